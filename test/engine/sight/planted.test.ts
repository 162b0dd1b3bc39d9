import { describe, expect, it } from 'vitest';
import { nothingPlanted, stepPlanted, type PlantedState } from '../../../src/engine/sight/planted.ts';
import { ballReverseLegRaise } from '../../../src/exercises/ball-reverse-leg-raise/exercise.ts';
import { plank } from '../../../src/exercises/plank/exercise.ts';
import type { Exercise } from '../../../src/engine/exercise.ts';
import type { Point } from '../../../src/geometry/point.ts';
import type { Joint, Joints, LevelBody } from '../../../src/pose/body/body.ts';

const none: Joints = {
  ...{ nose: null, eye: null, ear: null, shoulder: null, elbow: null },
  ...{ wrist: null, hip: null, knee: null, ankle: null },
};
const seen: Partial<Record<Joint, Point>> = { shoulder: { x: 100, y: 100 }, hip: { x: 200, y: 100 } };

const body = (timestampMs: number, joints: Partial<Joints>, far: Partial<Joints> = {}): LevelBody => ({
  ...{ frame: 'level', timestampMs, presence: 'seen', near: 'left', torso: 100, length: 300 },
  ...{ share: 0.5, up: { x: 0, y: -1 }, view: null, cutBy: [] },
  joints: { ...none, ...joints },
  far: { ...none, ...far },
});

/** A second in which shoulder and hip are seen, and then this body. */
function after(last: LevelBody, exercise: Exercise = ballReverseLegRaise, inside = true) {
  let state: PlantedState = nothingPlanted;
  for (let ms = 0; ms <= 1000; ms += 100) state = stepPlanted(exercise, state, body(ms, seen), true).planted;
  return stepPlanted(exercise, state, last, inside);
}
const hip = { hip: { x: 200, y: 100 } };

describe('a joint that stays where it is', () => {
  it('is taken to be there while it is out of sight for up to two seconds', () => {
    expect(after(body(1100, hip))).toMatchObject({ assumed: true, body: { joints: seen } });
    expect(after(body(3000, hip)).body.joints.shoulder).toEqual(seen.shoulder);
    expect(after(body(3001, hip))).toMatchObject({ assumed: false, body: { joints: { shoulder: null } } });
  });

  it('is where it was for most of the last second, not where it jumped to', () => {
    let { planted } = after(body(1100, seen));
    planted = stepPlanted(
      ballReverseLegRaise,
      planted,
      body(1200, { ...hip, shoulder: { x: 160, y: 100 } }),
      true,
    ).planted;
    expect(stepPlanted(ballReverseLegRaise, planted, body(1300, hip), true).body.joints.shoulder).toEqual(
      seen.shoulder,
    );
  });

  it('is not assumed if the hip has moved away from it, or is not seen', () => {
    const at = (x: number) => after(body(1100, { hip: { x, y: 100 } })).body.joints.shoulder;
    expect([at(165), at(164), at(235), at(236)]).toEqual([seen.shoulder, null, seen.shoulder, null]);
    expect(after(body(1100, {})).assumed).toBe(false);
  });

  it('is not assumed if the far one is seen, outside the posture, or of another exercise', () => {
    expect(after(body(1100, hip, { shoulder: { x: 101, y: 99 } })).assumed).toBe(false);
    expect(after(body(1100, hip), ballReverseLegRaise, false)).toMatchObject({ assumed: false, planted: {} });
    expect(after(body(1100, hip), plank).assumed).toBe(false);
  });

  it('is not known before it was seen for half a second', () => {
    let state: PlantedState = nothingPlanted;
    for (let ms = 0; ms <= 400; ms += 100)
      state = stepPlanted(ballReverseLegRaise, state, body(ms, seen), true).planted;
    expect(stepPlanted(ballReverseLegRaise, state, body(500, hip), true).assumed).toBe(false);
  });
});
