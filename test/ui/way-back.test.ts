import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../src/engine/exercise.ts';
import { judgeFrame } from '../../src/engine/judge.ts';
import { startJudging } from '../../src/engine/judge-state.ts';
import { statusOf } from '../../src/engine/status.ts';
import { exercises, motions } from '../../src/exercises/index.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { plank } from '../../src/exercises/plank/exercise.ts';
import { sidePlank } from '../../src/exercises/side-plank/exercise.ts';
import { distance, dot, minus, type Point } from '../../src/geometry/point.ts';
import { keypointIndex, SIDES } from '../../src/pose/keypoints.ts';
import type { PoseFrame, PoseTrace } from '../../src/pose/pose-frame.ts';
import { wayBack, wayOfMeasure, type WayBack } from '../../src/ui/figures/way-back.ts';
import { performed } from '../support/performed.ts';

const FPS = 15;

/** The arrows that are shown over a trace, each with its frame. */
function arrowsOf(exercise: Exercise, trace: PoseTrace, muted: readonly string[] = []) {
  let state = startJudging();
  return trace.frames.flatMap((frame): readonly { readonly frame: PoseFrame; readonly way: WayBack }[] => {
    [state] = judgeFrame(exercise, state, frame, trace);
    const way = state.body && wayBack(exercise, statusOf(exercise, state), state.body, muted);
    return way ? [{ frame, way }] : [];
  });
}

function pointOf({ keypoints }: PoseFrame, at: number): Point | null {
  const [x, y] = keypoints?.[at] ?? [];
  return x === undefined || y === undefined ? null : { x, y };
}

const badly = (exercise: Exercise, fault: string): PoseTrace =>
  performed(exercise.id, [{ id: fault, amount: 0.8 }], 1, {}, FPS);

/** Two feet that lie apart: either may go to the other one. */
const OF_EITHER = 'feet-not-stacked';

/** Rules whose arrow can be checked: not on trial, judged while they last, and the mannequin can break them. */
const shown = exercises.flatMap((exercise) =>
  exercise.rules.flatMap((rule) =>
    rule.at !== 'rep' &&
    rule.onTrial === undefined &&
    rule.id !== OF_EITHER &&
    motions.some(({ id, faults }) => id === exercise.id && rule.id in faults)
      ? [{ exercise, fault: rule.id, id: `${exercise.id}: ${rule.id}` }]
      : [],
  ),
);

describe('the arrow', () => {
  it.each(shown)('of $id points to where the joint is if it is done well', ({ exercise, fault }) => {
    const found = arrowsOf(exercise, badly(exercise, fault)).filter(({ way }) => way.fault === fault);
    const well = performed(exercise.id, [], 1, {}, FPS);
    expect(found.length).toBeGreaterThan(0);
    const agreeing = found.filter(({ frame, way: { joint, towards } }) => {
      const good = well.frames.find(({ timestampMs }) => timestampMs === frame.timestampMs);
      if (joint === 'nose') return false;
      // The arrow may be at either side's joint.
      return SIDES.some((side) => {
        const at = keypointIndex(side, joint);
        const [from, to] = [pointOf(frame, at), good && pointOf(good, at)];
        return from && to && dot(minus(to, from), towards) > 0;
      });
    });
    expect(agreeing.length / found.length).toBeGreaterThan(0.5);
  });

  it('of a sag points up at the hip, that of a pike down, and that of bent legs up at the knee', () => {
    const [sag, pike, bent] = ['hips-sag', 'hips-pike', 'knees-bent'].map(
      (fault) => arrowsOf(plank, badly(plank, fault)).find(({ way }) => way.fault === fault)?.way,
    );
    expect([sag?.joint, pike?.joint, bent?.joint]).toEqual(['hip', 'hip', 'knee']);
    // Pictures have y down.
    expect(sag?.towards.y).toBeLessThan(-0.9);
    expect(pike?.towards.y).toBeGreaterThan(0.9);
    expect(bent?.towards.y).toBeLessThan(-0.9);
  });

  it('at a foot that lies apart points to the other one', () => {
    const [first] = arrowsOf(sidePlank, badly(sidePlank, OF_EITHER));
    const feet = SIDES.map((side) => first && pointOf(first.frame, keypointIndex(side, 'ankle')));
    const [left, right] = feet;
    if (!first || !left || !right) throw new Error('there is no arrow, or a foot is not seen');
    const { joint, from, towards } = first.way;
    expect(joint).toBe('ankle');
    const other = distance(from, left) > distance(from, right) ? left : right;
    expect(dot(minus(other, from), towards)).toBeGreaterThan(0.5 * distance(left, right));
  });

  it('at feet that stand too far away lies on the floor', () => {
    const [first] = arrowsOf(gluteBridge, badly(gluteBridge, 'feet-too-far'));
    expect(first?.way.joint).toBe('ankle');
    expect(Math.abs(first?.way.towards.y ?? 1)).toBeLessThan(0.2);
  });

  it('is not drawn while nothing is wrong, nor for a cue that was turned off', () => {
    expect(arrowsOf(plank, performed('plank', [], 1, {}, FPS))).toEqual([]);
    expect(arrowsOf(gluteBridge, badly(gluteBridge, 'feet-too-far'), ['feet-too-far'])).toEqual([]);
  });

  it('can be derived of every rule that is judged while it lasts', () => {
    for (const { id, rules } of exercises)
      for (const rule of rules)
        if (rule.at !== 'rep') expect(wayOfMeasure(rule), `${id}: ${rule.id}`).not.toBeNull();
  });
});
