import { describe, expect, it } from 'vitest';
import { hasSides } from '../../src/engine/sides.ts';
import { exercises } from '../../src/exercises/index.ts';
import { SIDES } from '../../src/pose/keypoints.ts';
import { english } from '../../src/words/en/english.ts';
import { createWords, type Key, type Params } from '../../src/words/words.ts';
import { englishSpeech } from '../support/english-speech.ts';
import { speakingMs } from '../support/speaking-time.ts';
import { ways, type SpokenLine } from '../support/spoken-lines.ts';

const words = createWords('en', english, exercises);

const PARAMS: Params = { joints: 'hips and feet', edges: 'left and right', side: 'right', onSide: 'right' };

const isSaid = (key: string): key is Extract<keyof typeof english, `say.${string}`> => key.startsWith('say.');

/** The instructions of the set-up, each with the line below it, as the page speaks them. */
const instructions: readonly SpokenLine[] = Object.keys(english)
  .filter(isSaid)
  .filter((key) => !key.endsWith('-more'))
  .map((key) => {
    const more = Object.keys(english).find((one) => one === `${key}-more`);
    const lines = [key, ...(more !== undefined && isSaid(more) ? [more] : [])];
    return { key, text: lines.map((one) => words.t(one, PARAMS)).join('. ') };
  });

/** What is missing from a start posture, on each side if the exercise has sides. */
const postures: readonly SpokenLine[] = ways.flatMap((exercise) =>
  exercise.start.flatMap(({ id }) => {
    const key: Key = `wants.${exercise.id}.${id}`;
    const sides: readonly Params[] = hasSides(exercise) ? SIDES.map((onSide) => ({ onSide })) : [{}];
    return sides.map((params) => ({ key, text: words.t(key, params) }));
  }),
);

describe('what the page says during the set-up', () => {
  it.each([
    ['an instruction', instructions, 8000],
    ['a condition of the start posture', postures, 3000],
  ])('%s is short enough', (_, lines, mostMs) => {
    expect(lines.length).toBeGreaterThan(20);
    expect(
      lines.flatMap(({ key, text }) => {
        const ms = speakingMs(text, englishSpeech);
        return ms < mostMs && !/[{}]|^wants\./.test(text)
          ? []
          : [`${key}: "${text}" takes ${(ms / 1000).toFixed(1)} s`];
      }),
    ).toEqual([]);
  });
});
