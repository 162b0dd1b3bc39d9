import { expect, it } from 'vitest';
import { frontOn } from '../../src/pose/body/front-on.ts';
import type { Keypoint } from '../../src/pose/pose-frame.ts';
import { noPose, trackPose } from '../../src/pose/track/track-pose.ts';
import { setTrial } from '../../tools/bench/trial.ts';

/** Side planks, seen from 30 degrees to either side. */
const sets = [-30, 30].map((azimuth) => setTrial('side-plank', 300_021, { azimuth, height: 0.5 }).trace);

/** The body as the trainee holds the plank, if the model scores the keypoints of one side higher. */
function bodyIn(trace: (typeof sets)[number], better: 'left' | 'right') {
  let state = noPose;
  let body = null;
  for (const frame of trace.frames.filter(({ timestampMs }) => timestampMs > 4000 && timestampMs < 7000)) {
    const keypoints =
      frame.keypoints?.map(([x, y], i): Keypoint => [
        x,
        y,
        (i % 2 === 1) === (better === 'left') ? 0.8 : 0.6,
      ]) ?? null;
    [state, body] = trackPose(state, { ...frame, keypoints }, trace, false);
  }
  if (body === null) throw new Error('nobody holds a plank there');
  return [body, frontOn(body)] as const;
}

it.each(sets)(
  'the scale of a trainee who faces the camera does not depend on the side that the model sees better',
  (trace) => {
    const [asTracked, one] = bodyIn(trace, 'left');
    const [alsoTracked, other] = bodyIn(trace, 'right');
    expect([asTracked.near, alsoTracked.near]).toEqual(['left', 'right']);
    // The two trunks differ in the picture, so the test could fail.
    expect(Math.abs(asTracked.torso / alsoTracked.torso - 1)).toBeGreaterThan(0.05);
    expect(other.near).toBe(one.near);
    expect([other.torso, other.length, other.share]).toEqual([one.torso, one.length, one.share]);
    expect(other.view?.separation.x).toBeCloseTo(one.view?.separation.x ?? 0, 9);
    expect(other.view?.separation.y).toBeCloseTo(one.view?.separation.y ?? 0, 9);
  },
);
