import { baselinesOf } from '../engine/rules/baseline.ts';
import type { Exercise } from '../engine/exercise.ts';
import { isMajor } from '../engine/rules/on-trial.ts';
import type { FrameRule } from '../engine/rules/rule.ts';
import { frameRules, type Baselines } from '../engine/rules/form-rules.ts';
import { bandIn, limitsOf, narrowest, type Band } from '../engine/rules/limits.ts';
import { interruptJudging, judgeFrame } from '../engine/judge.ts';
import { judgedBody, startJudging, type JudgeState } from '../engine/judge-state.ts';
import { readBy } from '../engine/measure/read-by.ts';
import { statusOf, type Status } from '../engine/status.ts';
import type { SeenBody } from '../pose/body/body.ts';
import type { PictureSize, PoseFrame } from '../pose/pose-frame.ts';
import { valueAt } from '../signal/value-at.ts';

/** One frame of a replay: what was seen, how it was judged, and what was measured. */
export interface Sample {
  readonly timestampMs: number;
  /** Joints in pixels of the picture, as the live overlay draws them; null if nobody was seen. */
  readonly body: SeenBody | null;
  readonly status: Status;
  /** Every measurement of the exercise in its unit; null if a joint is unseen. */
  readonly values: Readonly<Record<string, number | null>>;
  /** The trainee's own posture, as used by the limits at that moment. */
  readonly baselines: Baselines;
}

const ownIn = (exercise: Exercise, { set }: JudgeState, timestampMs: number): Baselines =>
  exercise.kind === 'hold'
    ? baselinesOf(exercise, {
        known: set.known,
        learned: set.learned,
        timestampMs,
        startMs: set.hold.open?.startMs ?? null,
      })
    : { ...set.known, ...set.learned.baselines };

/** What is known at the beginning of a set. */
export interface SetStart {
  readonly known: Baselines;
  /** Moments at which judging was interrupted. */
  readonly breaksMs: readonly number[];
  /** The model of the frames, until a frame names another one; null if unknown. */
  readonly model: string | null;
}

/**
 * Judges frames again, in order, and keeps the measurements of each. It must begin at the beginning of a set; otherwise the limits that
 * depend on the trainee's own start would differ.
 */
export class Sampling {
  #state: JudgeState;
  #breaks: readonly number[];

  constructor(
    private readonly exercise: Exercise,
    private readonly size: PictureSize,
    { known, breaksMs, model }: SetStart,
  ) {
    this.#state = startJudging(known, model);
    this.#breaks = breaksMs;
  }

  sample(frame: PoseFrame): Sample {
    const { exercise, size } = this;
    const { timestampMs } = frame;
    for (const ms of this.#breaks.filter((at) => at < timestampMs))
      [this.#state] = interruptJudging(exercise, this.#state, ms);
    this.#breaks = this.#breaks.filter((at) => at >= timestampMs);
    const [state] = judgeFrame(exercise, this.#state, frame, size);
    this.#state = state;
    const body = judgedBody(exercise, state, size);
    return {
      timestampMs,
      body: state.body?.presence === 'seen' ? state.body : null,
      status: statusOf(exercise, state),
      values: Object.fromEntries(
        Object.entries(readBy(exercise, state.model).measurements).map(([name, { of }]) => [
          name,
          body && of(body),
        ]),
      ),
      baselines: ownIn(exercise, state, timestampMs),
    };
  }
}

/** A replay begins this long before what it shows and ends this long after (ms), to show where the trainee came from and went. */
export const MARGIN_MS = 700;

/** The frames between two moments, both included. Binary search, because sessions are long. */
export function stretch<Frame extends { readonly timestampMs: number }>(
  frames: readonly Frame[],
  fromMs: number,
  toMs: number,
): readonly Frame[] {
  const firstAt = (ms: number): number => {
    let [low, high] = [0, frames.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (valueAt(frames, middle).timestampMs < ms) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return frames.slice(firstAt(fromMs), firstAt(toMs + 1));
}

/**
 * The measure that says most about an exercise: the one that counts its reps, or the one of its first major rule. A major rule on trial
 * is used only if all of them are on trial.
 */
export function mainMeasure(exercise: Exercise): string {
  if (exercise.kind === 'reps') return exercise.rep.by;
  const rules = frameRules(exercise);
  const first = rules.find(isMajor) ?? rules.find(({ severity }) => severity === 'major');
  if (!first) throw new Error(`${exercise.id} has no major rule that is judged in every frame`);
  return first.measure;
}

/** The range in which that measure is good: inside the limits of every major rule on it, or only of the given one. */
export function bandOf(
  exercise: Exercise,
  measure: string,
  baselines: Baselines,
  only: readonly FrameRule[] = frameRules(exercise).filter(isMajor),
): Band {
  const its = only.filter((rule) => rule.measure === measure);
  return narrowest(its.map((rule) => bandIn(limitsOf(rule, baselines[measure]))));
}
