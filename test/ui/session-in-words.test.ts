import { describe, expect, it } from 'vitest';
import { lengthInWords, wholeLengthInWords } from '../../src/ui/history/session-in-words.ts';
import { exercises } from '../../src/exercises/index.ts';
import { english as en } from '../../src/words/en/english.ts';
import { createWords } from '../../src/words/words.ts';

const words = createWords('en', en, exercises);

describe('the length of a session', () => {
  it('is in seconds under a minute and in whole minutes from then on', () => {
    expect([0, 40_400, 59_600, 90_000, 754_000].map((ms) => lengthInWords(ms, words))).toEqual([
      '0 s',
      '40 s',
      '1 min',
      '2 min',
      '13 min',
    ]);
    expect([1000, 27_000, 59_600, 90_000].map((ms) => wholeLengthInWords(ms, words))).toEqual([
      '1 second',
      '27 seconds',
      '1 minute',
      '2 minutes',
    ]);
  });
});
