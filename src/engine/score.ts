import { clamp } from '../geometry/number.ts';
import type { HoldScoreParts, RepScoreParts } from './events.ts';
import type { RepExercise } from './exercise.ts';
import type { RepRule } from './rules/rule.ts';
import type { Finished } from './reps/finish.ts';

/** How much each part counts. If a part was not judged, the others are reweighted. Basis: judgement. */
const WEIGHTS = {
  range: 0.35,
  tempo: 0.15,
  pause: 0.2,
  form: 0.3,
  held: 0.7,
  unbroken: 0.3,
} as const;
/** The share of the range part that remains if the rep went too far. Basis: judgement. */
const TOO_FAR = { major: 0.5, advice: 0.75 } as const;

const share = (value: number): number => Math.round(clamp(value, [0, 1]) * 100) / 100;

/** The weighted mean of the parts that were judged, 0 to 1; null if no part was judged. */
export function scoreOf(parts: RepScoreParts | HoldScoreParts): number | null {
  let [sum, weights] = [0, 0];
  for (const [name, weight] of Object.entries(WEIGHTS)) {
    const part: unknown = Object.entries(parts).find(([key]) => key === name)?.[1];
    if (typeof part !== 'number') continue;
    sum += weight * part;
    weights += weight;
  }
  return weights > 0 ? share(sum / weights) : null;
}

/** What a rep is scored by, besides the movement itself. */
export interface Scored {
  /** How long frame rules were broken during the rep (ms); advice counts half. */
  readonly faultMs: number;
  /** Its rep rules that could be judged and are not on trial. */
  readonly judged: readonly RepRule[];
  /** The ones that it broke. */
  readonly broken: readonly RepRule[];
}

/** The inputs of a rep's score. */
export function repParts(
  exercise: RepExercise,
  finished: Finished,
  { faultMs, judged, broken }: Scored,
): RepScoreParts {
  const { reach, riseMs, lowerMs, movement, endMs } = finished;
  const least = (measure: 'riseMs' | 'pauseMs'): number | undefined =>
    judged.find((rule) =>
      typeof rule.measure === 'string' ? rule.measure === measure : rule.measure.includes(measure),
    )?.atLeast;
  const [fastest, pause] = [least('riseMs'), least('pauseMs')];
  const tooFar = broken.find((rule) => rule.measure === 'peak' && !rule.attempt);
  const frames = exercise.rules.some(({ at, onTrial }) => at !== 'rep' && onTrial === undefined);
  return {
    range: share(share(reach) * (tooFar ? TOO_FAR[tooFar.severity] : 1)),
    tempo: fastest === undefined ? null : share(Math.min(riseMs, lowerMs) / fastest),
    pause: pause === undefined ? null : share(movement.pauseMs / pause),
    form: frames ? share(1 - faultMs / Math.max(1, endMs - movement.startMs)) : null,
  };
}

/** The inputs of a hold's score, in milliseconds. */
export const holdParts = (goodMs: number, brokenMs: number, longestMs: number): HoldScoreParts => ({
  held: share(goodMs / Math.max(1, goodMs + brokenMs)),
  unbroken: share(longestMs / Math.max(1, goodMs)),
});
