import type { Exercise } from '../../engine/exercise.ts';
import { motionFor } from '../../exercises/variant-motions.ts';
import { lessonOf } from '../../mannequin/act/lesson.ts';
import type { Motion } from '../../mannequin/act/motion.ts';
import { easeInOut, swaying } from '../../mannequin/act/performance.ts';
import { between, type Figure } from '../../mannequin/body/figure.ts';
import { ballRadiusFor } from '../../mannequin/body/person.ts';
import { stillPosture } from '../../mannequin/body/still.ts';
import { clamp } from '../../geometry/number.ts';
import type { Side } from '../../pose/keypoints.ts';
import { figureOn, person } from './seen-figure.ts';
import { extentOf, silhouetteOf, type Extent, type Silhouette } from './silhouette.ts';

/** An exercise done once, as a camera square to it sees it; to be shown over and over. */
export interface MovingPosture {
  readonly durationMs: number;
  /** In the full movement; for a hold in the hold. */
  readonly fullMs: number;
  /** What it takes up in all. */
  readonly extent: Extent;
  /** How it looks at that time, from 0 to `durationMs`. */
  at(atMs: number): Silhouette;
}

/** A held body breathes, or it looks like a picture. */
const BREATH = { breathM: 0.006, breathMs: 4000, trembleM: 0 } as const;
/** The way into a hold, how long the hold is shown, and the way back; milliseconds. Basis: judgement. */
const HOLD = { before: 700, into: 1300, held: 5000, back: 1100 } as const;
/** Moments of the movement by which its extent is measured. */
const MOMENTS = 12;

interface Shown extends Pick<MovingPosture, 'durationMs' | 'fullMs'> {
  readonly figureAt: (atMs: number) => Figure;
}

/** The way into a hold and back, because the hold itself does not move: from its rest, or from the posture before it. */
function shownHold(motion: Motion): Shown {
  const ball = ballRadiusFor(person);
  const full = motion.figure(person, motion.full, ball);
  const hasRest = JSON.stringify(motion.rest) !== JSON.stringify(motion.full);
  const rest = hasRest
    ? motion.figure(person, motion.rest, ball)
    : stillPosture(person, motion.wayIn.at(-1) ?? 'lying-prone');
  const heldMs = HOLD.before + HOLD.into;
  const downMs = heldMs + HOLD.held;
  const shareAt = (atMs: number): number =>
    atMs < downMs
      ? clamp((atMs - HOLD.before) / HOLD.into, [0, 1])
      : clamp(1 - (atMs - downMs) / HOLD.back, [0, 1]);
  return {
    durationMs: downMs + HOLD.back,
    fullMs: heldMs + HOLD.held / 2,
    figureAt: (atMs) => swaying(between(rest, full, easeInOut(shareAt(atMs))), atMs, BREATH),
  };
}

/** One rep or lift, from rest to rest. */
function shownRep(motion: Motion): Shown {
  const { show, keys } = lessonOf(motion, person, null);
  const { performance } = show;
  const { restMs } = keys;
  return {
    durationMs: performance.ms - restMs,
    fullMs: keys.fullMs - restMs,
    figureAt: (atMs) => performance.at(atMs + restMs, BREATH) ?? performance.last,
  };
}

/** The exercise done on that side, if it has sides; null if the mannequin cannot do it. */
export function movingPosture(exercise: Exercise, side: Side | null): MovingPosture | null {
  const motion = motionFor(exercise);
  if (!motion) return null;
  const { figureAt, durationMs, fullMs } = motion.kind === 'hold' ? shownHold(motion) : shownRep(motion);
  const at = (atMs: number): Silhouette => silhouetteOf(person, figureOn(side, figureAt(atMs)), exercise);
  const moments = Array.from({ length: MOMENTS }, (_, i) => at((i / MOMENTS) * durationMs));
  return { durationMs, fullMs, extent: extentOf(moments), at };
}
