import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPlanStore } from '../../src/device/plan-store.ts';
import { readPlan, writePlan } from '../../src/device/plan-store.ts';
import { fittedPlan, hasAccepted, SAFETY_VERSION, usableRoutine } from '../../src/plan/plan.ts';
import { exercises } from '../../src/exercises/index.ts';
import { articleRoutine, firstRoutine } from '../../src/plan/article-routine.ts';
import { easierThan } from '../../src/plan/easier.ts';
import { isArticle, isFirst, withItemVariant } from '../../src/plan/routine-edit.ts';

const NAME = 'longline.plan';

const storage = (kept: Record<string, string> = {}) => {
  const items = new Map(Object.entries(kept));
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
  });
};
const read = (plan: unknown) => {
  storage({ [NAME]: JSON.stringify(plan) });
  return readPlan(exercises);
};
afterEach(() => vi.unstubAllGlobals());

const closed = () => {
  throw new DOMException('denied', 'SecurityError');
};

const fresh = {
  routine: firstRoutine,
  ball: null,
  weekdays: [],
  time: '18:00',
  safety: null,
  pain: null,
  answered: null,
  calendarId: null,
};

describe('the plan', () => {
  it('is the first routine, without a ball and on no day, until it is chosen, and then what was chosen', () => {
    storage();
    expect(readPlan(exercises)).toEqual(fresh);
    const chosen = {
      ...fresh,
      ball: false,
      weekdays: [1, 4] as const,
      pain: { exerciseId: null, day: 20_000 },
    };
    expect(writePlan(chosen)).toBe(true);
    expect(readPlan(exercises)).toEqual(chosen);
  });

  it.each([
    '{"plan',
    'null',
    '[]',
    '{}',
    '{"routine":{"id":"mine","name":"","rounds":9,"restS":30,"items":[]}}',
    '{"ball":"yes","weekdays":[0,1,2,3],"time":"25:00","safety":"all"}',
    '{"weekdays":[7],"pain":{"exerciseId":3,"day":1},"answered":0.5,"calendarId":"a b"}',
  ])('counts as never chosen if %s is stored', (text) => {
    storage({ [NAME]: text });
    expect(readPlan(exercises)).toEqual(fresh);
  });

  it('keeps what makes sense beside what does not', () => {
    expect(read({ ball: false, weekdays: [0, 0], safety: 1 })).toEqual({ ...fresh, ball: false, safety: 1 });
  });

  it('accepts no number that JSON cannot represent as a version of the safety notes', () => {
    storage({ [NAME]: JSON.stringify({ ...fresh, safety: 1 }).replace('"safety":1', '"safety":1e999') });
    expect(readPlan(exercises)).toEqual(fresh);
  });

  it('loses the exercises that are no longer there', () => {
    const [plank] = articleRoutine.items;
    const gone = { exerciseId: 'bench-press', dose: { kind: 'reps', reps: 12 } };
    expect(read({ routine: { ...articleRoutine, items: [gone, plank] } }).routine.items).toEqual([plank]);
    expect(read({ routine: { ...articleRoutine, items: [gone] } }).routine).toEqual(firstRoutine);
    expect(read({ pain: { exerciseId: 'bench-press', day: 1 } }).pain).toEqual({ exerciseId: null, day: 1 });
    expect(read({ pain: { exerciseId: 'plank', day: 1 } }).pain).toEqual({ exerciseId: 'plank', day: 1 });
  });

  it('lasts for this visit if storage is closed, and says so', () => {
    vi.stubGlobal('localStorage', { getItem: closed, setItem: closed });
    const { store, change } = createPlanStore(exercises);
    expect(store.getState()).toEqual({ plan: fresh, kept: true });
    change({ ball: false });
    change({ weekdays: [2] });
    expect(store.getState()).toEqual({ plan: { ...fresh, ball: false, weekdays: [2] }, kept: false });
    // The next change is stored as soon as storage opens.
    storage();
    change({ ball: true });
    expect(store.getState()).toEqual({ plan: { ...fresh, ball: true, weekdays: [2] }, kept: true });
  });

  it('is the same on the next visit', () => {
    storage();
    createPlanStore(exercises).change({ safety: SAFETY_VERSION });
    expect(createPlanStore(exercises).store.getState().plan).toEqual({ ...fresh, safety: SAFETY_VERSION });
  });
});

describe('a variant in a plan', () => {
  const withPlankAs = (variant: string) => ({
    ...fresh,
    routine: withItemVariant(fresh.routine, 0, variant),
  });

  it('stays if the exercise has it, and is left out if not', () => {
    const known = withPlankAs('straight-arms');
    expect(fittedPlan(known, exercises)).toEqual(known);
    expect(fittedPlan(withPlankAs('on-one-finger'), exercises)).toEqual(fresh);
  });
});

describe('the first routine', () => {
  it("is the article's with the easier of its exercises, which the trainee may exchange for the article's", () => {
    const ids = firstRoutine.items.map(({ exerciseId }) => exerciseId);
    expect(ids).toEqual([
      'plank',
      'side-plank',
      'ball-back-extension',
      'ball-knee-tuck',
      'ball-reverse-leg-raise',
      'glute-bridge',
      'locust',
    ]);
    expect(easierThan('ball-pike')).toBe('ball-knee-tuck');
    expect([isFirst(firstRoutine), isArticle(firstRoutine)]).toEqual([true, false]);
    expect([isFirst(articleRoutine), isArticle(articleRoutine)]).toEqual([false, true]);
  });
});

describe('the routine of today', () => {
  it.each([false, null])('leaves out what there is no ball for, and names it (ball: %s)', (ball) => {
    const { routine, dropped } = usableRoutine({ ...fresh, ball }, exercises);
    expect(dropped).toEqual(['ball-back-extension', 'ball-knee-tuck', 'ball-reverse-leg-raise']);
    expect(routine.items.map(({ exerciseId }) => exerciseId)).toEqual([
      'plank',
      'side-plank',
      'glute-bridge',
      'locust',
    ]);
    expect(usableRoutine({ ...fresh, ball: true }, exercises)).toEqual({
      routine: firstRoutine,
      dropped: [],
    });
  });
});

describe('the safety notes', () => {
  it('are accepted only in their current wording', () => {
    expect(hasAccepted(fresh)).toBe(false);
    expect(hasAccepted({ safety: SAFETY_VERSION - 1 })).toBe(false);
    expect(hasAccepted({ safety: SAFETY_VERSION })).toBe(true);
  });
});
