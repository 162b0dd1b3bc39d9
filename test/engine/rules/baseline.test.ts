import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../../src/engine/measure/measurement.ts';
import { isAtRest } from '../../../src/engine/rules/baseline.ts';
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
