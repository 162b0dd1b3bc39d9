import { describe, expect, it } from 'vitest';
import { closedGate, stepGate, type GateState } from '../../../src/engine/sight/gate.ts';
import type { Exercise } from '../../../src/engine/exercise.ts';
import { deg } from '../../../src/geometry/units.ts';
import { asSquare } from '../../../src/pose/body/square-on.ts';
import { levelled } from '../../../src/pose/body/levelled.ts';
import { noPose, trackPose } from '../../../src/pose/track/track-pose.ts';
import { gluteBridge } from '../../../src/exercises/glute-bridge/exercise.ts';
import { plank } from '../../../src/exercises/plank/exercise.ts';
import { PICTURE } from '../../support/figure.ts';

const [, tracked] = trackPose(noPose, { timestampMs: 0, keypoints: null }, PICTURE, false);
const anyBody = asSquare(levelled(tracked, PICTURE));

/** The exercise with one condition on an angle that the test controls: 40 to 60 degrees to get inside, 20 to 80 to stay there. */
function withAngle(exercise: Exercise, angle: { now: number | null }): Exercise {
  return {
    ...exercise,
    measurements: { angle: { unit: 'deg', part: 'trunk', joints: [], of: () => angle.now } },
    start: [
      {
        id: 'angle',
        measure: 'angle',
        enter: deg(40, 60),
        leave: deg(20, 80),
        says: '',
        basis: { kind: 'judgement', says: '' },
      },
    ],
  };
}

interface Stretch {
  readonly ms: number;
  readonly angle: number | null;
  readonly busy?: boolean;
}

/** The gate after each of these stretches of time, 20 frames a second. */
function through(of: Exercise, stretches: readonly Stretch[]): readonly GateState[] {
  const angle: { now: number | null } = { now: null };
  const exercise = withAngle(of, angle);
  let gate = closedGate;
  let timestampMs = 0;
  return stretches.map((stretch) => {
    angle.now = stretch.angle;
    for (const endMs = timestampMs + stretch.ms; timestampMs < endMs; timestampMs += 50)
      gate = stepGate(
        exercise,
        gate,
        { ...anyBody, timestampMs },
        { mayArm: true, busy: stretch.busy ?? false },
      );
    return gate;
  });
}

const armed = (of: Exercise, stretches: readonly Stretch[]): readonly boolean[] =>
  through(of, stretches).map((gate) => gate.armed);

describe('the posture gate', () => {
  it('arms after a second in the start posture, and disarms a second and a half after it was left', () => {
    const there = { ms: 1100, angle: 50 };
    expect(armed(plank, [there, { ms: 1000, angle: 90 }, { ms: 600, angle: 90 }])).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('lets the first rep begin before it arms, but no hold', () => {
    const moved = [
      { ms: 600, angle: 50 },
      { ms: 600, angle: 70, busy: true },
    ];
    expect(armed(gluteBridge, moved)).toEqual([false, true]);
    expect(armed(plank, moved)).toEqual([false, false]);
  });

  it('does not arm if the trainee only passed through the start posture, even if a rep seems to begin later', () => {
    const passed = [
      { ms: 600, angle: 50 },
      { ms: 1400, angle: 70 },
    ];
    expect(armed(gluteBridge, passed)).toEqual([false, false]);
    expect(armed(gluteBridge, [...passed, { ms: 600, angle: 70, busy: true }])[2]).toBe(false);
    expect(armed(gluteBridge, [...passed, { ms: 100, angle: 50 }])[2]).toBe(true);
  });

  it('bridges a jump on the way to a hold, but does not arm in it', () => {
    const jump = { ms: 200, angle: 70 };
    const jumped = [{ ms: 950, angle: 50 }, jump];
    expect(armed(plank, [...jumped, { ms: 50, angle: 50 }])).toEqual([false, false, true]);
    expect(armed(plank, [...jumped, jump, { ms: 50, angle: 50 }])).toEqual([false, false, false, false]);
  });

  it('waits until the posture of a hold has been seen for .8 s, however long a part of it is hidden', () => {
    const seen = { ms: 450, angle: 50 };
    const hidden = { ms: 900, angle: null };
    expect(armed(plank, [seen, hidden, { ms: 350, angle: 50 }, { ms: 100, angle: 50 }])).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(armed(gluteBridge, [seen, hidden])).toEqual([false, true]);
  });

  it('closes if the start posture is not reached again within 5 s', () => {
    const nearly = [
      { ms: 1100, angle: 50 },
      { ms: 4900, angle: 70 },
    ];
    expect(armed(gluteBridge, [...nearly, { ms: 400, angle: 70 }])).toEqual([true, true, false]);
    expect(armed(gluteBridge, [...nearly, { ms: 100, angle: 50 }, { ms: 4000, angle: 70 }])).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(through(gluteBridge, [...nearly, { ms: 400, angle: 70 }]).at(-1)?.wants).toBe('angle');
  });

  it('stays open during a rep that began in the start posture, however long it takes', () => {
    const rep = [
      { ms: 1100, angle: 50 },
      { ms: 9000, angle: 70, busy: true },
    ];
    expect(armed(gluteBridge, [...rep, { ms: 4000, angle: 70 }])).toEqual([true, true, true]);
    expect(armed(gluteBridge, [...rep, { ms: 5400, angle: 70 }])).toEqual([true, true, false]);
  });

  it('does not stay open for movement that continues without the start posture', () => {
    const once = [
      { ms: 1100, angle: 50 },
      { ms: 2000, angle: 70, busy: true },
    ];
    const again = [
      { ms: 500, angle: 70 },
      { ms: 2500, angle: 70, busy: true },
    ];
    expect(armed(gluteBridge, [...once, ...again, ...again, ...again]).at(-1)).toBe(false);
  });
});

describe('a condition whose measure is unseen', () => {
  const { measurements } = withAngle(plank, { now: null });
  const standsIn = (now: number | null): Exercise => ({
    ...withAngle(plank, { now: null }),
    measurements: { ...measurements, other: { unit: 'deg', part: 'trunk', joints: [], of: () => now } },
    start: withAngle(plank, { now: null }).start.map((condition) => ({
      ...condition,
      ifUnseen: { measure: 'other', within: [10, 20] },
    })),
  });
  const isInside = (exercise: Exercise): boolean =>
    stepGate(exercise, closedGate, anyBody, { mayArm: true, busy: false }).inside;

  it('keeps the trainee outside, unless another measure replaces it', () => {
    expect(isInside(withAngle(plank, { now: null }))).toBe(false);
    expect([15, 25, null].map((now) => isInside(standsIn(now)))).toEqual([true, false, false]);
  });
});
