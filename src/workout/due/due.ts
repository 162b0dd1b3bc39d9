import type { WorkoutFact } from '../workout-events.ts';

/** What happens next if nothing else does. `atMs` is -Infinity if it follows from the state at once. */
export interface Due {
  readonly atMs: number;
  readonly fact: WorkoutFact;
}

export const atOnce = (fact: WorkoutFact): Due => ({ atMs: -Infinity, fact });
