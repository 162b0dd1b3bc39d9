import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { mixedTrials } from '../../tools/bench/mixed/mixed.ts';
import { mixedScore, type MixedSet } from '../../tools/bench/mixed/mixed-score.ts';
import { motionOf } from '../../tools/bench/trial.ts';

/** Sets per exercise: about thirty reps, or six pairs of holds. */
const SETS = 6;

/** A back extension is lifted slowly from its turning point, which is learned too high in the first moments of the lift. */
const BOUNDARY_F1: Readonly<Record<string, number>> = { 'ball-back-extension': 0.85 };
/** A back that sags after a pike bends the hips too: one sag of this sample is mistaken for half a pike. */
const VERDICTS: Readonly<Record<string, number>> = { 'ball-pike': 0.95 };

/** A fixed sample of the mixed sets, and the limits that it must meet. `npm run bench` runs all of them. */
describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
  'mixed sets: %s',
  (id, exercise) => {
    const sets = mixedTrials(exercise, 0, SETS);
    const score = mixedScore(sets);
    const wrongs = sets.flatMap((set) => set.wrongs).join('\n');

    it.runIf(motionOf(id).kind === 'hold')(
      'credits a hold before and after the hips sink to the floor',
      () => {
        expect(score.holdsRight, wrongs).toBe(1);
      },
    );

    it.skipIf(motionOf(id).kind === 'hold')('finds starts and ends, and is right about each rep', () => {
      expect(score.reps).toBeGreaterThan(30);
      expect(score.boundaryF1, wrongs).toBeGreaterThanOrEqual(BOUNDARY_F1[id] ?? 0.95);
      expect(score.verdictsRight, wrongs).toBeGreaterThanOrEqual(VERDICTS[id] ?? 0.97);
    });

    it.skipIf(motionOf(id).kind === 'hold')('reports starts and ends without a bias', () => {
      expect(Math.abs(score.startsLateS ?? Infinity)).toBeLessThanOrEqual(0.1);
      expect(Math.abs(score.endsLateS ?? Infinity)).toBeLessThanOrEqual(0.1);
    });
  },
);

describe('the figures of some mixed sets', () => {
  const setOf = (starts: readonly number[]): MixedSet => ({
    exerciseId: 'glute-bridge',
    boundaries: { both: 0, reported: 0, true: 0 },
    lateS: { starts, ends: [] },
    verdicts: { right: 0, all: 0 },
    holdsRight: null,
    wrongs: [],
    said: {},
  });

  it('have the mean of the middle two for a median of an even number of delays, and null for none', () => {
    expect(mixedScore([setOf([0.3, 0.1]), setOf([0.2, 0.1])])).toMatchObject({
      startsLateS: 0.15,
      endsLateS: null,
    });
  });
});
