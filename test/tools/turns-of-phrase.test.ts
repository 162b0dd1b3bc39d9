import { describe, expect, it } from 'vitest';
import { turnsIn } from '../../tools/lint/turns-of-phrase.ts';

describe('a turn of phrase', () => {
  it.each([
    'The camera; null where there is no camera.',
    'The exercise, null where it is unknown.',
    'Somebody stands behind the mat.',
    'It may be anybody.',
    'Whoever stands up is asked to lie down.',
    'A movement that takes longer is none.',
    'The rep is one.',
    'A keypoint is no joint.',
    'It is left out for want of a ball.',
    'Yours to take',
    'The session goes on all the same.',
    'The race is run anew.',
    'A body taken for another one.',
    'What it has to be told',
  ])('is refused: %s', (text) => {
    expect(turnsIn(text)).not.toEqual([]);
  });

  it.each([
    'The camera; null if there is none.',
    'Throws if there is no session.',
    'The session is no longer offered.',
    'A body mistaken for another one.',
    'All the sets have the same length.',
    'The place where it is stored.',
    'One exercise is one folder.',
  ])('is accepted: %s', (text) => {
    expect(turnsIn(text)).toEqual([]);
  });

  it('is found across two lines of a comment, with the line on which it begins', () => {
    const comment = [
      '/**',
      ' * The session goes on all',
      ' * the same; null if there',
      ' * is no session.',
      ' */',
    ];
    expect(turnsIn(comment.join('\n'))).toMatchObject([{ line: 2, words: 'all the same' }]);
  });
});
