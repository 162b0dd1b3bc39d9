import { useEffect, useRef } from 'react';
import type { Side } from '../../pose/keypoints.ts';
import { useApp, useView } from '../context.ts';
import { isFilm } from './film-instruction.ts';
import { isReady } from './readiness.ts';
import { useOverlay } from './use-overlay.ts';
import './stage.css';

interface Props {
  /** The side on which the start posture is outlined (null: either); left out if no outline is drawn. */
  readonly outlined?: Side | null | undefined;
}

/** The live picture with the skeleton over it. The picture's own element is moved in here; frames do not pass through React. */
export function LivePicture({ outlined }: Props) {
  const { session, words } = useApp();
  const source = useView((view) => view.source);
  const stage = useView((view) => view.stage);
  const mirrored = source?.isMirror ?? false;
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  useOverlay(canvas, { mirrored, outlined });

  useEffect(() => {
    const display = session.display();
    if (!display || !box.current) return;
    display.className = 'picture-source';
    box.current.prepend(display);
    // A video that was taken out of the page has stopped.
    if (display instanceof HTMLVideoElement && display.srcObject) display.play().catch(() => undefined);
    return () => display.remove();
  }, [session, source, stage]);

  return (
    <div
      ref={box}
      className={mirrored ? 'picture mirrored' : 'picture'}
      role="img"
      aria-label={words.t('workout.picture')}
    >
      <canvas ref={canvas} className="overlay" />
      {outlined !== undefined && <Fits />}
    </div>
  );
}

/** Says in words whether the body is in the outline: a trainee may not see its colour. */
function Fits() {
  const { t } = useApp().words;
  const exercise = useView((view) => view.exercise);
  const fits = useView((view) => isReady(view.status, view.exercise));
  const film = useView((view) => isFilm(view.source));
  if (!exercise) return null;
  const [open, fitting] = film
    ? (['film.outline-open', 'film.outline-fits'] as const)
    : (['outline.open', 'outline.fits'] as const);
  return (
    <p className="fits" data-fits={fits}>
      <span>{fits ? '✓' : '○'}</span> <span>{t(fits ? fitting : open)}</span>
    </p>
  );
}
