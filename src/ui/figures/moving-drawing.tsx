import { useEffect, useMemo, useRef } from 'react';
import type { Exercise } from '../../engine/exercise.ts';
import type { Side } from '../../pose/keypoints.ts';
import { useReducedMotion } from '../controls/hooks/use-reduced-motion.ts';
import { drawPosture } from './draw-posture.ts';
import { movingPosture } from './moving-posture.ts';

/** From one drawing to the next, milliseconds. Basis: judgement; smooth enough for a slow movement, and it leaves the device to the detector. */
const EVERY_MS = 50;

interface Props {
  readonly exercise: Exercise;
  /** The side that bears the body; null: either. */
  readonly side: Side | null;
}

/**
 * The exercise being done, drawn flat: a few strokes, which take the device a fraction of what the mannequin of the exercise's
 * page takes. It stands still in the full movement if reduced motion is set. Decoration: the name stands beside it.
 */
export function MovingDrawing({ exercise, side }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const posture = useMemo(() => movingPosture(exercise, side), [exercise, side]);
  const reduced = useReducedMotion();
  useEffect(() => {
    const surface = canvas.current;
    if (!surface || !posture) return;
    const { extent, durationMs, fullMs } = posture;
    let handle = 0;
    let drawnMs = -Infinity;
    const startMs = performance.now();
    const drawAt = (atMs: number): void => drawPosture(surface, posture.at(atMs), extent);
    const draw = (nowMs: number): void => {
      if (nowMs - drawnMs >= EVERY_MS) {
        drawnMs = nowMs;
        drawAt(Math.max(0, nowMs - startMs) % durationMs);
      }
      handle = requestAnimationFrame(draw);
    };
    if (reduced) drawAt(fullMs);
    else handle = requestAnimationFrame(draw);
    surface.dataset['moves'] = String(!reduced);
    const resized = new ResizeObserver(() => {
      if (reduced) drawAt(fullMs);
      else drawnMs = -Infinity;
    });
    resized.observe(surface);
    return () => {
      cancelAnimationFrame(handle);
      resized.disconnect();
    };
  }, [posture, reduced]);
  return <canvas ref={canvas} className="moving" aria-hidden="true" data-side={side ?? undefined} />;
}
