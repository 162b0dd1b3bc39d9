import { describe, expect, it } from 'vitest';
import { defineExercise } from '../../src/engine/define-exercise.ts';
import { heightOver, inclination, larger, signedOffset } from '../../src/engine/measure/measurements.ts';
import { bodyLength, deg, ms, share, torso } from '../../src/geometry/units.ts';

const basis = { kind: 'judgement', says: 'made up for this test' } as const;

const whole = {
  id: 'made-up',
  name: 'Made up',
  rulesVersion: 1,
  kind: 'reps',
  view: 'sagittal',
  measurements: {
    trunk: inclination('hip', 'shoulder'),
    height: heightOver('hip', 'ankle'),
    offset: signedOffset('hip', 'shoulder', 'ankle'),
  },
  start: [
    { id: 'level', measure: 'trunk', enter: deg(-10, 10), leave: deg(-20, 20), says: 'Lie down', basis },
  ],
  rep: {
    by: 'trunk',
    goes: 'up',
    from: 'still',
    agreesWith: { measure: 'height', range: torso(0.1) },
    full: deg(60),
    minRange: deg(20),
    basis,
  },
  line: ['shoulder', 'hip'],
  rules: [],
  dose: { reps: [8, 12] },
  teach: { summary: '', steps: [], camera: '', cannotSee: [], easier: [] },
} as const;

const rule = { id: 'off', severity: 'advice', cue: 'Up', slip: 'You were off', at: 'always', basis } as const;
const offset = { ...rule, measure: 'offset', hysteresis: share(0.01) } as const;
const repRule = { ...rule, at: 'rep' } as const;
const attempt = { ...repRule, measure: 'peak', attempt: true } as const;

describe('an exercise as it is defined', () => {
  it('has numbers that are nothing but numbers, alone or as a range', () => {
    expect([deg(160), torso(0.24), bodyLength(0.1), share(0.06), ms(2700)]).toEqual([
      160, 0.24, 0.1, 0.06, 2700,
    ]);
    expect(deg(-40, 30)).toEqual([-40, 30]);
  });

  // The type check verifies every expected error, and fails if the line does compile.
  it('wants every number in the unit of its measure', () => {
    const { start, rep } = whole;
    const defined = [
      defineExercise(whole),
      defineExercise({ ...whole, rules: [{ ...offset, above: share(0.1) }] }),
      // @ts-expect-error An angle is not a share.
      defineExercise({ ...whole, rules: [{ ...offset, above: deg(5) }] }),
      // @ts-expect-error A plain number has no unit.
      defineExercise({ ...whole, rules: [{ ...offset, above: 0.1 }] }),
      // @ts-expect-error There is no such measure.
      defineExercise({ ...whole, rules: [{ ...rule, measure: 'knee', hysteresis: deg(1) }] }),
      // @ts-expect-error A height is measured in torso lengths.
      defineExercise({ ...whole, start: [{ ...start[0], measure: 'height' }] }),
      // @ts-expect-error A pause is measured in milliseconds.
      defineExercise({ ...whole, rules: [{ ...repRule, measure: 'pauseMs', atLeast: deg(2700) }] }),
      // @ts-expect-error A peak is not measured in milliseconds.
      defineExercise({ ...whole, rules: [{ ...repRule, measure: 'peak', atLeast: ms(160) }] }),
      // @ts-expect-error The signal is an angle.
      defineExercise({ ...whole, rep: { ...rep, full: torso(1) } }),
      // @ts-expect-error The measure that it must agree with is a height.
      defineExercise({ ...whole, rep: { ...rep, agreesWith: { measure: 'height', range: deg(10) } } }),
      // @ts-expect-error A rule that makes attempts has a sentence for them.
      defineExercise({ ...whole, rules: [{ ...attempt, atLeast: deg(160) }] }),
    ];
    expect(defined.map(({ id }) => id)).toEqual(defined.map(() => 'made-up'));
  });

  it('compares only measurements of one unit', () => {
    const { trunk, height } = whole.measurements;
    // @ts-expect-error One is in degrees, the other in torso lengths.
    const mixed = larger(trunk, height);
    expect(mixed.unit).toBe('deg');
  });
});
