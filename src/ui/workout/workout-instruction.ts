import { currentSet, nextSet, type WorkoutState } from '../../workout/workout-state.ts';
import { onSide } from '../../engine/sides.ts';
import { wayKey } from '../../engine/variant.ts';
import { COUNT_FROM } from '../../workout/timing.ts';
import type { Words } from '../../words/words.ts';
import type { Instruction } from '../live/instruction.ts';
import { setInWords } from './step-in-words.ts';

/** The next exercise is named for at least this long, milliseconds. Basis: judgement, time to read it from the mat. */
const TOLD_MS = 4000;

const say = (mood: Instruction['mood'], key: Instruction['key'], params: Instruction['params'] = {}) => ({
  mood,
  key,
  params,
  more: null,
});

/** The workout's own instruction for this moment of the session; null if the exercise's instruction is to be shown. */
export function workoutInstruction(
  state: WorkoutState,
  timestampMs: number,
  words: Words,
): Instruction | null {
  const { phase, set, seen } = state;
  const step = currentSet(state);
  switch (phase.kind) {
    case 'paused':
      return { ...say('wait', 'workout.paused'), more: { key: `workout.paused-${phase.by}`, params: {} } };
    case 'asking-done':
      return {
        ...say('act', 'workout.done'),
        more: { key: nextSet(state) ? 'workout.done-more' : 'workout.done-last', params: {} },
      };
    case 'countdown':
      return say('count', 'turn.starts-in', { count: phase.announced ?? COUNT_FROM });
    case 'placing': {
      // A standing trainee first reads what comes next and how to get into position, and only then what is still wrong.
      if (step === null || !(seen.presence.standing || timestampMs - phase.sinceMs < TOLD_MS)) return null;
      const next = say('act', 'workout.get-ready', { exercise: setInWords(step, words) });
      return { ...next, more: { key: `exercise.${wayKey(step)}.step.0`, params: onSide(step.side) } };
    }
    case 'working':
      if (step && step.side !== null && set.wrong)
        return say('act', 'workout.wrong-side', { side: words.t(`side.${step.side}`) });
      if (set.relax !== null)
        return { ...say('wait', 'workout.relax'), more: { key: 'workout.relax-more', params: {} } };
      return set.announced.holdDone && set.open ? say('act', 'workout.come-down') : null;
    case 'finished':
      return say('well', 'workout.finished');
    default:
      return step && say('wait', 'workout.next', { exercise: setInWords(step, words) });
  }
}
