import { describe, expect, it } from 'vitest';
import { stepRules, type Verdict } from '../../../src/engine/rules/form-rules.ts';
import { locust } from '../../../src/exercises/locust/exercise.ts';
import { locustMotion } from '../../../src/exercises/locust/motion.ts';
import { levelled } from '../../../src/pose/body/levelled.ts';
import { asSquare } from '../../../src/pose/body/square-on.ts';
import { keypointIndex, SIDES, type PairedJoint } from '../../../src/pose/keypoints.ts';
import type { Keypoint, PoseTrace } from '../../../src/pose/pose-frame.ts';
import { noPose, trackPose } from '../../../src/pose/track/track-pose.ts';
import { judgeTrace } from '../../../src/review/judge-trace.ts';
import { PICTURE } from '../../support/figure.ts';
import { performedAs } from '../../support/performed.ts';

const FPS = 10;
const HELD_MS = 8000;

/** Two lifts that are held for 8 s, with chest and legs that much above rest (degrees), as the locust's own figure does them. */
const lifts = ({ chest = 14, legs = 14, riseMs = 900 } = {}): PoseTrace =>
  performedAs({ ...locustMotion, full: { ...locustMotion.full, chest, legs } }, [], 2, {
    tempo: { pauseMs: HELD_MS, riseMs },
    fps: FPS,
  });

/** The trace with these joints, or with the whole trainee, out of sight between two times (s). */
const without = (
  trace: PoseTrace,
  [fromS, toS]: readonly [number, number],
  joints?: readonly PairedJoint[],
) => {
  const hidden = joints?.flatMap((joint) => SIDES.map((side) => keypointIndex(side, joint)));
  const frames = trace.frames.map(({ timestampMs, keypoints }) => {
    const isHidden = timestampMs >= 1000 * fromS && timestampMs < 1000 * toS;
    if (!isHidden || keypoints === null) return { timestampMs, keypoints };
    const left = keypoints.map(([x, y, score], i): Keypoint => [x, y, hidden?.includes(i) ? 0.05 : score]);
    return { timestampMs, keypoints: hidden === undefined ? null : left };
  });
  return { ...trace, frames };
};

/** When the two lifts are held (s), as seen without anything in the way. */
const [first, second] = judgeTrace(locust, lifts()).report.holds;

describe('a lift from rest', () => {
  const [startS, againS] = [first?.startS ?? NaN, second?.startS ?? NaN];

  it('is seen twice without anything in the way', () => {
    expect([first?.goodS, second?.goodS]).toEqual([expect.closeTo(8.5, 0), expect.closeTo(8.5, 0)]);
  });

  it.each([0.8, 1.2, 1.6])(
    'of which only part of the way up is seen (after %f s) is not learned as the rest',
    (seenS) => {
      const slow = lifts({ chest: 9, legs: 9, riseMs: 3000 });
      const { holds } = judgeTrace(locust, slow).report;
      const [, again] = holds;
      const fromS = (again?.startS ?? NaN) - 2;
      const seen = judgeTrace(locust, without(slow, [fromS - 1, fromS + seenS])).report.holds;
      expect(seen).toMatchObject(holds.map(({ goodS }) => ({ goodS: expect.closeTo(goodS, 0) as number })));
    },
  );

  /** The first lift, of a trainee who comes into the picture in the middle of it. */
  function seenLifted(chest: number, legs: number) {
    const trace = without(lifts({ chest, legs }), [0, startS + 0.5]);
    return { ...trace, frames: trace.frames.filter(({ timestampMs }) => timestampMs < 1000 * (startS + 8)) };
  }

  it('of a trainee who was never seen at rest is judged if it is high enough in any case', () => {
    expect(judgeTrace(locust, seenLifted(16, 16)).report.holds).toMatchObject([
      { goodS: expect.closeTo(7, 0) },
    ]);
  });

  it('of a trainee who was never seen at rest is not judged if it may be too low', () => {
    const { report } = judgeTrace(locust, seenLifted(9, 20));
    expect([report.holds, report.faults]).toEqual([[], []]);
    expect(report.notJudged).toContainEqual(expect.objectContaining({ rule: '*', why: 'no-rest' }));
  });

  it('whose beginning is out of sight is reported from when it may have begun', () => {
    const trace = without(lifts(), [againS - 0.5, againS + 1], ['knee', 'ankle']);
    const reported = judgeTrace(locust, trace).report.notJudged.filter(({ rule }) => rule === '*');
    expect(reported).toMatchObject([{ why: 'joints-unseen', joints: ['knee', 'ankle'] }]);
    expect([reported[0]?.startS, reported[0]?.endS]).toEqual([
      expect.closeTo(againS - 0.5, 0),
      expect.closeTo(againS + 1, 0),
    ]);
  });
});

describe('a limit at which the keypoints cannot tell', () => {
  const [, nobody] = trackPose(noPose, { timestampMs: 0, keypoints: null }, PICTURE, false);
  const body = asSquare(levelled(nobody, PICTURE));

  /** The verdict about a chest that is this much higher than at rest (degrees). */
  function verdictAt(chest: number): Verdict['kind'] | undefined {
    const { trunk } = locust.measurements;
    if (!trunk) throw new Error('the locust must measure the trunk');
    const measurements = { ...locust.measurements, trunk: { ...trunk, of: () => chest } };
    const [states] = stepRules(
      { ...locust, measurements },
      {},
      { body, phase: 'hold', baselines: { trunk: 0, legs: 0 }, mayTell: true },
    );
    return states['chest-down']?.verdict?.kind;
  }

  it('is neither passed nor kept', () => {
    expect([4.9, 5.1, 6.4, 6.6].map(verdictAt)).toEqual(['fault', 'unseen', 'unseen', 'ok']);
  });
});
