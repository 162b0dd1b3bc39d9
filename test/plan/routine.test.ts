import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { articleRoutine } from '../../src/plan/article-routine.ts';
import { easierThan } from '../../src/plan/easier.ts';
import { routineSchema } from '../../src/plan/routine-schema.ts';
import { routineSteps } from '../../src/plan/routine-steps.ts';
import { withoutBall } from '../../src/plan/without-ball.ts';
import { startWorkout } from '../../src/workout/workout.ts';
import { hold, reps, routineOf } from '../workout/scripted.ts';

const ids = new Set(exercises.map(({ id }) => id));
const without = withoutBall(articleRoutine, exercises);

describe("the article's routine", () => {
  it('is made of exercises that are judged, each with a dose of its kind', () => {
    for (const { exerciseId, dose } of articleRoutine.items) {
      const exercise = exercises.find(({ id }) => id === exerciseId);
      expect(exercise?.kind).toBe(dose.kind === 'reps' ? 'reps' : 'hold');
    }
  });

  it('passes its own schema', () => {
    expect(v.safeParse(routineSchema, articleRoutine).success).toBe(true);
  });

  it('lies within the doses of its exercises', () => {
    for (const { exerciseId, dose } of articleRoutine.items) {
      const range = exercises.find(({ id }) => id === exerciseId)?.dose;
      const [asked, within] = dose.kind === 'reps' ? [dose.reps, range?.reps] : [dose.holdS, range?.holdS];
      expect(asked).toBeGreaterThanOrEqual(within?.[0] ?? Infinity);
      expect(asked).toBeLessThanOrEqual(within?.[1] ?? -Infinity);
    }
  });

  it('leaves four exercises for a trainee without a ball, and says which it dropped', () => {
    expect(without.routine.items.map(({ exerciseId }) => exerciseId)).toEqual([
      'plank',
      'side-plank',
      'glute-bridge',
      'locust',
    ]);
    expect(without.dropped).toEqual(['ball-back-extension', 'ball-pike', 'ball-reverse-leg-raise']);
  });

  it('has a ball in just the exercises that are named after it', () => {
    for (const { id, needs } of exercises) expect(needs === 'ball').toBe(id.startsWith('ball-'));
  });

  it('names something easier only if that is judged too', () => {
    for (const id of ids) expect([null, ...ids]).toContain(easierThan(id));
    expect(easierThan('ball-pike')).toBe('ball-knee-tuck');
  });
});

describe('the steps of a routine', () => {
  const steps = routineSteps(articleRoutine);

  it('are sets with rests between them, and none after the last', () => {
    expect(steps).toHaveLength(3 * 8 * 2 - 1);
    expect(steps.map(({ kind }, at) => (kind === 'set') === (at % 2 === 0))).not.toContain(false);
  });

  it('rest thirty seconds, and ten between the sides', () => {
    const rests = steps.flatMap((step) => (step.kind === 'rest' ? [step.seconds] : []));
    expect(rests.filter((seconds) => seconds === 10)).toHaveLength(3);
    expect(rests.filter((seconds) => seconds === 30)).toHaveLength(20);
  });

  it('come right side first', () => {
    const sides = steps.flatMap((step) => (step.kind === 'set' && step.side ? [step.side] : []));
    expect(sides).toEqual(['right', 'left', 'right', 'left', 'right', 'left']);
  });

  it('have no rest if the routine asks for none', () => {
    const steps = routineSteps(
      routineOf(
        [
          ['plank', hold(30, ['left', 'right'])],
          ['glute-bridge', reps(3)],
        ],
        { restS: 0 },
      ),
    );
    expect(steps.map(({ kind }) => kind)).toEqual(['set', 'set', 'set']);
  });

  it('are empty if nothing is left, and the workout is over at once', () => {
    expect(startWorkout(routineOf([]), 0).state.phase).toMatchObject({ kind: 'finished', why: 'done' });
  });
});

describe('the door for routines', () => {
  const item = { exerciseId: 'plank', dose: hold(30) };
  const good = { id: 'mine', name: 'Mine', rounds: 3, restS: 30, items: [item] };
  const passes = (routine: unknown) => v.safeParse(routineSchema, routine).success;

  it.each<[string, unknown]>([
    ['no round', { ...good, rounds: 0 }],
    ['six rounds', { ...good, rounds: 6 }],
    ['a round and a half', { ...good, rounds: 1.5 }],
    ['a rest of 301 s', { ...good, restS: 301 }],
    ['a rest of less than none', { ...good, restS: -1 }],
    ['no item', { ...good, items: [] }],
    ['thirteen items', { ...good, items: Array.from({ length: 13 }, () => item) }],
    ['51 reps', { ...good, items: [{ exerciseId: 'plank', dose: reps(51) }] }],
    ['no rep', { ...good, items: [{ exerciseId: 'plank', dose: reps(0) }] }],
    ['a hold of 4 s', { ...good, items: [{ exerciseId: 'plank', dose: hold(4) }] }],
    ['a hold of 181 s', { ...good, items: [{ exerciseId: 'plank', dose: hold(181) }] }],
    ['the same side twice', { ...good, items: [{ exerciseId: 'plank', dose: hold(9, ['left', 'left']) }] }],
    ['no side', { ...good, items: [{ exerciseId: 'plank', dose: hold(9, []) }] }],
    ['no name', { ...good, name: undefined }],
    ['a name of a page', { ...good, name: 'x'.repeat(201) }],
  ])('refuses %s', (_, routine) => {
    expect(passes(good)).toBe(true);
    expect(passes(routine)).toBe(false);
  });
});
