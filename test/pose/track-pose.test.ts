import { describe, expect, it } from 'vitest';
import type { Body } from '../../src/pose/body.ts';
import type { Keypoint, PoseFrame, PoseTrace } from '../../src/pose/pose-frame.ts';
import { noPose, trackPose } from '../../src/pose/track-pose.ts';
import { keypointIndex } from '../../src/pose/keypoints.ts';
import { goodPlank, keypointsOf, plankFigure } from '../support/figure.ts';
import { mirror } from '../support/retrace.ts';
import { trainee } from '../support/trainee.ts';

function bodies(trace: PoseTrace): Body[] {
  let state = noPose;
  return trace.frames.map((frame) => {
    const [next, body] = trackPose(state, frame, trace, false);
    state = next;
    return body;
  });
}

const plank = trainee.planks(3000).trace(15);
const swapKeypoints = (keypoints: readonly Keypoint[]): Keypoint[] =>
  keypoints.map((keypoint, i) => (i === 0 ? keypoint : (keypoints[i % 2 ? i + 1 : i - 1] ?? keypoint)));
const altered = (change: (frame: PoseFrame, i: number) => readonly Keypoint[] | null): PoseTrace => ({
  ...plank,
  frames: plank.frames.map((frame, i) => ({ ...frame, keypoints: change(frame, i) })),
});

describe('a body', () => {
  it('takes the side that scores higher as the near one, in the mirror the other', () => {
    expect(bodies(plank).at(-1)?.near).toBe('left');
    expect(bodies(mirror(plank)).at(-1)?.near).toBe('right');
  });

  it('keeps its near side through frames in which left and right are swapped', () => {
    const swapped = altered(({ keypoints }, i) =>
      i % 7 === 3 && keypoints ? swapKeypoints(keypoints) : keypoints,
    );
    const hips = bodies(swapped)
      .slice(15)
      .map(({ joints }) => joints.hip?.x ?? 0);
    expect(bodies(swapped).every(({ near }) => near === 'left')).toBe(true);
    expect(Math.max(...hips) - Math.min(...hips)).toBeLessThan(6);
  });

  it('does not follow a joint that jumps away for two frames', () => {
    const knee = keypointIndex('left', 'knee');
    const jumping = altered(({ keypoints }, i) =>
      i === 30 || i === 31
        ? (keypoints?.map((k, at): Keypoint => (at === knee ? [k[0] + 80, k[1] - 60, k[2]] : k)) ?? null)
        : keypoints,
    );
    const [was, is] = [bodies(plank)[31]?.joints.knee, bodies(jumping)[31]?.joints.knee];
    expect(was && (is === null || (is && Math.hypot(was.x - is.x, was.y - is.y) < 5))).toBe(true);
  });

  it('hides a joint below its score gate, and shows it again only above the higher one', () => {
    const elbow = keypointIndex('left', 'elbow');
    const scores = [0.6, 0.3, 0.24, 0.3, 0.36];
    const fading = altered(
      ({ keypoints }, i) =>
        keypoints?.map((k, at): Keypoint =>
          at === elbow ? [k[0], k[1], scores[Math.floor(i / 6)] ?? 0.6] : k,
        ) ?? null,
    );
    const seen = bodies(fading).map(({ joints }) => joints.elbow !== null);
    expect([3, 9, 15, 21, 27].map((i) => seen[i])).toEqual([true, true, false, false, true]);
  });

  it('is nobody where all scores are those of a guess', () => {
    expect(bodies(trainee.isSeenBadly(1000).trace()).every(({ presence }) => presence === 'nobody')).toBe(
      true,
    );
  });

  it('does not take a passer-by for the trainee, until they stay', () => {
    const elsewhere = keypointsOf(plankFigure(goodPlank)).map(([x, y, score]): Keypoint => [
      x + 30,
      y - 260,
      score,
    ]);
    const visited = altered(({ keypoints }, i) => (i >= 15 && i < 30 ? elsewhere : keypoints));
    const presences = bodies(visited).map(({ presence }) => presence);
    expect(presences.slice(15, 30).every((presence) => presence === 'another-person')).toBe(true);
    expect(presences.slice(31).every((presence) => presence === 'seen')).toBe(true);
    const stayed: PoseTrace = {
      ...plank,
      frames: Array.from({ length: 75 }, (_, i) => ({
        timestampMs: i * 67,
        keypoints: i < 15 ? keypointsOf(plankFigure(goodPlank)) : elsewhere,
      })),
    };
    expect(bodies(stayed).at(-1)?.presence).toBe('seen');
  });

  it('says by which edge of the picture it is cut off', () => {
    const shifted = altered(
      ({ keypoints }) => keypoints?.map(([x, y, s]): Keypoint => [x - 132, y, s]) ?? null,
    );
    expect(bodies(shifted).at(-1)?.cutBy).toEqual(['left']);
  });
});
