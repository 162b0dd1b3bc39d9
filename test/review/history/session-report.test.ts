import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { judgeTrace } from '../../../src/review/judge-trace.ts';
import { exercises } from '../../../src/exercises/index.ts';
import { gluteBridge } from '../../../src/exercises/glute-bridge/exercise.ts';
import { plank } from '../../../src/exercises/plank/exercise.ts';
import { parseTrace } from '../../../src/pose/trace-schema.ts';
import { reviewOf } from '../../../src/review/review.ts';
import { sessionReport } from '../../../src/review/history/session-report.ts';
import { articleRoutine } from '../../../src/plan/article-routine.ts';
import type { LogEvent } from '../../../src/workout/workout-events.ts';
import { setTrial } from '../../../tools/bench/trial.ts';
import { bridges } from '../../workout/scripted.ts';
import { diligent } from '../../workout/simulated-trainee.ts';
import { simulate } from '../../workout/simulated-workout.ts';

const reportOf = (exerciseId: string, log: readonly LogEvent[]) =>
  sessionReport(reviewOf(exercises, exerciseId, log), log);

describe('the report of a session', () => {
  const { log } = simulate(articleRoutine, 7, diligent);

  it('has every exercise once, with all its sets', () => {
    const { exercises: its, pauses, pain } = reportOf('workout', log);
    expect(its.map(({ exerciseId, sets }) => [exerciseId, sets.length])).toEqual([
      ['plank', 3],
      ['side-plank', 6],
      ['ball-back-extension', 3],
      ['ball-pike', 3],
      ['ball-reverse-leg-raise', 3],
      ['glute-bridge', 3],
      ['locust', 3],
    ]);
    expect(its.find(({ exerciseId }) => exerciseId === 'side-plank')?.sides).not.toBeNull();
    expect(pauses).toEqual({ times: 0, ms: 0 });
    expect(pain).toEqual([]);
  });

  it('adds up pauses, including one that is still open, and says where it hurt', () => {
    const end = log.at(-1)?.timestampMs ?? 0;
    const more: LogEvent[] = [
      { type: 'WorkoutPaused', timestampMs: end + 1000, by: 'left' },
      { type: 'WorkoutResumed', timestampMs: end + 4000, by: 'came-back' },
      { type: 'HurtReported', timestampMs: end + 5000, exerciseId: 'plank' },
      { type: 'WorkoutPaused', timestampMs: end + 6000, by: 'command' },
      { type: 'StillWaiting', timestampMs: end + 8000 },
    ];
    const withMore = [...log, ...more];
    const review = reviewOf(exercises, 'workout', log);
    const { pauses, pain } = sessionReport({ ...review, durationMs: end + 8000 }, withMore);
    expect(pauses).toEqual({ times: 2, ms: 5000 });
    expect(pain).toEqual([{ exerciseId: 'plank', where: null }]);
  });

  it('says of a rep that went out of sight that it was not judged', () => {
    const { trace } = setTrial('glute-bridge', 300_000, 'good');
    let reps = 0;
    const unseen = judgeTrace(gluteBridge, trace).log.map((event): LogEvent =>
      event.type === 'RepCompleted' && ++reps === 2
        ? { ...event, rep: { ...event.rep, counted: false, reason: 'not-seen' } }
        : event,
    );
    const [its] = reportOf('glute-bridge', unseen).exercises;
    expect(its?.notJudged).toMatchObject([{ id: '*', why: 'joints-unseen', times: 1 }]);
  });

  it('sums a fault’s times, the longest first', () => {
    const file = fileURLToPath(new URL('../../golden/mannequin-plank-sag.json', import.meta.url));
    const read = parseTrace(readFileSync(file, 'utf8'));
    if ('wrong' in read) throw new Error(read.wrong);
    const [its] = reportOf('plank', judgeTrace(plank, read.trace).log).exercises;
    expect(its?.faults[0]).toMatchObject({ id: 'hips-sag', times: 1, severity: 'major' });
    expect(its?.faults[0]?.seconds).toBeCloseTo(4, 0);
    expect(its?.goodMs).toBeGreaterThan(15_000);
  });

  it('says what hurt, as the trainee answered last', () => {
    const hurt = bridges(5).begins().says('hurts').says('hurt-leg').says('hurt-back').says('finish');
    expect(reportOf('workout', hurt.log).pain).toEqual([{ exerciseId: 'glute-bridge', where: 'back' }]);
    const twice = bridges(5).begins().says('hurts').says('resume').waits(0).says('hurts').says('hurt-leg');
    expect(reportOf('workout', twice.log).pain.map(({ where }) => where)).toEqual([null, 'leg']);
  });

  it('says whether anything of an exercise was judged', () => {
    const [seen] = reportOf('plank', [
      { type: 'PostureReached', timestampMs: 2000, sinceMs: 1000 },
    ]).exercises;
    expect(seen).toMatchObject({ judged: false, faults: [] });
    expect(reportOf('workout', log).exercises.map(({ judged }) => judged)).toEqual(Array(7).fill(true));
  });

  it('puts the faults of rules on trial after the others, and marks them', () => {
    const ended = (fault: string, endMs: number) =>
      ({ type: 'FaultEnded', timestampMs: endMs, fault, severity: 'advice', startMs: 0, endMs }) as const;
    const [its] = reportOf('plank', [
      { ...ended('head-dropped', 9000), onTrial: true },
      ended('shoulders-hunched', 2000),
      ended('hips-sag', 3000),
    ]).exercises;
    expect(its?.faults.map(({ id, onTrial }) => [id, onTrial])).toEqual([
      ['hips-sag', false],
      ['shoulders-hunched', false],
      ['head-dropped', true],
    ]);
  });
});
