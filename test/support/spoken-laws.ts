import { describe, expect, it } from 'vitest';
import type { Words } from '../../src/words/words.ts';
import { confusable } from './confusable.ts';
import { speakingMs, type Speech } from './speaking-time.ts';
import {
  asidesIn,
  cuesOf,
  linesBetween,
  linesInMovement,
  linesOfPauses,
  numbers,
  ways,
  type SpokenLine,
} from './spoken-lines.ts';

/** Lines that take as long as `mostMs` or longer, each with its time. */
export const tooLong = (lines: readonly SpokenLine[], mostMs: number, speech: Speech): readonly string[] =>
  lines.flatMap(({ key, text }) => {
    const ms = speakingMs(text, speech);
    return ms < mostMs ? [] : [`${key}: "${text}" takes ${(ms / 1000).toFixed(1)} s`];
  });

/** Every line that the coach can say, by its kind. */
export const coachLines = (words: Words) => ({
  numbers: numbers(words),
  cues: ways.flatMap((exercise) => cuesOf(exercise, words)),
  inMovement: linesInMovement(words),
  asides: ways.flatMap((exercise) => asidesIn(exercise, words)),
  pauses: linesOfPauses(words),
  between: linesBetween(words),
});

/** The laws of what the coach says, in any language: short enough, and nothing that can be mistaken for another line. */
export function spokenLaws(language: string, words: Words, speech: Speech): void {
  const lines = coachLines(words);
  describe(`what the coach says in ${language}`, () => {
    it.each([
      ['a number', lines.numbers, 2000],
      ['a cue', lines.cues, 2000],
      ['a line in the movement', lines.inMovement, 2000],
      ['an aside in a set', lines.asides, 4000],
      ['a line about a pause', lines.pauses, 4000],
      ['a line between two sets', lines.between, 9000],
    ])('%s is short enough', (_, spoken, mostMs) => {
      expect(spoken.length).toBeGreaterThan(10);
      expect(tooLong(spoken, mostMs, speech)).toEqual([]);
    });
  });

  describe.each(ways)(`what can follow each other in a set of $name, in ${language}`, (exercise) => {
    it('cannot be confused', () => {
      const spoken = [
        ...lines.numbers.filter(({ key }) => key === 'count.seconds').slice(0, 3),
        ...cuesOf(exercise, words),
        ...lines.inMovement,
        ...asidesIn(exercise, words),
        ...lines.pauses.filter(({ key }) => key.startsWith('coach.paused')),
      ];
      expect(confusable(spoken, speech)).toEqual([]);
    });
  });
}
