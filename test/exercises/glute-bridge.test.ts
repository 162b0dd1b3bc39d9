import { describe, expect, it } from 'vitest';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { bridgeMotion } from '../../src/exercises/glute-bridge/motion.ts';
import { performedAs } from '../support/performed.ts';
import { trainee } from '../support/trainee.ts';

const counted = (reps: readonly { counted: boolean }[]) => reps.filter((rep) => rep.counted).length;

describe('a glute bridge', () => {
  it.each([8, 15, 30])('is counted three times, clean, at %i frames a second', (fps) => {
    const { reps, faults } = trainee.liesDown().bridges(3).report(gluteBridge, fps);
    expect(counted(reps)).toBe(3);
    expect(faults).toEqual([]);
    for (const rep of reps) expect(Math.abs(rep.pauseS - 3.2)).toBeLessThan(0.35);
  });

  it('with a pause of one second counts, with the fault of a short pause', () => {
    const { reps } = trainee.liesDown().bridges(2, { pauseMs: 1000 }).report(gluteBridge);
    expect(reps.map(({ counted, faults }) => [counted, faults])).toEqual([
      [true, ['short-pause']],
      [true, ['short-pause']],
    ]);
  });

  it('that stops short is an attempt that says by how much', () => {
    const { reps } = trainee.liesDown().bridges(1, { top: 150 }).report(gluteBridge);
    expect(reps).toHaveLength(1);
    expect(reps[0]).toMatchObject({
      counted: false,
      faults: ['incomplete-lift'],
      reason: { rule: 'incomplete-lift', unit: 'deg' },
    });
    const reason = reps[0]?.reason;
    expect(
      typeof reason === 'object' && reason && 'shortBy' in reason ? reason.shortBy : 0,
    ).toBeGreaterThanOrEqual(8);
    expect(
      typeof reason === 'object' && reason && 'shortBy' in reason ? reason.shortBy : 0,
    ).toBeLessThanOrEqual(12);
  });

  it('that is a fidget is neither rep nor attempt', () => {
    expect(trainee.liesDown().bridges(5, { top: 145, pauseMs: 300 }).report(gluteBridge).reps).toEqual([]);
  });

  it('thrown up counts, with the fault of being too fast', () => {
    const { reps } = trainee.liesDown().bridges(2, { riseMs: 200, lowerMs: 200 }).report(gluteBridge, 30);
    expect(reps.map(({ counted, faults }) => [counted, faults])).toEqual([
      [true, ['too-fast']],
      [true, ['too-fast']],
    ]);
  });

  it('pulsed at the top without coming down is one rep', () => {
    const { reps } = trainee
      .liesDown()
      .lifts(128, 173)
      .lifts(173, 160)
      .lifts(160, 173)
      .lifts(173, 158)
      .lifts(158, 173)
      .lifts(173, 128)
      .liesDown()
      .report(gluteBridge);
    expect(counted(reps)).toBe(1);
  });

  it('is counted on the return to rest, not at the top', () => {
    const log = trainee.liesDown().bridges(1).log(gluteBridge);
    const types = log.map(({ type }) => type);
    const phases = log.flatMap((event) => (event.type === 'PhaseEntered' ? [event.phase] : []));
    expect(phases).toEqual(['rising', 'top', 'lowering', 'rest']);
    expect(types.indexOf('RepCompleted')).toBeGreaterThan(types.lastIndexOf('PhaseEntered'));
  });

  it('out of sight for a second in the middle is an attempt: not seen', () => {
    const { reps } = trainee
      .liesDown()
      .lifts(128, 173)
      .isGone(1200)
      .lifts(173, 128)
      .liesDown()
      .report(gluteBridge);
    expect(reps.map(({ reason }) => reason)).toEqual(['not-seen']);
  });

  it('whose rise nobody saw is not counted', () => {
    const rise = trainee.liesDown().isGone(1500).holdsUp(3000).lifts(173, 128).liesDown();
    expect(rise.report(gluteBridge).reps.map(({ reason }) => reason)).toEqual(['not-seen']);
  });

  it('is judged alike if frames are missing and if they are empty', () => {
    const seen = trainee.liesDown().bridges(2).trace();
    const gap = (t: number) => t > 3500 && t < 5000;
    const empty = seen.frames.map((frame) =>
      gap(frame.timestampMs) ? { ...frame, keypoints: null } : frame,
    );
    const missing = seen.frames.filter(({ timestampMs }) => !gap(timestampMs));
    const reasons = (frames: typeof empty) =>
      judgeTrace(gluteBridge, { ...seen, frames }).report.reps.map(({ reason }) => reason);
    expect(reasons(missing)).toEqual(['not-seen', null]);
    expect(reasons(empty)).toEqual(['not-seen', null]);
  });

  const liftedTwice = (low: number) =>
    trainee
      .liesDown()
      .lifts(128, 173)
      .holdsUp(1500)
      .lifts(173, low)
      .lifts(low, 173)
      .holdsUp(1500)
      .lifts(173, 128)
      .liesDown()
      .report(gluteBridge)
      .reps.map(({ counted, faults }) => [counted, faults]);

  it('lowered only half way between is one rep, and short pauses do not add up to a long one', () => {
    expect(liftedTwice(150)).toEqual([[true, ['short-pause']]]);
  });

  it('lowered nearly to the floor between is two reps', () => {
    expect(liftedTwice(140)).toEqual([
      [true, ['short-pause']],
      [true, ['short-pause']],
    ]);
  });

  it('keeps a fault of the first rep out of the next if the hips turn around near the floor', () => {
    const { reps } = trainee
      .liesDown()
      .lifts(128, 205)
      .holdsUp(3500, 205)
      .lifts(205, 140)
      .lifts(140, 173)
      .holdsUp(3500)
      .lifts(173, 128)
      .liesDown()
      .report(gluteBridge);
    expect(reps.map(({ counted, faults }) => [counted, faults])).toEqual([
      [true, ['over-arched']],
      [true, []],
    ]);
  });

  it('survives a blink of the detector', () => {
    const { reps } = trainee
      .liesDown()
      .lifts(128, 173)
      .holdsUp(1500)
      .isGone(300)
      .holdsUp(1500)
      .lifts(173, 128)
      .liesDown()
      .report(gluteBridge);
    expect(counted(reps)).toBe(1);
  });

  it('begun half a second after lying down is counted, once the posture has been held or moved in for a second', () => {
    const { reps } = trainee.stays('sitting', 1000).liesDown(700).bridges(1).report(gluteBridge, 30);
    expect(counted(reps)).toBe(1);
  });

  it('that is first seen at the top does not count, because its beginning is unknown', () => {
    const { reps } = trainee
      .stays('sitting', 1000)
      .holdsUp(3000)
      .lifts(173, 128)
      .liesDown()
      .report(gluteBridge, 30);
    expect(reps).toEqual([]);
  });

  it('whose hips stay down is neither rep nor attempt, whatever the angle says', () => {
    const flat = (hipHeight: number) => ({
      ...gluteBridge.measurements,
      hipHeight: { unit: 'T' as const, part: 'hips' as const, joints: [], of: () => hipHeight },
    });
    const log = trainee
      .liesDown()
      .bridges(2)
      .log({ ...gluteBridge, measurements: flat(0.1) });
    expect(log.filter(({ type }) => type === 'RepCompleted' || type === 'RepAttempted')).toEqual([]);
  });

  it('is not counted from six pixels of jitter', () => {
    expect(trainee.jitters(6).liesDown(60000).report(gluteBridge).reps).toEqual([]);
  });
});

describe('a glute bridge with the feet too far from the hips', () => {
  /** Rest reads 161 degrees; the top is 8 or 2 degrees further. */
  const bridging = (hipAngle: number) => {
    const feet = 0.885;
    const { rest, full } = bridgeMotion;
    const motion = { ...bridgeMotion, rest: { ...rest, feet }, full: { ...full, feet, hipAngle } };
    return judgeTrace(gluteBridge, performedAs(motion, [], 3)).report;
  };

  it('is counted by the short way that is left, and told to bring the feet closer', () => {
    const { reps, faults } = bridging(167);
    expect(reps.map(({ counted, faults }) => [counted, faults])).toEqual([
      [true, []],
      [true, []],
      [true, []],
    ]);
    expect(faults.map(({ id }) => id)).toEqual(['feet-too-far']);
  });

  it('that leaves no way at all is told so too', () => {
    const { reps, faults } = bridging(163);
    expect(reps).toEqual([]);
    expect(faults.map(({ id }) => id)).toEqual(['feet-too-far']);
  });
});
