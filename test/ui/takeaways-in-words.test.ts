import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../src/engine/events.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
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

  it('says when nothing was judged, and why, if there is nothing to correct', () => {
    const { log } = judgeTrace(gluteBridge, performed('glute-bridge', [], 2));
    const times = { timestampMs: 63_000, startMs: 60_000, endMs: 63_000 };
    const nothing: EngineEvent = { type: 'RuleNotJudged', rule: '*', why: 'nothing-whole', ...times };
    const { wentWell, nextTime } = takeawaysOf(
      exercises,
      reviewOf(exercises, 'glute-bridge', [...log, nothing]),
    );
    expect(wentWell && wentWellInWords(wentWell, context).sentence).toBe('Good form in 2 of 3 movements.');
    expect(nextTime && nextTimeInWords(nextTime, context)).toEqual({
      line: "Part of it didn't count.",
      sentence: '1:00 to 1:03, not judged: you moved, but completed no rep or hold',
      replay: null,
    });
  });
});
