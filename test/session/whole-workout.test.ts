import { describe, expect, it } from 'vitest';
import { firstRoutine } from '../../src/plan/article-routine.ts';
import type { Dose, Routine } from '../../src/plan/routine.ts';
import type { WorkoutEvent } from '../../src/workout/workout-events.ts';
import { isWorkoutEvent } from '../../src/workout/workout-event-schema.ts';
import { workedOut } from '../support/worked-out.ts';

/** The same kind of dose, but short. */
function short(dose: Dose): Dose {
  switch (dose.kind) {
    case 'reps':
      return { ...dose, reps: 4 };
    case 'hold':
      return { ...dose, holdS: 8 };
    case 'holds':
      return { ...dose, times: 2, holdS: 6, relaxS: 4 };
  }
}

const routine: Routine = {
  ...firstRoutine,
  rounds: 1,
  restS: 6,
  items: firstRoutine.items.map((item) => ({ ...item, dose: short(item.dose) })),
};

/** Of these people, six once had a set that ended too early, or were asked whether it was done. */
const SEEDS = Array.from({ length: 24 }, (_, i) => i + 27);

describe('a whole workout by a person who makes mistakes', () => {
  it.each(SEEDS)('ends by itself, every set by its dose, and asks nothing: person %i', (seed) => {
    const log = workedOut(routine, seed).filter(isWorkoutEvent);
    const ended = log.flatMap((event) => (event.type === 'SetEnded' ? [event] : []));
    expect(ended.map(({ exerciseId, why }) => `${exerciseId}: ${why}`)).toEqual(
      routine.items.flatMap(({ exerciseId, dose }) =>
        (dose.kind === 'hold' && dose.sides ? dose.sides : [null]).map(() => `${exerciseId}: dose`),
      ),
    );
    const never: readonly WorkoutEvent['type'][] = [
      'DoneAsked',
      'WorkoutPaused',
      'WrongSide',
      'StillWaiting',
    ];
    expect(log.filter(({ type }) => never.includes(type))).toEqual([]);
    expect(log.at(-1)).toMatchObject({ type: 'WorkoutFinished', why: 'done' });
  });
});
