import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { pauseRule } from '../../exercises/demonstrations.ts';
import type { Exercise } from '../../engine/exercise.ts';
import type { Side } from '../../pose/keypoints.ts';
import type { Key } from '../../words/words.ts';
import { useApp } from '../context.ts';
import { ExhibitPlayer } from './exhibit-player.ts';
import { useExhibit, type ExhibitNow } from './use-exhibit.ts';
import { setInWords } from '../workout/step-in-words.ts';
import { PostureDrawing } from './posture-drawing.tsx';
import { useReducedMotion } from '../controls/hooks/use-reduced-motion.ts';
import './mannequin-view.css';

const TURN_DEGREES = 15;
const RISE_M = 0.2;
const NEARER = 0.88;
/** Degrees and metres per pixel of dragging. */
const DRAG = { degrees: 0.35, metres: 0.006 } as const;

interface Props {
  readonly exercise: Exercise;
  /** The fault to show; null for good form. */
  readonly fault: string | null;
  /** The side that bears the body; null if it has no sides. */
  readonly side: Side | null;
}

/** What the mannequin does: the exercise, or stops at one of its key positions. */
type Doing = 'play' | 'rest' | 'full';

/** The mannequin doing the exercise, in a view that can be turned. It stands still if reduced motion is set, and is a drawing without WebGL. */
export function MannequinView({ exercise, fault, side }: Props) {
  const { words } = useApp();
  const { t } = words;
  const { player, now, canvas, overlay } = useExhibit(exercise);
  const reduced = useReducedMotion();
  const [chosen, setChosen] = useState<Doing | null>(null);
  const doing = chosen ?? (reduced ? 'full' : 'play');
  const live = player instanceof ExhibitPlayer ? player : null;

  useEffect(() => {
    live?.choose(fault, side);
    if (doing === 'play') live?.play();
    else live?.still(doing);
  }, [live, fault, side, doing]);

  if (player === 'none')
    return (
      <div className="show">
        <PostureDrawing exercise={exercise} side={side} />
        <p className="small">{t('show.no-webgl')}</p>
      </div>
    );
  return (
    <div className="show" data-opening={player === 'opening'} data-side={side ?? undefined}>
      <Turnable
        player={live}
        label={t('show.view', { exercise: setInWords({ exerciseId: exercise.id, side }, words) })}
      >
        <canvas ref={canvas} />
        <canvas ref={overlay} className="overlay" />
      </Turnable>
      <p className="show-now" data-wrong={now.wrong}>
        {player === 'opening' ? t('show.opening') : t(captionOf(exercise, fault, now))}
      </p>
      <ShowControls {...{ exercise, live, doing, reduced }} onDo={setChosen} />
    </div>
  );
}

interface ControlsProps {
  readonly exercise: Exercise;
  /** Null while it is not open yet. */
  readonly live: ExhibitPlayer | null;
  readonly doing: Doing;
  readonly reduced: boolean;
  readonly onDo: (doing: Doing) => void;
}

/** Buttons to play, stop and turn, for people who cannot drag. */
function ShowControls({ exercise, live, doing, reduced, onDo }: ControlsProps) {
  const { t } = useApp().words;
  const stills = exercise.kind === 'hold' ? (['full'] as const) : (['rest', 'full'] as const);
  return (
    <div className="show-controls">
      {!reduced && (
        <button type="button" onClick={() => onDo(doing === 'play' ? 'full' : 'play')}>
          {t(doing === 'play' ? 'show.pause' : 'show.play')}
        </button>
      )}
      {(reduced || doing !== 'play') &&
        stills.map((one) => (
          <button key={one} type="button" aria-pressed={doing === one} onClick={() => onDo(one)}>
            {t(`show.still-${one}`)}
          </button>
        ))}
      <button type="button" onClick={() => live?.turn(-TURN_DEGREES)}>
        {t('show.left')}
      </button>
      <button type="button" onClick={() => live?.turn(TURN_DEGREES)}>
        {t('show.right')}
      </button>
      <button type="button" onClick={() => live?.zoom(NEARER)}>
        {t('show.nearer')}
      </button>
      <button type="button" onClick={() => live?.zoom(1 / NEARER)}>
        {t('show.further')}
      </button>
    </div>
  );
}

/** The cue while the fault shows, the cue of the pause at a top that is to be held, else the name of the moment. */
function captionOf(exercise: Exercise, fault: string | null, { moment, wrong }: ExhibitNow): Key {
  if (wrong && fault !== null) return `cue.${exercise.id}.${fault}`;
  const pause = pauseRule(exercise);
  return moment === 'top' && pause ? `cue.${exercise.id}.${pause.id}` : `show.now-${moment}`;
}

interface TurnableProps {
  readonly player: ExhibitPlayer | null;
  readonly label: string;
  readonly children: React.ReactNode;
}

/** Turned by dragging or arrow keys; zoomed with plus and minus, or with the wheel once it has the focus. */
function Turnable({ player, label, children }: TurnableProps) {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    // React's own wheel listener cannot prevent scrolling. Without the focus, the page scrolls.
    const wheel = (event: WheelEvent): void => {
      if (document.activeElement !== element) return;
      event.preventDefault();
      player?.zoom(event.deltaY < 0 ? NEARER : 1 / NEARER);
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [player]);

  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const ways: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => player?.turn(-TURN_DEGREES),
      ArrowRight: () => player?.turn(TURN_DEGREES),
      ArrowUp: () => player?.turn(0, RISE_M),
      ArrowDown: () => player?.turn(0, -RISE_M),
      '+': () => player?.zoom(NEARER),
      '-': () => player?.zoom(1 / NEARER),
    };
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    way();
  };
  const drag = ({ buttons, movementX, movementY, pointerType }: PointerEvent): void => {
    // A finger that moves up or down scrolls the page.
    if (buttons === 1)
      player?.turn(-movementX * DRAG.degrees, pointerType === 'touch' ? 0 : movementY * DRAG.metres);
  };
  return (
    <div
      ref={box}
      className="show-picture"
      role="group"
      tabIndex={0}
      aria-label={label}
      onKeyDown={press}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={drag}
    >
      {children}
    </div>
  );
}
