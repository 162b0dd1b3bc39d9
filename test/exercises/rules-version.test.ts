import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../src/engine/exercise.ts';
import { wayKey, wayOf, withVariant } from '../../src/engine/variant.ts';
import { exercises } from '../../src/exercises/index.ts';
import { RULES } from '../../src/exercises/rules-version.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { performed } from '../support/performed.ts';

/**
 * Fingerprints of each exercise's limits and verdicts, by its rules version. A new version adds a line to its exercise. A line is replaced
 * only if a limit is written in another place and every verdict stays the same (`npm run bench:verdicts`).
 */
const KNOWN: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  plank: {
    2: '86c0262b4559d3f4',
    3: '5b29f0d1a00b5764',
    4: '5b9ee387ea8f7d66',
    5: 'ca9b99dc98fbaa53',
    6: 'ca9b99dc98fbaa53',
    7: '9f7eff6eccbc7d5c',
    8: 'e7cd839314ec9ba1',
    9: 'e7cd839314ec9ba1',
    10: 'e7cd839314ec9ba1',
    11: 'e7cd839314ec9ba1',
    12: 'bd94d5f81ae4c748',
  },
  'side-plank': {
    2: 'e52598c685198f60',
    3: 'f8cf23dba9b2ef54',
    4: '0a99f2181d5906a8',
    5: '0a99f2181d5906a8',
    6: '0a99f2181d5906a8',
    7: '0a99f2181d5906a8',
    9: '0a99f2181d5906a8',
    10: '0a99f2181d5906a8',
    11: '0a99f2181d5906a8',
    12: '8b2ff21f95c73480',
    13: '56967166ba9cb323',
  },
  'ball-back-extension': {
    2: 'e56ceac99051ef06',
    3: 'bd6c30476ba63f6b',
    4: 'b3dc69b8a19bcfa0',
    5: '948ae114e994dbd4',
    6: '948ae114e994dbd4',
    7: '5f496fc136c316f1',
    8: '5f496fc136c316f1',
    9: '7d11357b8b9f9d08',
    10: '7d11357b8b9f9d08',
    11: '7d11357b8b9f9d08',
  },
  'ball-pike': {
    2: '262683f1a189fe41',
    3: '262683f1a189fe41',
    4: 'ae84dd6110d11eb6',
    5: 'b9f485e2db92c2dc',
    6: '1f924ff7677162fd',
    7: '1f924ff7677162fd',
    9: '1f924ff7677162fd',
    10: '1f924ff7677162fd',
    11: '84fd355bc54aaad0',
    12: '84fd355bc54aaad0',
  },
  'ball-knee-tuck': {
    2: '194a652f15c36bf0',
    3: '194a652f15c36bf0',
    4: '194a652f15c36bf0',
    5: '194a652f15c36bf0',
    6: 'bc6088cef20d89f9',
    7: 'bc6088cef20d89f9',
    9: 'bc6088cef20d89f9',
    10: 'bc6088cef20d89f9',
    11: 'bc6088cef20d89f9',
  },
  'ball-reverse-leg-raise': {
    2: '3089b9b0f014ad79',
    3: '994796ad555fd1d9',
    4: '6bbce8053e9c0d9a',
    5: '99e751ddafcb635b',
    6: 'd96e33b81e119f02',
    7: '305dd4bcbbb2a68b',
    8: '305dd4bcbbb2a68b',
    9: '00733e8d11a3ef4d',
    10: '00733e8d11a3ef4d',
    11: '00733e8d11a3ef4d',
  },
  'glute-bridge': {
    2: '52b34d9b40536bf2',
    3: '6e5c14ca7a8d863c',
    4: '1f2c9e5a13b173d3',
    5: '1f2c9e5a13b173d3',
    6: '627d184df432b886',
    7: '627d184df432b886',
    9: '627d184df432b886',
    10: 'ee03a8e5f476fdc0',
    11: 'ee03a8e5f476fdc0',
  },
  locust: {
    2: 'a021a9bb87f1033f',
    3: 'bd3b08a61e004c79',
    4: '2335ecd020cb52e5',
    5: '92768d07bb8880c4',
    6: '92768d07bb8880c4',
    7: '92768d07bb8880c4',
    8: '92768d07bb8880c4',
    9: '0b2918a4ec938794',
    10: '6c55a7bb1c0e56c1',
    11: '6c55a7bb1c0e56c1',
  },
};

/** Left out: texts, the version itself, and how the model sees the picture, because the same keypoints are judged the same. */
const NOT_JUDGED_BY = [
  ...['name', 'basis', 'says', 'cue', 'slip', 'notCounted', 'teach'],
  ...['part', 'fullToday', 'easierExercise', 'rulesVersion', 'picture', 'moves', 'variant', 'variants'],
];

/** Limits and phases, without texts and functions. */
const numbersOf = (exercise: Exercise): string =>
  JSON.stringify(exercise, (key, value: unknown) =>
    // Being on trial changes what a rule does; the figures of the trial do not.
    key === 'onTrial' ? true : NOT_JUDGED_BY.includes(key) ? undefined : value,
  );

const verdictsOf = (exercise: Exercise): readonly string[] =>
  judgeTrace(exercise, performed(exercise.id, [], 2, {}, 10)).log.map((event) =>
    [exercise.id, event.type, 'fault' in event ? event.fault : ''].join(' '),
  );

const fingerprintOf = (exercise: Exercise): string =>
  createHash('sha256')
    .update(numbersOf(exercise))
    .update(verdictsOf(exercise).join('\n'))
    .digest('hex')
    .slice(0, 16);

/** The same for each variant, by the rules version of its exercise. */
const KNOWN_VARIANTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'plank.straight-arms': {
    5: 'f496b7002878a7af',
    6: '735e0f30c723f9bd',
    7: 'c798545ac50340c8',
    8: 'c798545ac50340c8',
    9: 'c798545ac50340c8',
    10: 'c798545ac50340c8',
    11: 'c798545ac50340c8',
    12: '411c02cc3764d624',
  },
  'side-plank.straight-arms': {
    5: 'a0da22f1050dd630',
    6: 'a0da22f1050dd630',
    7: 'a0da22f1050dd630',
    9: 'a0da22f1050dd630',
    10: 'a0da22f1050dd630',
    11: 'a0da22f1050dd630',
    12: '16ce36e1afc3fbac',
    13: '31d9b2e2f60a472c',
  },
};

const variants = exercises.flatMap((exercise) =>
  (exercise.variants ?? []).flatMap(({ id }) => {
    const variant = withVariant(exercise, id);
    return variant ? [{ key: wayKey(wayOf(variant)), variant }] : [];
  }),
);

describe('the rules version of an exercise', () => {
  it.each(exercises)(
    'is another one if limits or verdicts are: raise that of $id to RULES + 1 (a new one: 1) and add a line here',
    (exercise) => {
      const known = KNOWN[exercise.id]?.[exercise.rulesVersion];
      expect({ [exercise.rulesVersion]: known }).toEqual({
        [exercise.rulesVersion]: fingerprintOf(exercise),
      });
    },
  );

  it.each(variants)('is another one if those of its variant $key are', ({ key, variant }) => {
    const { rulesVersion } = variant;
    expect({ [rulesVersion]: KNOWN_VARIANTS[key]?.[rulesVersion] }).toEqual({
      [rulesVersion]: fingerprintOf(variant),
    });
  });

  it('is one that was written down, the highest of all being what sessions keep', () => {
    const versions = Object.values(KNOWN).flatMap((ofExercise) => Object.keys(ofExercise).map(Number));
    expect(RULES).toBe(Math.max(...versions));
  });
});
