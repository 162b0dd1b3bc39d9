import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { english } from '../../src/words/en/english.ts';
import { createWords } from '../../src/words/words.ts';
import { confusable } from '../support/confusable.ts';
import { heardAs, speakingMs } from '../support/speaking-time.ts';
import {
  asidesIn,
  cuesOf,
  linesBetween,
  linesInMovement,
  linesOfPauses,
  numbers,
  ways,
  type SpokenLine,
} from '../support/spoken-lines.ts';

const words = createWords('en', english, exercises);

const cues = ways.flatMap((exercise) => cuesOf(exercise, words));
const asides = ways.flatMap((exercise) => asidesIn(exercise, words));

const tooLong = (lines: readonly SpokenLine[], mostMs: number): readonly string[] =>
  lines.flatMap(({ key, text }) => {
    const ms = speakingMs(text);
    return ms < mostMs ? [] : [`${key}: "${text}" takes ${(ms / 1000).toFixed(1)} s`];
  });

describe('the estimate of speaking time', () => {
  it('counts syllables as a dictionary does, and reads numbers as words', () => {
    const syllables = (text: string): number => Math.round((speakingMs(text) / 1000) * (175 / 60) * 1.4);
    expect(
      ['Good', 'Halfway', 'Straighten your legs', 'Shoulders away from your ears', 'Resume', 'Paused'].map(
        syllables,
      ),
    ).toEqual([1, 2, 4, 7, 2, 1]);
    expect(heardAs('Rest for 45 seconds. Next: Plank')).toBe('rest for forty five seconds next plank');
    expect(heardAs('120')).toBe('one hundred twenty');
  });
});

describe('what the coach says', () => {
  it.each([
    ['a number', numbers(words), 2000],
    ['a cue', cues, 2000],
    ['a line in the movement', linesInMovement(words), 2000],
    ['an aside in a set', asides, 4000],
    ['a line about a pause', linesOfPauses(words), 4000],
    ['a line between two sets', linesBetween(words), 9000],
  ])('%s is short enough', (_, lines, mostMs) => {
    expect(lines.length).toBeGreaterThan(10);
    expect(tooLong(lines, mostMs)).toEqual([]);
  });

  it('is all looked at here', () => {
    const stems = (keys: readonly string[]) =>
      new Set(keys.map((key) => key.replace(/_(one|other)$|\.(left|right)$/g, '')));
    const looked = stems(
      [
        ...numbers(words),
        ...cues,
        ...linesInMovement(words),
        ...asides,
        ...linesOfPauses(words),
        ...linesBetween(words),
      ].map(({ key }) => key),
    );
    const spoken = stems(Object.keys(english).filter((key) => /^(coach|count|praise)\./.test(key)));
    expect([...spoken].filter((key) => !looked.has(key))).toEqual([]);
  });
});

const heard = {
  heardAs,
  opposites: [
    [/\b(up|lift|raise|higher|high)\b/, /\b(down|lower|low|drop)\b/],
    [/\b(closer|near|in)\b/, /\b(away|further|out)\b/],
    [/\bcan\b/, /\bcan't\b/],
    [/\b(quick|fast|quicker|faster)\b/, /\b(slow|slower)\b/],
    [/\b(bent|bend)\b/, /\b(straight|straighten)\b/],
  ],
} as const;

describe.each(ways)('what can follow each other in a set of $name', (exercise) => {
  it('cannot be confused', () => {
    const lines = [
      ...numbers(words)
        .filter(({ key }) => key === 'count.seconds')
        .slice(0, 3),
      ...cuesOf(exercise, words),
      ...linesInMovement(words),
      ...asidesIn(exercise, words),
      ...linesOfPauses(words).filter(({ key }) => key.startsWith('coach.paused')),
    ];
    expect(confusable(lines, heard)).toEqual([]);
  });
});
