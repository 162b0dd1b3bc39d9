import type { Way } from '../engine/variant.ts';
import type { Side } from '../pose/keypoints.ts';

/**
 * How much of an exercise makes one set.
 * - `reps`: that many counted reps.
 * - `hold`: `holdS` seconds of good time, in one hold or several, on each of `sides` in turn (null if the exercise has no sides).
 * - `holds`: `times` holds of `holdS` seconds, with `relaxS` between them.
 */
export type Dose =
  | { readonly kind: 'reps'; readonly reps: number }
  | { readonly kind: 'hold'; readonly holdS: number; readonly sides: readonly Side[] | null }
  | { readonly kind: 'holds'; readonly times: number; readonly holdS: number; readonly relaxS: number };

/** An exercise, how it is done, and how much of it. */
export interface RoutineItem extends Way {
  readonly dose: Dose;
}

/** The whole list of items is done `rounds` times, with a rest of `restS` seconds between two sets. */
export interface Routine {
  readonly id: string;
  readonly name: string;
  readonly rounds: number;
  readonly restS: number;
  readonly items: readonly RoutineItem[];
}

/** The same item, done as that variant; null for the usual way. */
export const doneAs = ({ exerciseId, dose }: RoutineItem, variant: string | null): RoutineItem => ({
  exerciseId,
  ...(variant !== null && { variant }),
  dose,
});
