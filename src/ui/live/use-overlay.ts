import { useEffect, useRef, type RefObject } from 'react';
import { readSettings } from '../../device/settings.ts';
import type { Exercise } from '../../engine/exercise.ts';
import { mutedIn } from '../../engine/rules/muted.ts';
import type { Side } from '../../pose/keypoints.ts';
import type { OverlayFrame } from '../../session/session-types.ts';
import { useApp } from '../context.ts';
import { drawOverlay, type Extras } from '../figures/live-overlay.ts';
import {
  eased,
  placeOutline,
  startOutline,
  type Placement,
  type StartOutline,
} from '../figures/start-outline.ts';
import { isReady } from './readiness.ts';

interface Options {
  readonly mirrored: boolean;
  /** The side on which the start posture is outlined (null: either); left out if no outline is drawn. */
  readonly outlined: Side | null | undefined;
}

/** The outline of one exercise's start posture, and where it lies now. */
interface Outlining {
  readonly exercise: Exercise;
  readonly outline: StartOutline | null;
  readonly placement: Placement | null;
}

/** Where the outline lies after this frame. */
function follow(was: Outlining | null, { exercise, body, width, height }: OverlayFrame, side: Side | null) {
  if (!exercise) return null;
  const same = was?.exercise === exercise ? was : null;
  const outline = same ? same.outline : startOutline(exercise, side);
  const placement =
    outline &&
    eased(same?.placement ?? null, placeOutline(outline, body, { width, height }, same?.placement ?? null));
  return { exercise, outline, placement };
}

const outlineIn = ({ status, exercise }: OverlayFrame, now: Outlining | null): Extras['outline'] =>
  now?.outline && now.placement
    ? { outline: now.outline, placement: now.placement, fits: isReady(status, exercise) }
    : null;

/** The last frame, and the cues of its exercise that the trainee has turned off. */
interface Kept {
  readonly last: OverlayFrame | null;
  readonly muted: readonly string[];
}

/** Draws every judged frame over the picture, outside React. */
export function useOverlay(
  canvas: RefObject<HTMLCanvasElement | null>,
  { mirrored, outlined }: Options,
): void {
  const { session } = useApp();
  const kept = useRef<Kept>({ last: null, muted: [] });
  useEffect(() => {
    const surface = canvas.current;
    if (!surface) return;
    // No frame comes while the session is paused, so the last one is drawn again with the current outline.
    const { last: shown } = kept.current;
    let outlining = shown && outlined !== undefined ? follow(null, shown, outlined) : null;
    const draw = (): void => {
      const { last, muted } = kept.current;
      if (last) drawOverlay(surface, last, { mirrored, muted, outline: outlineIn(last, outlining) });
    };
    const stop = session.onFrame((frame) => {
      const { exercise } = frame;
      const { last, muted } = kept.current;
      // A cue is turned off between two sets, when no exercise is judged.
      const isNew = exercise && exercise !== last?.exercise;
      kept.current = { last: frame, muted: isNew ? mutedIn(exercise, readSettings().muted) : muted };
      outlining = outlined === undefined ? null : follow(outlining, frame, outlined);
      draw();
    });
    // No frame comes while the session is paused, so turning the phone would leave the skeleton beside the body.
    const resized = new ResizeObserver(draw);
    resized.observe(surface);
    return () => {
      stop();
      resized.disconnect();
    };
  }, [session, canvas, mirrored, outlined]);
}
