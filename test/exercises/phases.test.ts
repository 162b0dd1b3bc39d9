import { describe, expect, it } from 'vitest';
import type { Phase } from '../../src/engine/events.ts';
import type { Exercise } from '../../src/engine/exercise.ts';
import { judgeFrame } from '../../src/engine/judge.ts';
import { startJudging } from '../../src/engine/judge-state.ts';
import { statusOf, type JudgingStage, type Status } from '../../src/engine/status.ts';
import { exercises } from '../../src/exercises/index.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { setTrial } from '../../tools/bench/trial.ts';
import { performed } from '../support/performed.ts';
import { trainee } from '../support/trainee.ts';

/** The status that the screen gets in each frame. */
function statuses(exercise: Exercise, trace: PoseTrace): readonly Status[] {
  let state = startJudging();
  return trace.frames.map((frame) => {
    [state] = judgeFrame(exercise, state, frame, trace);
    return statusOf(exercise, state);
  });
}

const FPS = 10;

/** Camera positions from which the wrong side of the body is seen: degrees to the side, metres up. */
const AWRY = [
  { azimuth: 90, height: 0.5 },
  { azimuth: 60, height: 1.5 },
];

/** The trainee does the exercise well, and a hold badly too; is absent, stands around, and is filmed from the wrong position. */
const inEveryWay = (exercise: Exercise): readonly PoseTrace[] => {
  const spoils = exercise.rules.find(({ severity }) => severity === 'major');
  const badly = exercise.kind === 'hold' && spoils ? [[{ id: spoils.id, amount: 0.7 }]] : [];
  return [
    ...[[], ...badly].map((faults) => performed(exercise.id, faults, 1, { pauseMs: 4000 }, FPS)),
    trainee.isGone(2000).trace(FPS),
    trainee.stays('standing', 3000).trace(FPS),
    ...AWRY.map((camera) => setTrial(exercise.id, 1, camera).trace),
  ];
};

const BEFORE: readonly JudgingStage[] = ['lost', 'wrong-view', 'get-ready', 'hold-still', 'go'];
const DURING: Readonly<Record<Exercise['kind'], readonly JudgingStage[]>> = {
  reps: ['moving'],
  hold: ['holding', 'broken'],
};
const PHASES: readonly Phase[] = ['rest', 'rising', 'top', 'lowering'];

describe.each(exercises)('$id', (exercise) => {
  it('reaches every stage that it can be in, and no other', () => {
    const seen = inEveryWay(exercise).flatMap((trace) => statuses(exercise, trace));
    const stages = new Set(seen.map(({ stage }) => stage));
    expect([...stages].sort()).toEqual([...BEFORE, ...DURING[exercise.kind]].sort());
  });

  it('goes through every phase of its reps, in their order; a hold has none', () => {
    const clean = statuses(exercise, performed(exercise.id, [], 2, {}, FPS));
    const phases = clean.flatMap(({ phase }) => (phase === null ? [] : [phase]));
    const entered = phases.filter((phase, at) => phase !== phases[at - 1]);
    expect(entered).toEqual(exercise.kind === 'reps' ? [...PHASES, ...PHASES, 'rest'] : []);
  });
});
