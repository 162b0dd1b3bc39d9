import { describe, expect, it } from 'vitest';
import type { Rep } from '../../src/engine/events.ts';
import type { Exercise } from '../../src/engine/exercise.ts';
import { exercises } from '../../src/exercises/index.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { mainMeasure } from '../../src/review/samples.ts';
import {
  faultsInWords,
  holdInWords,
  markOf,
  measureInWords,
  repInWords,
  slipInWords,
} from '../../src/ui/review/judgement.ts';
import { english as en } from '../../src/words/en/english.ts';
import { slips } from '../../src/words/en/slips.ts';
import { createWords } from '../../src/words/words.ts';
import { tried } from '../support/tried.ts';

const words = createWords('en', en, exercises);

const rep: Rep = {
  startMs: 0,
  topMs: 1000,
  endMs: 5000,
  counted: true,
  reason: null,
  pauseMs: 1200,
  score: 0.8,
  faults: [],
  unseen: [],
};

describe('a judgement in one sentence', () => {
  it.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
    '%s: there is one for every rule, about the body, and a name for every measure',
    (id, exercise) => {
      for (const rule of exercise.rules) {
        const sentence = slipInWords(exercise, { ruleId: rule.id, ms: 3000, pauseMs: 1200 }, words);
        expect(sentence, rule.id).toMatch(/^You(r [a-z]+)? /);
        expect(sentence, rule.id).not.toMatch(/[{}]|slip\.|review\./);
        if (rule.at !== 'rep') expect(sentence, rule.id).toContain('3 s');
        if (rule.at === 'rep' && rule.attempt) {
          const reason = { rule: rule.id, shortBy: 12, unit: 'deg' };
          const attempt = { ...rep, counted: false, reason, faults: [rule.id] };
          const why = repInWords(exercise, attempt, words, () => 0);
          expect(why, rule.id).toMatch(/^Not counted: your [a-z ]+ 12°/);
        }
        const measure = rule.at === 'rep' ? mainMeasure(exercise) : rule.measure;
        expect(measureInWords(exercise, measure, words), `${id} ${measure}`).not.toBe(measure);
      }
    },
  );

  it('names a flaw of the movement, a fault of what was counted, and the required pause', () => {
    const say = (change: Partial<Rep>) => repInWords(gluteBridge, { ...rep, ...change }, words, () => 3000);
    expect(say({ counted: false, reason: 'too-quick' })).toBe('Not counted: too fast for a real rep');
    expect(say({ counted: false, reason: { variation: 'one-leg' } })).toBe('Not counted: done on one leg');
    expect(say({})).toBe('Counted, with good form');
    expect(say({ faults: ['short-pause'] })).toBe('Counted. You held the top for 1.2 s instead of 3 s');
    expect(say({ faults: ['over-arched', 'short-pause'] })).toContain('You held the top');
  });

  it('says if the rule is on trial, and names such a rule last', () => {
    const say = (exercise: Exercise, ...faults: readonly string[]) =>
      repInWords(exercise, { ...rep, faults }, words, () => 3000);
    expect(say(tried(gluteBridge, 'short-pause'), 'short-pause')).toBe(
      'Counted. You held the top for 1.2 s instead of 3 s. I may be wrong here.',
    );
    expect(say(tried(gluteBridge, 'short-pause'), 'short-pause', 'over-arched')).toBe(
      say(tried(gluteBridge), 'over-arched'),
    );
  });

  it('calls a rep clean that has only faults of rules on trial, and names them with doubt', () => {
    const exercise = tried(gluteBridge, 'short-pause');
    const say = (...faults: readonly string[]) => faultsInWords(exercise, faults, words);
    const short = 'Hold for three (I may be wrong here)';
    const arched = words.t('cue.glute-bridge.over-arched');
    expect(say()).toBe('clean');
    expect(say('short-pause')).toBe(`clean; ${short}`);
    expect(say('over-arched')).toBe(arched);
    expect(say('over-arched', 'short-pause')).toBe(`${arched} and ${short}`);
  });

  it('paints a rep as faulty only for a rule that is trusted', () => {
    const mark = (exercise: Exercise, counted: boolean, ...faults: readonly string[]) =>
      markOf(exercise, { counted, faults });
    const exercise = tried(gluteBridge, 'short-pause');
    expect(mark(exercise, true, 'short-pause')).toBe('good');
    expect(mark(exercise, true, 'short-pause', 'over-arched')).toBe('fault');
    expect(mark(tried(gluteBridge), true, 'short-pause')).toBe('fault');
    expect(mark(exercise, false, 'short-pause')).toBe('attempt');
  });

  it('says what broke a hold, and how much of it was credited', () => {
    const hold = {
      startMs: 0,
      endMs: 21_000,
      goodMs: 18_000,
      brokenMs: 3000,
      longestMs: 12_000,
      side: null,
      counted: true,
      faults: ['hips-sag'],
    };
    const say = (change: Partial<typeof hold>) =>
      holdInWords(plank, { ...hold, ...change }, words, () => 3000);
    expect(say({})).toBe('Held well for 18 s; 3 s not credited. Your hips sagged for 3 s');
    expect(say({ endMs: 18_900, brokenMs: 0, faults: [] })).toBe('Held well for 18 s, without a break');
    expect(say({ brokenMs: 0, faults: [] })).toBe('Held well for 18 s; I could not see all of you for 3 s');
    expect(say({ counted: false, goodMs: 700 })).toBe('Not counted: held for only 0.7 s');
  });

  it('falls back on the cue of a rule that has no sentence of its own', () => {
    const own = { ...plank, id: 'plank', rules: [] };
    const slip = { ruleId: 'new-rule', ms: 2000 };
    const cued = createWords('en', { ...en, 'cue.plank.new-rule': 'Look down' }, exercises);
    expect(slipInWords(own, slip, cued)).toBe('Look down: for 2 s');
    expect(slipInWords(own, slip, words)).toBe(`${en['review.unknown']}: for 2 s`);
  });

  it("is the exercise's own, unless the catalogue has another one", () => {
    const german = {
      ...en,
      'slip.plank.hips-sag': 'Die Hüfte hing {seconds} s durch',
      'measure.plank.hipOffset': 'Hüfte gegen die Linie',
    };
    const other = createWords('de', german, exercises);
    expect(slipInWords(plank, { ruleId: 'hips-sag', ms: 1500 }, other)).toBe('Die Hüfte hing 1,5 s durch');
    expect(measureInWords(plank, 'hipOffset', other)).toBe('Hüfte gegen die Linie');
    expect(slipInWords(plank, { ruleId: 'hips-pike', ms: 1500 }, other)).toBe(
      'Your hips were too high for 1,5 s',
    );
  });

  it('in the shared catalogue belongs to no rule: those are in the exercises', () => {
    const rules = exercises.flatMap((exercise) => exercise.rules.map(({ id }) => id));
    expect(Object.keys(slips).filter((key) => rules.some((id) => key.includes(id)))).toEqual([]);
  });
});
