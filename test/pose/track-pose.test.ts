import { describe, expect, it } from 'vitest';
import type { SeenBody } from '../../src/pose/body/body.ts';
import type { Keypoint, PoseFrame, PoseTrace } from '../../src/pose/pose-frame.ts';
import { noPose, trackPose } from '../../src/pose/track/track-pose.ts';
import { keypointIndex } from '../../src/pose/keypoints.ts';
import { goodPlank, keypointsOf, plankFigure } from '../support/figure.ts';
import { mirror } from '../../tools/bench/retrace.ts';
import { trainee } from '../support/trainee.ts';

function bodies(trace: PoseTrace, underWay = false): SeenBody[] {
  let state = noPose;
  return trace.frames.map((frame) => {
    const [next, body] = trackPose(state, frame, trace, underWay);
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

/** A plank in which every ankle is elsewhere from that moment on; `place` gets the ankle and its knee. */
const plankFrames = (fromMs: number, place: (ankle: Keypoint, knee: Keypoint) => Keypoint): PoseTrace => {
  const trace = trainee.planks(4000).trace(30);
  const moved = (keypoints: readonly Keypoint[]) =>
    keypoints.map((keypoint, i) => (i < 15 ? keypoint : place(keypoint, keypoints[i - 2] ?? keypoint)));
  const frames = trace.frames.map(({ timestampMs, keypoints }) => ({
    timestampMs,
    keypoints: keypoints && timestampMs >= fromMs ? moved(keypoints) : keypoints,
  }));
  return { ...trace, frames };
};

describe('a body', () => {
  it('takes the side that scores higher as the near one, in the mirror the other', () => {
    expect(bodies(plank).at(-1)?.near).toBe('left');
    expect(bodies(mirror(plank)).at(-1)?.near).toBe('right');
  });

  it('changes its near side after a second of the other scoring clearly more, and never while it is locked', () => {
    const turnedRound = altered(
      ({ keypoints }, i) =>
        keypoints?.map(([x, y, s], j): Keypoint => [
          x,
          y,
          i < 15 || j === 0 ? s : j % 2 === 0 ? 0.85 : 0.45,
        ]) ?? null,
    );
    const sides = (locked: boolean) => {
      let state = noPose;
      return turnedRound.frames.map((frame) => {
        const [next, body] = trackPose(state, frame, turnedRound, locked);
        state = next;
        return body.near;
      });
    };
    expect([sides(false)[20], sides(false).at(-1)]).toEqual(['left', 'right']);
    expect(sides(true).at(-1)).toBe('left');
  });

  it('mends left/right swaps of single frames if the sides are well apart', () => {
    const apart = altered(
      ({ keypoints }) =>
        keypoints?.map(([x, y, s], i): Keypoint => [x + (i > 0 && i % 2 === 0 ? 40 : 0), y, s]) ?? null,
    );
    const frames = apart.frames.map(({ timestampMs, keypoints }, i) => ({
      timestampMs,
      keypoints: i % 7 === 3 && keypoints ? swapKeypoints(keypoints) : keypoints,
    }));
    const seen = bodies({ ...apart, frames }).slice(15);
    const hips = seen.map(({ joints }) => joints.hip?.x ?? 0);
    const farHips = seen.map(({ far }) => far.hip?.x ?? 0);
    expect(seen.every(({ near }) => near === 'left')).toBe(true);
    for (const xs of [hips, farHips]) expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(6);
  });

  const jumping = (name: 'knee' | 'wrist', at: readonly number[]) =>
    altered(({ keypoints }, i) =>
      at.includes(i)
        ? (keypoints?.map((k, j): Keypoint =>
            j === keypointIndex('left', name) ? [k[0] + 80, k[1] - 60, k[2]] : k,
          ) ?? null)
        : keypoints,
    );

  it('does not follow a joint that jumps away for two frames', () => {
    const [was, is] = [bodies(plank)[31]?.joints.wrist, bodies(jumping('wrist', [30, 31]))[31]?.joints.wrist];
    expect(was && is && Math.hypot(was.x - is.x, was.y - is.y)).toBeLessThan(5);
  });

  it('does not follow a joint that jumps away for one frame of five a second', () => {
    const slow = trainee.planks(5000).trace(5);
    const wrist = keypointIndex('left', 'wrist');
    const frames = slow.frames.map((frame, i) => ({
      ...frame,
      keypoints:
        frame.keypoints?.map(([x, y, s], j): Keypoint =>
          i === 15 && j === wrist ? [x - 80, y, s] : [x, y, s],
        ) ?? null,
    }));
    const [was, is] = [bodies(slow)[15], bodies({ ...slow, frames })[15]];
    expect(80 / (was?.length ?? 0)).toBeCloseTo(0.28, 1);
    expect(is?.joints.wrist?.x).toBeCloseTo(was?.joints.wrist?.x ?? 0, 0);
  });

  it('hides a joint that stays where its bones cannot reach, until that has become usual', () => {
    const away = jumping(
      'knee',
      Array.from({ length: 15 }, (_, i) => i + 28),
    );
    const knees = bodies(away).map(({ joints }) => joints.knee !== null);
    expect(knees[27]).toBe(true);
    expect(knees[34]).toBe(false);
    expect(bodies(away).at(0)?.joints.knee).not.toBe(null);
  });

  it('believes a bone that keeps another length after a quarter of a second, but not inside a rep or a hold', () => {
    const shorter = plankFrames(2000, ([x, y, s], inner) => [(x + inner[0]) / 2, (y + inner[1]) / 2, s]);
    const hiddenMs = (underWay: boolean) => {
      const hidden = bodies(shorter, underWay).filter(({ joints }) => joints.ankle === null);
      return (hidden.at(-1)?.timestampMs ?? 0) - (hidden[0]?.timestampMs ?? 0);
    };
    expect(hiddenMs(false)).toBeGreaterThan(100);
    expect(hiddenMs(false)).toBeLessThan(300);
    expect(hiddenMs(true)).toBeGreaterThan(600);
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

  it('is nobody if all scores are those of a guess', () => {
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
