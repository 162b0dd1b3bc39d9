import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptChoices, type Fates } from '../../src/device/choices.ts';
import { createPlanStore } from '../../src/device/plan-store.ts';
import { readSettings, writeSettings } from '../../src/device/settings.ts';
import { exercises } from '../../src/exercises/index.ts';
import { choicesInWords } from '../../src/ui/history/data/choices-in-words.ts';
import { english as en } from '../../src/words/en/english.ts';
import { createWords } from '../../src/words/words.ts';

beforeEach(() => {
  const items = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

const here = () => createPlanStore(exercises);
const FILE = { plan: { ball: true, weekdays: [0, 2] }, settings: { rate: 1.5 } };

describe('the choices of a file', () => {
  it('are taken on a device without its own', () => {
    const plan = here();
    expect(keptChoices(plan).take(FILE)).toEqual({ plan: 'taken', settings: 'taken' });
    expect(plan.store.getState().plan).toMatchObject(FILE.plan);
    expect(readSettings()).toMatchObject(FILE.settings);
  });

  it('are taken if only the safety notes and the ball were answered here, and that answer stays', () => {
    const plan = here();
    plan.change({ ball: false, safety: 1 });
    expect(keptChoices(plan).take(FILE)).toMatchObject({ plan: 'taken' });
    expect(plan.store.getState().plan).toMatchObject({ weekdays: [0, 2], ball: false });
  });

  it('are kept one by one if this device has its own', () => {
    const plan = here();
    plan.change({ weekdays: [1] });
    expect(keptChoices(plan).take(FILE)).toEqual({ plan: 'kept', settings: 'taken' });
    expect(plan.store.getState().plan.weekdays).toEqual([1]);

    writeSettings({ rate: 0.7 });
    const other = here();
    other.change({ weekdays: [] });
    expect(keptChoices(other).take(FILE)).toEqual({ plan: 'taken', settings: 'kept' });
    expect(readSettings().rate).toBe(0.7);
  });

  it('are not mentioned if they are the same here, or do not count', () => {
    const plan = here();
    const choices = keptChoices(plan);
    choices.take(FILE);
    plan.change({ pain: { exerciseId: 'plank', day: 20_000 } });
    writeSettings({ camera: 'of this device' });
    expect(choices.take(FILE)).toEqual({ plan: 'none', settings: 'none' });
    expect(choices.take({ plan: 'x' })).toEqual({ plan: 'none', settings: 'none' });
  });
});

describe('the sentences about them', () => {
  const words = createWords('en', en, exercises);
  const said = (plan: Fates['plan'], settings: Fates['settings']) =>
    choicesInWords({ plan, settings }, words).join(' ');

  it('say what was taken and what was kept', () => {
    expect(said('taken', 'taken')).toBe('Your plan and settings were imported too.');
    expect(said('kept', 'taken')).toBe('Your settings were imported too. The plan on this device was kept.');
    expect(said('taken', 'kept')).toBe('Your plan was imported too. The settings on this device were kept.');
    expect(said('kept', 'kept')).toBe('The plan and settings on this device were kept.');
    expect(said('none', 'kept')).toBe('The settings on this device were kept.');
    expect(said('none', 'none')).toBe('');
  });
});
