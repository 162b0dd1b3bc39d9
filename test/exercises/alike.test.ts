import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../src/engine/events.ts';
import type { Exercise } from '../../src/engine/exercise.ts';
import { exercises } from '../../src/exercises/index.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { filmed, sceneOf, shortPlan } from '../../tools/bench/trial.ts';

const SEEDS = [1, 2, 3, 4, 5, 6] as const;

/** Three reps without a fault, by a random person in a random good view, judged as an exercise. */
const judgedAs = (exercise: Exercise, doneId: string, seed: number) => {
  const scene = sceneOf(doneId, seed, (motion) => shortPlan(motion, null, 0));
  return judgeTrace(exercise, filmed(scene, 'good', 15));
};

const ofType = <Type extends EngineEvent['type']>(log: readonly EngineEvent[], type: Type) =>
  log.filter((event): event is Extract<EngineEvent, { type: Type }> => event.type === type);

const alike = exercises.flatMap((exercise) => (exercise.alike ? [{ exercise, to: exercise.alike.to }] : []));

describe.each(alike)('$exercise.id, done as $to', ({ exercise, to }) => {
  it.each(SEEDS)('offers the other exercise once, counts nothing and says why: person %i', (seed) => {
    const { log, report } = judgedAs(exercise, to, seed);
    expect(ofType(log, 'SwitchOffered').map((offer) => offer.to)).toEqual([to]);
    expect(report.reps).toEqual([]);
    expect(new Set(report.notJudged.map(({ why }) => why))).toEqual(new Set(['another-exercise']));
  });

  it.each(SEEDS)('is not offered to a trainee who does what was chosen: person %i', (seed) => {
    expect(ofType(judgedAs(exercise, exercise.id, seed).log, 'SwitchOffered')).toEqual([]);
  });
});
