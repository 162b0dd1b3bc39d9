import { describe, expect, it } from 'vitest';
import { noPose, trackPose } from '../../src/pose/track/track-pose.ts';
import { stepTurn, unturned, type Turn } from '../../src/pose/track/turn.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { mirror } from '../../tools/bench/retrace.ts';
import { STILL } from '../support/figure.ts';
import { performed } from '../support/performed.ts';
import { trainee } from '../support/trainee.ts';

/** The turns that are decided over a trace, each with the time from which it applies. */
function turnsOf(trace: PoseTrace, isAskedFor = true): { readonly turn: Turn; readonly ms: number }[] {
  let [pose, state] = [noPose, unturned];
  const turns: { turn: Turn; ms: number }[] = [];
  for (const frame of trace.frames) {
    const [next, body] = trackPose(pose, frame, trace, false);
    pose = next;
    state = stepTurn(state, body, isAskedFor);
    if (state.turn !== (turns.at(-1)?.turn ?? 'none'))
      turns.push({ turn: state.turn, ms: frame.timestampMs });
  }
  return turns;
}

const names = (trace: PoseTrace): Turn[] => turnsOf(trace).map(({ turn }) => turn);

describe('the turn of the picture', () => {
  const lying = performed('side-plank', [], 1, { pauseMs: 8000 });

  it('brings the head of a lying trainee up, in the mirror too', () => {
    const [turn] = names(lying);
    expect(['clockwise', 'anticlockwise']).toContain(turn);
    const other: Turn = turn === 'clockwise' ? 'anticlockwise' : 'clockwise';
    expect(names(mirror(lying))[0]).toBe(other);
  });

  it('turns a head at the left of the picture to the right', () => {
    const trace = trainee.planks(3000).trace(15);
    const { keypoints } = trace.frames.at(-1) ?? {};
    const [shoulder, hip] = [keypoints?.[5]?.[0] ?? NaN, keypoints?.[11]?.[0] ?? NaN];
    expect(names(trace)).toEqual([shoulder < hip ? 'clockwise' : 'anticlockwise']);
  });

  it('waits for half a second of lying', () => {
    const { frames } = trainee.planks(3000).trace(15);
    const trace = { ...trainee.planks(3000).trace(15), frames: frames.slice(0, 7) };
    expect(names(trace)).toEqual([]);
  });

  it.each(['standing', 'sitting'].filter((posture) => posture in STILL) as (keyof typeof STILL)[])(
    'leaves the picture of a trainee as it is: %s',
    (posture) => {
      expect(names(trainee.stays(posture, 5000).trace())).toEqual([]);
    },
  );

  it('is undone when the trunk has not been seen for two seconds', () => {
    const trace = trainee.planks(3000).trace(15);
    const empty = Array.from({ length: 60 }, (_, i) => ({ timestampMs: 3100 + i * 67, keypoints: null }));
    const turns = turnsOf({ ...trace, frames: [...trace.frames, ...empty] });
    expect(turns.at(-1)?.turn).toBe('none');
    expect(turns.at(-1)?.ms).toBeGreaterThan(5000);
  });

  it('leaves the picture as it is if the exercise does not ask for it', () => {
    expect(turnsOf(lying, false)).toEqual([]);
  });

  it('is turned back half a second after the head turns out to be on the other side', () => {
    const planks = trainee.planks(3000).trace(15);
    const flipped = mirror(planks).frames.map((frame) => ({
      ...frame,
      timestampMs: frame.timestampMs + 3100,
    }));
    const turns = names({ ...planks, frames: [...planks.frames, ...flipped] });
    expect(new Set(turns)).toEqual(new Set(['clockwise', 'anticlockwise']));
  });
});
