import { describe, expect, it } from 'vitest';
import { exercises, motions } from '../../src/exercises/index.ts';
import { faultsShown } from '../../src/exercises/demonstrations.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { reviewOf } from '../../src/review/review.ts';
import { takeawaysOf } from '../../src/review/takeaways.ts';
import { nextTimeInWords, wentWellInWords } from '../../src/ui/review/takeaways-in-words.ts';
import { english } from '../../src/words/en/english.ts';
import { createWords } from '../../src/words/words.ts';
import { performed } from '../support/performed.ts';

const words = createWords('en', english, exercises);
const context = { exercises, words, named: false };

const cases = exercises
  .filter(({ id }) => motions.some((motion) => motion.id === id))
  .flatMap((exercise) => faultsShown(exercise).map((fault) => [exercise.id, fault, exercise] as const));

describe('a takeaway in words', () => {
  it.each(cases)('%s with %s says all that it has to say', (id, fault, exercise) => {
    const tempo = exercise.kind === 'hold' ? { pauseMs: 8000 } : {};
    const { log } = judgeTrace(exercise, performed(id, [{ id: fault, amount: 0.8 }], 3, tempo));
    const { wentWell, nextTime } = takeawaysOf(exercises, reviewOf(exercises, id, log));
    const said = [
      ...(wentWell ? [wentWellInWords(wentWell, context)] : []),
      ...(nextTime ? [nextTimeInWords(nextTime, context)] : []),
    ].flatMap(({ line, sentence }) => [line ?? '', sentence]);
    expect(said.length).toBeGreaterThan(0);
    for (const text of said) expect(text).not.toMatch(/[{}]|^(takeaway|cue|slip|short)\./);
  });
});
