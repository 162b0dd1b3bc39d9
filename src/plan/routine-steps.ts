import type { Way } from '../engine/variant.ts';
import type { Side } from '../pose/keypoints.ts';
import type { Dose, Routine } from './routine.ts';

/** Time to turn over from one side to the other (s). No rest is needed, because the other side has just rested. Basis: judgement. */
const CHANGE_SIDES_S = 10;

/** `round` and `item` count from 0. `side` is the one to do, null if the exercise has no sides. */
export interface SetStep extends Way {
  readonly kind: 'set';
  readonly round: number;
  readonly item: number;
  readonly side: Side | null;
  readonly dose: Dose;
}

export interface RestStep {
  readonly kind: 'rest';
  readonly seconds: number;
}

export type Step = SetStep | RestStep;

/** The routine as a flat list: every set, with a rest between two sets unless the rest is 0 s. */
export function routineSteps({ rounds, restS, items }: Routine): readonly Step[] {
  const sets = Array.from({ length: rounds }, (_, round) =>
    items.flatMap(({ dose, ...way }, item) => {
      const sides = dose.kind === 'hold' ? (dose.sides ?? [null]) : [null];
      return sides.map((side): SetStep => ({ kind: 'set', round, item, ...way, side, dose }));
    }),
  ).flat();
  return sets.flatMap((set, at): Step[] => {
    const next = sets[at + 1];
    if (!next) return [set];
    const turnsOver = next.round === set.round && next.item === set.item;
    const seconds = turnsOver ? Math.min(restS, CHANGE_SIDES_S) : restS;
    return seconds > 0 ? [set, { kind: 'rest', seconds }] : [set];
  });
}
