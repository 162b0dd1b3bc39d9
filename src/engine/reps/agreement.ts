import type { RepExercise } from '../exercise.ts';
import type { Movement } from './counter-state.ts';

/** How far the second measure of a movement has moved, and how far it must in a rep: shares of its `range`. */
export interface Agreement {
  readonly agreed: number;
  readonly required: number;
}

/** `rest`: the level at rest, as in `Movement`. */
export function agreementOf(
  { rep: { agreesWith, agreesPer } }: RepExercise,
  { travel, peak }: Pick<Movement, 'travel' | 'peak'>,
  rest: number,
): Agreement {
  const way = peak - rest;
  return { agreed: travel / agreesWith.range, required: Math.min(1, way / (agreesPer ?? way)) };
}

/** Has the second measure moved as far as in a rep? */
export function isAgreed(...movement: Parameters<typeof agreementOf>): boolean {
  const { agreed, required } = agreementOf(...movement);
  return agreed >= required;
}

/** At less than this share of what the second measure owes to the first, only the first has moved. Basis: judgement. */
const ALONE = 1 / 3;

/** Is only the first measure away from rest? `level` and `rest`: as in `Reading`. `travel`: of the second measure since rest. */
export function isAlone(
  { rep: { agreesWith, agreesPer } }: RepExercise,
  level: number,
  rest: number,
  travel: number,
): boolean {
  return agreesPer !== undefined && travel / agreesWith.range < (ALONE * (level - rest)) / agreesPer;
}
