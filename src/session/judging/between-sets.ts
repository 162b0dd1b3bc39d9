import { isBusy, type ExerciseState } from '../../engine/judge-state.ts';
import type { Judging } from './judging.ts';

/** Has the trainee reached the start posture, or done anything of the exercise? */
const isBegun = (state: ExerciseState): boolean => {
  const { gate, set } = state;
  const { reps, attempts, hold } = set;
  return (
    gate.inside ||
    gate.armed ||
    isBusy(state) ||
    reps + attempts > 0 ||
    hold.bankedMs + hold.bankedBrokenMs > 0
  );
};

/**
 * Whether no set is in progress: before the first start posture, and in a workout's rests and pauses. Another model may then take over.
 * It places the joints slightly differently, which in the middle of a set could look like a movement.
 */
export function isBetweenSets(judging: Judging): boolean {
  switch (judging.kind) {
    case 'single':
      return !isBegun(judging.judge);
    case 'undecided':
      return [...judging.candidates, ...(judging.guess ? [judging.guess] : [])].every(
        ({ judge }) => !isBegun(judge),
      );
    case 'workout':
      return judging.set === null || !isBegun(judging.set.judge);
  }
}
