import { useMemo, useState, type KeyboardEvent } from 'react';
import { evenMoments, keyMoments, nearestAt, worstMoment } from '../../../review/moments.ts';
import { judgedBy } from '../../../review/judged-by.ts';
import { MARGIN_MS, mainMeasure, stretch, type Sample } from '../../../review/samples.ts';
import { clamp } from '../../../geometry/number.ts';
import type { Exercise } from '../../../engine/exercise.ts';
import { useTexts } from '../../context.ts';
import { boxOf } from './draw-replay.ts';
import { ReplayFigure } from './replay-figure.tsx';
import { Filmstrip } from './filmstrip.tsx';
import { MeasureChart } from '../drawn/measure-chart.tsx';
import type { Replayed } from './replay-target.ts';
import { usePlayer, type Player } from './use-player.ts';
import './player.css';

/** Number of pictures in a strip without key positions of its own. */
const EVEN = 5;

interface Props {
  readonly exercise: Exercise;
  /** Of the whole set. */
  readonly samples: readonly Sample[];
  readonly replay: Replayed;
}

/** The replay itself: the skeleton at its own speed, the measure with its limit, key positions, and the best one beside it. */
export function ReplayPlayer({ exercise, samples, replay }: Props) {
  const { t } = useTexts().words;
  const [compares, setCompares] = useState(false);
  const { startMs, endMs, rep, rule, best } = replay;
  const mine = useStretch(samples, replay);
  const other = useStretch(samples, compares ? best : null);
  const by = useMemo(() => judgedBy(exercise, rule), [exercise, rule]);
  const [box, otherBox] = [useMemo(() => boxOf(mine), [mine]), useMemo(() => boxOf(other), [other])];
  const moments = useMemo(() => {
    if (rep) return keyMoments(rep, mine, mainMeasure(exercise));
    const worst = by.rule && worstMoment(by.rule, mine);
    return evenMoments(startMs, endMs, EVEN, worst);
  }, [exercise, rep, mine, by, startMs, endMs]);

  const firstMs = mine[0]?.timestampMs ?? startMs;
  const durationMs = (mine.at(-1)?.timestampMs ?? endMs) - firstMs;
  const decisive =
    moments.find(({ name }) => name === 'top' || name === 'worst') ?? moments[Math.floor(moments.length / 2)];
  const player = usePlayer(durationMs, Math.max(0, (decisive?.ms ?? firstMs) - firstMs));
  const index = nearestAt(mine, firstMs + player.atMs);
  const otherSample = other[0] && other[nearestAt(other, other[0].timestampMs + player.atMs)];
  const frameAt = (at: number): number => (mine[at]?.timestampMs ?? firstMs) - firstMs;
  const onKeyDown = keysOf(player, (by_) => player.seek(frameAt(clamp(index + by_, [0, mine.length - 1]))));

  if (mine.length === 0) return <p className="aside">{t('review.no-frames')}</p>;
  return (
    <div className="replay-player" onKeyDown={onKeyDown}>
      <div className="replay-shown" data-compares={compares}>
        <div className="replay-ground">
          {compares && <p>{t('review.this')}</p>}
          <ReplayFigure sample={mine[index]} exercise={exercise} box={box} />
        </div>
        {compares && (
          <div className="replay-ground best">
            <p>{t('review.best-one')}</p>
            <ReplayFigure sample={otherSample} exercise={exercise} box={otherBox} />
          </div>
        )}
      </div>
      <ReplayControls
        player={player}
        index={index}
        count={mine.length}
        durationMs={durationMs}
        compare={
          best && { isOn: compares, isRep: rep !== null || exercise.kind === 'reps', change: setCompares }
        }
        onIndex={(at) => player.seek(frameAt(at))}
      />
      <MeasureChart exercise={exercise} by={by} samples={mine} sample={mine[index]} />
      <Filmstrip {...{ exercise, samples: mine, moments, box, index }} onSeek={player.seek} />
    </div>
  );
}

/** The samples of a stretch, with a margin before and after it; empty without a stretch. */
function useStretch(
  samples: readonly Sample[],
  of: Pick<Replayed, 'startMs' | 'endMs'> | null,
): readonly Sample[] {
  const startMs = of && of.startMs - MARGIN_MS;
  const endMs = of && of.endMs + MARGIN_MS;
  return useMemo(
    () => (startMs === null || endMs === null ? [] : stretch(samples, startMs, endMs)),
    [samples, startMs, endMs],
  );
}

/** Arrow keys step, and the space bar plays, except on a button, which it presses. */
const keysOf =
  (player: Player, step: (by: number) => void) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const steps = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (steps !== undefined) {
      event.preventDefault();
      step(steps);
    } else if (event.key === ' ' && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      player.toggle();
    }
  };

interface ControlsProps {
  readonly player: Player;
  /** The sample that is shown, of `count`. */
  readonly index: number;
  readonly count: number;
  readonly durationMs: number;
  /** Whether the best one is shown beside it; null if there is none to compare with. */
  readonly compare: {
    readonly isOn: boolean;
    readonly isRep: boolean;
    readonly change: (isOn: boolean) => void;
  } | null;
  readonly onIndex: (index: number) => void;
}

function ReplayControls({ player, index, count, durationMs, compare, onIndex }: ControlsProps) {
  const { t } = useTexts().words;
  const at = t('review.at', { at: player.atMs / 1000, of: durationMs / 1000 });
  return (
    <div className="replay-controls">
      <button type="button" className="primary" onClick={player.toggle} autoFocus>
        {t(player.playing ? 'review.pause' : 'review.play')}
      </button>
      <button type="button" aria-pressed={player.slow} onClick={() => player.setSlow(!player.slow)}>
        {t('review.slow')}
      </button>
      <input
        type="range"
        min={0}
        max={count - 1}
        value={index}
        aria-label={t('review.position')}
        aria-valuetext={at}
        onChange={(event) => onIndex(Number(event.target.value))}
      />
      <output>{at}</output>
      {compare && (
        <button type="button" aria-pressed={compare.isOn} onClick={() => compare.change(!compare.isOn)}>
          {t(compare.isRep ? 'review.compare-rep' : 'review.compare-hold')}
        </button>
      )}
      <p className="small replay-keys">{t('review.keys')}</p>
    </div>
  );
}
