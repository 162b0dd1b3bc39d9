import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../../src/engine/measure/measurement.ts';
import { isAtRest, learnRest, noLearning } from '../../../src/engine/rules/baseline.ts';
import { locust } from '../../../src/exercises/locust/exercise.ts';
import { levelled } from '../../../src/pose/body/levelled.ts';
import { asSquare } from '../../../src/pose/body/square-on.ts';
import { noPose, trackPose } from '../../../src/pose/track/track-pose.ts';
import { PICTURE } from '../../support/figure.ts';

const [, nobody] = trackPose(noPose, { timestampMs: 0, keypoints: null }, PICTURE, false);
const body = asSquare(levelled(nobody, PICTURE));

describe('a trainee at rest', () => {
  const rest = { trunk: -7, legs: -3 };
  /** Does the trainee lie, if chest and legs read that much more than at rest (degrees)? */
  const lies = (chest: number | null, legs: number | null, isLearned = true): boolean => {
    const reads = (was: Measurement, value: number | null): Measurement => ({ ...was, of: () => value });
    const { trunk, legs: leg } = locust.measurements;
    if (!trunk || !leg || locust.kind !== 'hold')
      throw new Error('the locust must be a hold of chest and legs');
    const measurements = {
      ...locust.measurements,
      trunk: reads(trunk, chest === null ? null : rest.trunk + chest),
      legs: reads(leg, legs === null ? null : rest.legs + legs),
    };
    const learned = { windows: {}, baselines: isLearned ? rest : {} };
    return isAtRest({ ...locust, measurements }, rest, body, learned);
  };

  it('has lifted neither chest nor legs', () => {
    expect(lies(0, 0)).toBe(true);
    expect(lies(5.9, 5.9)).toBe(true);
  });

  it('has not lifted one of them alone', () => {
    expect(lies(12, 0)).toBe(false);
    expect(lies(0, 12)).toBe(false);
  });

  it('only appears turned if one rises and the other falls', () => {
    expect(lies(5.5, -6.7)).toBe(true);
    expect(lies(-7, 9)).toBe(true);
    expect(lies(15, -6.7)).toBe(false);
    expect([lies(8, -2.1), lies(8, -1.9)]).toEqual([true, false]);
  });

  it('does not appear turned before the rest was seen', () => {
    expect(lies(10, -5.5)).toBe(true);
    expect(lies(10, -5.5, false)).toBe(false);
    expect(lies(4, 4, false)).toBe(true);
  });

  it('does not count an unseen measure as down', () => {
    expect(lies(null, 0)).toBe(false);
    expect(lies(0, null)).toBe(false);
  });
});

describe('the rest', () => {
  /** The trunk at rest (degrees) after these values of it, each at its time (ms). */
  function learnedFrom(
    values: readonly (readonly [timestampMs: number, trunk: number])[],
  ): number | undefined {
    const { trunk } = locust.measurements;
    if (!trunk) throw new Error('the locust must measure the trunk');
    let learned = noLearning;
    for (const [timestampMs, value] of values) {
      const measurements = { ...locust.measurements, trunk: { ...trunk, of: () => value } };
      learned = learnRest({ ...locust, measurements }, learned, { ...body, timestampMs });
    }
    return learned.baselines['trunk'];
  }

  const lain = Array.from({ length: 20 }, (_, i) => [100 * i, -6] as const);
  const later = (count: number) => Array.from({ length: count }, (_, i) => [15_000 + 100 * i, 2] as const);

  it('is the same after a long lift and a few frames in which a joint jumped', () => {
    expect(learnedFrom(lain)).toBe(-6);
    expect(learnedFrom([...lain, ...later(6)])).toBe(-6);
  });

  it('is another one after a lift if the trainee lies differently', () => {
    expect(learnedFrom([...lain, ...later(10)])).toBe(2);
  });
});
