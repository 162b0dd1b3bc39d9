import { describe, expect, it } from 'vitest';
import { FAULT_MS } from '../../../src/engine/rules/form-rules.ts';
import { gluteBridge } from '../../../src/exercises/glute-bridge/exercise.ts';
import { plank } from '../../../src/exercises/plank/exercise.ts';
import { keypointIndex, SIDES } from '../../../src/pose/keypoints.ts';
import type { Keypoint } from '../../../src/pose/pose-frame.ts';
import { judgeTrace } from '../../../src/review/judge-trace.ts';
import { trainee } from '../../support/trainee.ts';

const FPS = 30;

/** What is told of a trainee whose knees are bent from the start until this long after the posture was reached (ms). */
function toldOf(bentMs: number, fps = FPS) {
  const always = judgeTrace(plank, trainee.planks(9000, { knee: 130 }).trace(fps)).log;
  const reached = always.find(({ type }) => type === 'PostureReached');
  const reachedMs = reached?.timestampMs ?? NaN;
  const straightens = trainee.planks(reachedMs + bentMs, { knee: 130 }).shifts(100, { knee: 130 }, {});
  const { log } = judgeTrace(plank, straightens.planks(6000).trace(fps));
  return {
    reachedMs,
    found: log.flatMap((event) => (event.type === 'FaultFound' ? [event] : [])),
  };
}

describe('a fault that was there before the posture was reached', () => {
  it.each([4, 10, 30])(
    'is told, with the time since it began, once it has lasted in the posture (%i fps)',
    (fps) => {
      const { reachedMs, found } = toldOf(FAULT_MS + 400, fps);
      expect(found).toMatchObject([{ fault: 'knees-bent' }]);
      expect(found[0]?.sinceMs).toBeLessThan(reachedMs - 500);
      expect(found[0]?.timestampMs).toBeGreaterThanOrEqual(reachedMs + FAULT_MS);
    },
  );

  it('is not told if it is put right before that', () => {
    expect(toldOf(FAULT_MS - 400).found).toEqual([]);
  });
});

describe('a fault that is out of sight', () => {
  /** The plank of a trainee who bends the knees 4 s after the start, with the ankles unseen for a time (ms). */
  function foundWith(hiddenFromMs: number, hiddenMs: number, bentMs: number): readonly string[] {
    const bent = trainee.planks(4000).shifts(100, {}, { knee: 130 }).planks(bentMs, { knee: 130 });
    const trace = bent.shifts(100, { knee: 130 }, {}).planks(3000).trace(FPS);
    const ankles = SIDES.map((side) => keypointIndex(side, 'ankle'));
    const isHidden = (timestampMs: number) =>
      timestampMs >= 4000 + hiddenFromMs && timestampMs < 4000 + hiddenFromMs + hiddenMs;
    const frames = trace.frames.map(({ timestampMs, keypoints }) => ({
      timestampMs,
      keypoints:
        keypoints?.map(([x, y, score], i): Keypoint => [
          x,
          y,
          isHidden(timestampMs) && ankles.includes(i) ? 0.05 : score,
        ]) ?? null,
    }));
    const { log } = judgeTrace(plank, { ...trace, frames });
    return log.flatMap((event) => (event.type === 'FaultFound' ? [event.fault] : []));
  }

  it('lasts only for as long as it is seen', () => {
    expect(foundWith(400, 1200, 1600)).toEqual([]);
    expect(foundWith(400, 1200, 2500)).toEqual(['knees-bent']);
    expect(foundWith(3000, 100, 1800)).toEqual(['knees-bent']);
  });
});

describe('a fault at the top', () => {
  /** The faults of an over-arched bridge, if the hips must rise by this many torso lengths in a rep. */
  function foundIf(rise: number): readonly string[] {
    if (gluteBridge.kind !== 'reps') throw new Error('the bridge is counted');
    const { agreesWith, ...rep } = gluteBridge.rep;
    const bridge = { ...gluteBridge, rep: { ...rep, agreesWith: { ...agreesWith, range: rise } } };
    const { log } = judgeTrace(bridge, trainee.liesDown().bridges(1, { top: 196 }).trace(FPS));
    return log.flatMap((event) => (event.type === 'FaultFound' ? [event.fault] : []));
  }

  it('is told', () => {
    expect(foundIf(0.12)).toEqual(['over-arched']);
  });

  it('is not told of another movement', () => {
    expect(foundIf(5)).toEqual([]);
  });
});
