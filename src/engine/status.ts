import type { Edge, Joint } from '../pose/body/body.ts';
import type { Side } from '../pose/keypoints.ts';
import { lasted } from '../signal/hysteresis.ts';
import type { LostWhy, Phase, UnjudgedWhy, ViewVerdict } from './events.ts';
import type { Exercise } from './exercise.ts';
import type { Verdict } from './rules/form-rules.ts';
import type { ExerciseState } from './judge-state.ts';
import { isMajor } from './rules/on-trial.ts';
import { namedVariation } from './rules/variation.ts';
import { GAP_MS } from './sight/tracking.ts';
import { hiddenJoints, SHOWN_MS, unjudgedWhy } from './account/unjudged.ts';

/**
 * How far the trainee has come:
 * - `lost`: cannot be seen.
 * - `wrong-view`: the camera cannot judge from its place.
 * - `get-ready`: not in the start posture.
 * - `hold-still`: in the start posture, but not yet for a second.
 * - `go`: at rest between reps, or the hold has not begun.
 * - `moving`: inside a rep.
 * - `holding`: the clock runs.
 * - `broken`: a fault stops the clock, or keeps it from starting.
 */
export type JudgingStage =
  'lost' | 'wrong-view' | 'get-ready' | 'hold-still' | 'go' | 'moving' | 'holding' | 'broken';

/** What the screen needs from the engine in this frame. */
export interface Status {
  readonly stage: JudgingStage;
  readonly lostWhy: LostWhy | null;
  /** Near-side joints that the exercise needs and that are not seen. */
  readonly missing: readonly Joint[];
  /** Edges of the picture that cut off the body, or nearly do. */
  readonly outOf: readonly Edge[];
  /** The trainee is so far away that movements drown in the noise of the keypoints. */
  readonly far: boolean;
  readonly view: ViewVerdict | null;
  /** The first condition of the start posture that fails: an id of the exercise's `start`, for a sentence. */
  readonly wants: string | null;
  /** Why movement has come to nothing, if that has lasted long enough to be reported; otherwise null. */
  readonly unjudged: UnjudgedWhy | null;
  /** The joints that were out of sight, if that is the reason. */
  readonly hidden: readonly Joint[];
  /** The variation that is being done: an id of the exercise's `variations`, or null. */
  readonly variation: string | null;
  readonly phase: Phase | null;
  readonly reps: number;
  readonly attempts: number;
  /** Milliseconds of the current pause at the top. */
  readonly pauseMs: number | null;
  /** The side that bears the body, if the exercise has sides; null before it is seen. */
  readonly side: Side | null;
  readonly goodMs: number;
  readonly brokenMs: number;
  /** Verdict of each frame rule that applies now. */
  readonly verdicts: Readonly<Record<string, Verdict['kind']>>;
  /** Faults that have lasted long enough to be reported, in the order of the exercise's rules. */
  readonly faults: readonly string[];
}

/** How far the trainee has come, judged as one exercise. */
export function stageOf(
  exercise: Exercise,
  { tracking, view, gate, set, rules, lastMs }: ExerciseState,
): JudgingStage {
  const lost = tracking.why !== null && (!gate.armed || lasted(tracking.lostSince, lastMs ?? 0, GAP_MS));
  if (lost || lastMs === null) return 'lost';
  if (view.verdict === 'refused') return 'wrong-view';
  if (!gate.armed) return gate.inside ? 'hold-still' : 'get-ready';
  if (exercise.kind === 'reps') return set.counter.phase === 'rest' ? 'go' : 'moving';
  if (set.hold.open !== null) return set.hold.open.paused ? 'broken' : 'holding';
  return exercise.rules.some((rule) => isMajor(rule) && rules[rule.id]?.announced) ? 'broken' : 'go';
}

/**
 * A body that appears smaller than this is too far away. Basis: at twice the advised 2.5 m a body length of 1.3 m takes .19 of a picture
 * 68 degrees wide.
 */
const FAR_SHARE = 0.19;

const isJustMoved = ({ movedMs, lastMs }: ExerciseState): boolean =>
  movedMs !== null && !lasted(movedMs, lastMs ?? movedMs, SHOWN_MS);

/** Derives what the screen shows from the state. */
export function statusOf(exercise: Exercise, state: ExerciseState): Status {
  const { tracking, view, gate, set, rules, body, account } = state;
  const { open } = set.hold;
  const kept = Object.entries(rules).flatMap(([id, { verdict }]) =>
    verdict ? [[id, verdict.kind] as const] : [],
  );
  return {
    stage: stageOf(exercise, state),
    lostWhy: tracking.why,
    missing: tracking.missing,
    outOf: body?.cutBy ?? [],
    far: body !== null && body.share > 0 && body.share < FAR_SHARE,
    view: view.verdict,
    wants: gate.armed ? null : gate.wants,
    unjudged: isJustMoved(state) ? 'camera-moved' : unjudgedWhy(account.unjudged),
    hidden: hiddenJoints(account.unjudged),
    variation: namedVariation(state.variation),
    phase: exercise.kind === 'reps' && gate.armed ? set.counter.phase : null,
    reps: set.reps,
    attempts: set.attempts,
    pauseMs: set.counter.phase === 'top' ? (set.counter.movement?.pauseMs ?? 0) : null,
    side: exercise.view === 'frontal' ? (open?.side ?? (gate.inside && body ? body.near : null)) : null,
    goodMs: set.hold.bankedMs + (open?.goodMs ?? 0),
    brokenMs: set.hold.bankedBrokenMs + (open?.brokenMs ?? 0),
    verdicts: Object.fromEntries(kept),
    faults: exercise.rules.flatMap(({ id }) => (rules[id]?.announced ? [id] : [])),
  };
}
