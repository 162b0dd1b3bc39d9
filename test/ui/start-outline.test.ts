import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../src/engine/exercise.ts';
import { judgeFrame } from '../../src/engine/judge.ts';
import { startJudging } from '../../src/engine/judge-state.ts';
import { statusOf } from '../../src/engine/status.ts';
import { exercises } from '../../src/exercises/index.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { sidePlank } from '../../src/exercises/side-plank/exercise.ts';
import { distance } from '../../src/geometry/point.ts';
import type { SeenBody } from '../../src/pose/body/body.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { LARGE_JOINTS, strokesOf } from '../../src/ui/figures/silhouette.ts';
import {
  eased,
  placeOutline,
  startOutline,
  toPicture,
  type Placement,
  type StartOutline,
} from '../../src/ui/figures/start-outline.ts';
import { isReady } from '../../src/ui/live/readiness.ts';
import { mirror } from '../../tools/bench/retrace.ts';
import { performed } from '../support/performed.ts';
import { trainee } from '../support/trainee.ts';

/** The body in the first frame in which everything is ready, as the set-up says it. */
function readyBody(exercise: Exercise, trace: PoseTrace): SeenBody {
  let state = startJudging();
  for (const frame of trace.frames) {
    [state] = judgeFrame(exercise, state, frame, trace);
    if (state.body && isReady(statusOf(exercise, state), exercise)) return state.body;
  }
  throw new Error(`${exercise.id} never gets ready`);
}

const outlineOf = (exercise: Exercise, side: 'left' | 'right' | null): StartOutline => {
  const outline = startOutline(exercise, side);
  if (!outline) throw new Error(`${exercise.id} has no outline`);
  return outline;
};

/** How far the outline's large joints lie from the body's on average, in lengths of the trunk. */
function gapOf(outline: StartOutline, placement: Placement, body: SeenBody): number {
  const gaps = LARGE_JOINTS.flatMap((joint) => {
    const seen = body.joints[joint];
    return seen ? [distance(seen, toPicture(placement, outline, outline.silhouette.joints[joint]))] : [];
  });
  return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length / body.torso;
}

/** All of the outline in the picture, with its thickness. */
function reachOf(outline: StartOutline, placement: Placement) {
  const places = strokesOf(outline.silhouette).flatMap(({ points, width }) =>
    points.map((point) => ({
      ...toPicture(placement, outline, point),
      radius: (width / 2) * placement.scale,
    })),
  );
  return {
    left: Math.min(...places.map(({ x, radius }) => x - radius)),
    right: Math.max(...places.map(({ x, radius }) => x + radius)),
    top: Math.min(...places.map(({ y, radius }) => y - radius)),
    bottom: Math.max(...places.map(({ y }) => y)),
  };
}

describe.each(exercises)('the outline of $id', (exercise) => {
  const trace = performed(exercise.id, [], 1, {}, 15);
  const { width, height } = trace;

  it.each([
    ['as it is', trace, 'right'],
    ['in a mirror', mirror(trace), 'left'],
  ] as const)('lies over a body that is ready, %s', (_, seen, side) => {
    const body = readyBody(exercise, seen);
    for (const asked of exercise.view === 'frontal' ? [side, null] : [null]) {
      const outline = outlineOf(exercise, asked);
      expect(gapOf(outline, placeOutline(outline, body, { width, height }, null), body)).toBeLessThan(0.15);
    }
  });

  it.each([
    ['landscape', { width: 640, height: 360 }],
    ['portrait', { width: 480, height: 640 }],
  ])('is large and whole in an empty picture, %s', (_, size) => {
    const outline = outlineOf(exercise, null);
    const { left, right, top, bottom } = reachOf(outline, placeOutline(outline, null, size, null));
    expect(Math.min(left, top)).toBeGreaterThan(0);
    expect(right).toBeLessThan(size.width);
    expect(bottom).toBeLessThan(size.height);
    expect(right - left).toBeGreaterThan(0.5 * size.width);
  });
});

describe('the outline', () => {
  const size = { width: 640, height: 360 };
  const outline = outlineOf(gluteBridge, null);
  const body = readyBody(gluteBridge, trainee.liesDown().trace());

  it('stays whole in the picture if the body is cut off, or is too large for it', () => {
    const moved = (by: number, grown: number): SeenBody => ({
      ...body,
      length: body.length * grown,
      joints: {
        ...body.joints,
        ...Object.fromEntries(
          LARGE_JOINTS.map((joint) => {
            const at = body.joints[joint];
            return [joint, at && { x: at.x * grown + by, y: at.y }];
          }),
        ),
      },
    });
    for (const [by, grown] of [
      [-300, 1],
      [300, 1],
      [-100, 3],
    ] as const) {
      const { left, right, top } = reachOf(outline, placeOutline(outline, moved(by, grown), size, null));
      expect(Math.min(left, top)).toBeGreaterThan(0);
      expect(right).toBeLessThan(size.width);
    }
  });

  it('asks a trainee who is far away to come closer: it is larger than the body', () => {
    const far = { ...body, length: body.length * 0.3 };
    const { scale } = placeOutline(outline, far, size, null);
    expect(scale * outline.lengthM).toBeGreaterThan(far.length * 1.3);
  });

  it('turns with the picture of a phone that stands on its side', () => {
    const turned = { ...body, presence: 'nobody', up: { x: 1, y: 0 } } as const;
    const { left, right, top, bottom } = reachOf(outline, placeOutline(outline, turned, size, null));
    expect(bottom - top).toBeGreaterThan(right - left);
  });

  it('keeps its end for the head while the trainee stands, and changes it once the trunk lies the other way', () => {
    const standing: SeenBody = {
      ...body,
      joints: { ...body.joints, shoulder: { x: 320, y: 100 }, hip: { x: 322, y: 210 } },
    };
    const lying = placeOutline(outline, body, size, null);
    expect(placeOutline(outline, standing, size, lying).turned).toBe(lying.turned);
    expect(placeOutline(outline, standing, size, { ...lying, turned: !lying.turned }).turned).toBe(
      !lying.turned,
    );
    expect(placeOutline(outline, body, size, { ...lying, turned: !lying.turned }).turned).toBe(lying.turned);
  });

  it('of a side plank has its head where the asked side demands it, wherever the trainee lies', () => {
    const lyingLeft = readyBody(sidePlank, mirror(performed('side-plank', [], 1, {}, 15)));
    const headOf = (side: 'left' | 'right') => {
      const asked = outlineOf(sidePlank, side);
      const placement = placeOutline(asked, lyingLeft, size, null);
      const [shoulder, hip] = (['shoulder', 'hip'] as const).map((joint) =>
        toPicture(placement, asked, asked.silhouette.joints[joint]),
      );
      return shoulder && hip && shoulder.x < hip.x ? 'left end' : 'right end';
    };
    // The chest faces the camera: on the right side, the head lies at the picture's left.
    expect([headOf('right'), headOf('left')]).toEqual(['left end', 'right end']);
  });

  it('goes to its new place in steps, and turns at once', () => {
    const at = placeOutline(outline, null, size, null);
    const next = { ...at, at: { x: at.at.x + 100, y: at.at.y }, scale: at.scale * 2 };
    const step = eased(at, next);
    expect(step.at.x).toBeGreaterThan(at.at.x);
    expect(step.at.x).toBeLessThan(next.at.x);
    expect(step.scale).toBeLessThan(next.scale);
    expect(eased(at, { ...next, turned: !at.turned }).at).toEqual(next.at);
    expect(eased(null, next)).toEqual(next);
  });
});
