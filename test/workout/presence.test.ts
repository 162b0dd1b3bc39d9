import { describe, expect, it } from 'vitest';
import { project } from '../../src/mannequin/camera.ts';
import { jointsOf, type Joints3 } from '../../src/mannequin/body/figure.ts';
import { makePerson } from '../../src/mannequin/body/person.ts';
import { STILL_POSTURES, stillPosture } from '../../src/mannequin/body/still.ts';
import { add, vector } from '../../src/mannequin/body/vector.ts';
import { keypointIndex } from '../../src/pose/keypoints.ts';
import type { Keypoint } from '../../src/pose/pose-frame.ts';
import { noPose, trackPose } from '../../src/pose/track/track-pose.ts';
import { presenceOf } from '../../src/workout/presence/presence-of.ts';
import { nobodyYet, steadied } from '../../src/workout/presence/steady-presence.ts';

const person = makePerson({ height: 1.72 });
const size = { width: 640, height: 480 };
const camera = {
  aim: vector(0.5, 0.8),
  azimuth: 20,
  height: 0.5,
  distance: 3.4,
  roll: 0,
  fieldOfView: 68,
  pictureWidth: size.width,
  pictureHeight: size.height,
};

/** What is seen of a person in that posture for a second. */
function seen(joints: Joints3 | null) {
  const keypoints = joints && project(joints, camera).map(({ x, y }): Keypoint => [x, y, 0.7]);
  let [pose, body] = trackPose(noPose, { timestampMs: 0, keypoints }, size, false);
  for (let timestampMs = 100; timestampMs <= 1000; timestampMs += 100)
    [pose, body] = trackPose(pose, { timestampMs, keypoints }, size, false);
  return presenceOf(body, null, false);
}

const jointsIn = (posture: (typeof STILL_POSTURES)[number]): Joints3 =>
  jointsOf(person, stillPosture(person, posture));

/** The same with both hands over the head. */
const handsUp = (joints: Joints3): Joints3 => {
  const over = add(joints.nose, vector(0, 0.45));
  return { ...joints, left_wrist: over, right_wrist: over };
};

describe('what is seen of the trainee in any exercise', () => {
  it.each(STILL_POSTURES)('stands, or not: %s', (posture) => {
    const presence = seen(jointsIn(posture));
    expect(presence.inFrame).toBe(true);
    expect(presence.standing).toBe(posture === 'standing');
    expect(presence.armsUp).toBe(false);
  });

  it('raises both arms, standing and kneeling, but not in a picture where one is down', () => {
    const up = handsUp(jointsIn('standing'));
    expect(seen(up).armsUp).toBe(true);
    expect(seen(handsUp(jointsIn('kneeling'))).armsUp).toBe(true);
    expect(seen({ ...up, left_wrist: jointsIn('standing').left_wrist }).armsUp).toBe(false);
  });

  it('is there while a joint of the near side is hidden inside a hold, and the far one is not', () => {
    const whole = project(jointsIn('lying-prone'), camera).map(({ x, y }): Keypoint => [x, y, 0.7]);
    let [pose, body] = trackPose(noPose, { timestampMs: 0, keypoints: whole }, size, false);
    const hip = keypointIndex(body.near, 'hip');
    const hidden = whole.map(([x, y, score], i): Keypoint => [x, y, i === hip ? 0.05 : score]);
    for (let timestampMs = 100; timestampMs <= 3000; timestampMs += 100)
      [pose, body] = trackPose(pose, { timestampMs, keypoints: hidden }, size, true);
    expect(body.joints.hip).toBeNull();
    expect(presenceOf(body, null, false)).toMatchObject({ inFrame: true, standing: false });
  });

  it('is not there in an empty picture', () => {
    expect(seen(null).inFrame).toBe(false);
  });

  it('is adopted once it has lasted: a jump changes nothing', () => {
    const there = { ...nobodyYet.presence, inFrame: true };
    const jumped = steadied(steadied(nobodyYet, there, true, 0), nobodyYet.presence, true, 100);
    expect(steadied(jumped, there, true, 400).presence.inFrame).toBe(false);
    expect(steadied(steadied(nobodyYet, there, true, 0), there, true, 300).presence.inFrame).toBe(true);
  });

  it.each([
    ['has left, who stood', true, 400, false],
    ['is still there, who lay', false, 7000, true],
    ['has left in the end, who lay', false, 8100, false],
  ])('%s when lost from sight', (_, upright, afterMs, inFrame) => {
    const there = { ...nobodyYet.presence, inFrame: true };
    const seen = steadied(steadied(nobodyYet, there, upright, 0), there, upright, 300);
    const lost = steadied(seen, nobodyYet.presence, false, 400);
    expect(steadied(lost, nobodyYet.presence, false, 400 + afterMs).presence.inFrame).toBe(inFrame);
  });
});
