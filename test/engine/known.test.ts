import { describe, expect, it } from 'vitest';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { exercises } from '../../src/exercises/index.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { performed } from '../support/performed.ts';

const learnedIn = (exercise: (typeof exercises)[number], trace: ReturnType<typeof performed>) =>
  judgeTrace(exercise, trace).log.flatMap((event) =>
    event.type === 'BaselineLearned' ? [event.baselines] : [],
  );

describe("the user's own posture", () => {
  it.each(exercises)('is reported once $name was done well', (exercise) => {
    const tempo = exercise.kind === 'hold' ? { pauseMs: 1000 * exercise.countsFromS + 3000 } : {};
    const learned = learnedIn(exercise, performed(exercise.id, [], 2, tempo));
    expect(learned.length).toBeGreaterThan(0);
    for (const [measure, value] of Object.entries(learned[0] ?? {})) {
      expect(Object.keys(exercise.measurements)).toContain(measure);
      expect(Number.isFinite(value)).toBe(true);
    }
  });

  it('is not learned from a trainee who does nothing', () => {
    const { frames, ...rest } = performed('plank', [], 1);
    const still = frames.map((frame) => ({ ...frame, keypoints: frames[0]?.keypoints ?? null }));
    expect(learnedIn(plank, { ...rest, frames: still })).toEqual([]);
  });

  it('known from before, detects a hold that begins away from it', () => {
    const trace = performed('plank', [], 1);
    const own = learnedIn(plank, trace)[0] ?? {};
    const told = (known: Readonly<Record<string, number>>) =>
      judgeTrace(plank, { ...trace, known: { plank: known } }).report.faults.map(({ id }) => id);
    expect(told({})).not.toContain('shoulders-hunched');
    expect(told(own)).not.toContain('shoulders-hunched');
    expect(told({ ...own, neck: (own['neck'] ?? NaN) * 1.5 })).toContain('shoulders-hunched');
  });
});
