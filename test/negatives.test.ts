import { describe, expect, it } from 'vitest';
import { exercises } from '../src/exercises/index.ts';
import { justIdentified, startUndecided, stepUndecided } from '../src/session/judging/undecided.ts';
import { hasNegatives, NEGATIVES, readNegatives, readTrace, type Label } from '../tools/bench/real/labels.ts';

/** The result for a clip in which none of the exercises is done, judged as all of them in parallel. */
function madeOf(label: Label): readonly string[] {
  const trace = readTrace(label, NEGATIVES);
  const made = new Set<string>();
  let judging = startUndecided(exercises);
  for (const frame of trace.frames) {
    const [next] = stepUndecided(judging, frame, trace);
    if (next.kind !== 'undecided') throw new Error('nobody has chosen an exercise');
    judging = next;
    const named = justIdentified(judging);
    if (named) made.add(`named ${named.id}`);
  }
  for (const { exercise, judge } of judging.candidates) {
    if (judge.set.reps > 0) made.add(`${judge.set.reps} reps of ${exercise.id}`);
    const creditedMs = judge.set.hold.bankedMs + (judge.set.hold.open?.goodMs ?? 0);
    if (creditedMs > 0) made.add(`${creditedMs} ms of ${exercise.id}`);
  }
  return [...made];
}

/** Every third clip, because judging all of them takes long. `npm run bench` judges them all, including as each exercise alone. */
const some = readNegatives().filter((_, at) => at % 3 === 0);

describe.skipIf(!hasNegatives)('real people who do none of the exercises', () => {
  it.each(some)('$id: nothing is counted, credited or named', (label) => {
    expect(madeOf(label)).toEqual([]);
  });
});
