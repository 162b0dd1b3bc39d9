import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { english } from '../../src/words/en/english.ts';
import { createWords } from '../../src/words/words.ts';
import { englishSpeech } from '../support/english-speech.ts';
import { syllablesIn } from '../support/speaking-time.ts';
import { coachLines, spokenLaws } from '../support/spoken-laws.ts';

const words = createWords('en', english, exercises);

describe('the estimate of speaking time', () => {
  it('counts syllables as a dictionary does, and reads numbers as words', () => {
    expect(
      ['Good', 'Halfway', 'Straighten your legs', 'Shoulders away from your ears', 'Resume', 'Paused'].map(
        (text) => syllablesIn(text, englishSpeech),
      ),
    ).toEqual([1, 2, 4, 7, 2, 1]);
    const { heardAs } = englishSpeech;
    expect(heardAs('Rest for 45 seconds. Next: Plank')).toBe('rest for forty five seconds next plank');
    expect(heardAs('120')).toBe('one hundred twenty');
  });
});

spokenLaws('English', words, englishSpeech);

describe('the lines of the coach', () => {
  it('are all looked at here', () => {
    const looked = new Set(
      Object.values(coachLines(words))
        .flat()
        .map(({ key }) => key),
    );
    const spoken = Object.keys(english).filter((key) => /^(coach|count|praise)\./.test(key));
    expect(spoken.filter((key) => !looked.has(key))).toEqual([]);
  });
});
