import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../src/engine/exercise.ts';
import { becomeExercise } from '../../src/session/judging/judging.ts';
import { startSingle, type Single } from '../../src/session/judging/single.ts';
import { justIdentified, startUndecided, type Undecided } from '../../src/session/judging/undecided.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { ballKneeTuck } from '../../src/exercises/ball-knee-tuck/exercise.ts';
import { ballPike } from '../../src/exercises/ball-pike/exercise.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { exercises } from '../../src/exercises/index.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { JudgingDriver } from '../support/judging-driver.ts';
import { performed } from '../support/performed.ts';
import { trainee } from '../support/trainee.ts';

/** A session of one exercise, or of none that is chosen yet. */
class Unled extends JudgingDriver<Single | Undecided> {
  static undecided = (): Unled => new Unled(startUndecided(exercises));

  get asked(): readonly string[] {
    return this.judging.kind === 'undecided' ? this.judging.choices.map(({ id }) => id) : [];
  }

  get identified(): Exercise | null {
    return this.judging.kind === 'undecided' ? justIdentified(this.judging) : null;
  }

  /** The events that the exercise makes of the trace. */
  become(exercise: Exercise, trace: PoseTrace, isFinal: boolean, breaks: readonly number[] = []) {
    return this.apply(becomeExercise(this.judging, exercise, { trace, breaks }, isFinal));
  }
}

/** Judges a trace until the exercise is identified. Returns when, and what was asked on the way. */
function toldOf(unled: Unled, trace: PoseTrace) {
  const asked = new Set<string>();
  for (const frame of trace.frames) {
    unled.take(frame, trace);
    for (const id of unled.asked) asked.add(id);
    const { identified } = unled;
    if (identified) return { id: identified.id, atMs: frame.timestampMs, asked: [...asked] };
  }
  return { id: null, atMs: null, asked: [...asked] };
}

/** A person who has reached the start posture of the pike, and stays there. */
const stillAtPike = (): PoseTrace => {
  const whole = performed('ball-pike', [], 1, {}, 15);
  const first = whole.frames.find(({ timestampMs }) => timestampMs > 500);
  return {
    ...whole,
    frames: whole.frames.map((frame) => ({ ...frame, keypoints: first?.keypoints ?? null })),
  };
};

describe('a session of no chosen exercise', () => {
  it.each(exercises.map(({ id }) => id))('is identified as a %s by its posture or by one rep', (id) => {
    const kind = exercises.find((one) => one.id === id)?.kind;
    const trace = performed(id, [], 1, kind === 'hold' ? { pauseMs: 4000 } : {}, 15);
    const told = toldOf(Unled.undecided(), trace);
    expect(told.id).toBe(id);
  });

  it('is not identified by a start posture with which many movements begin', () => {
    const told = toldOf(Unled.undecided(), trainee.liesDown(8000).trace(15));
    expect(told).toEqual({ id: null, atMs: null, asked: [] });
  });

  it('is identified as a plank that sags by its posture within 2 seconds', () => {
    const told = toldOf(Unled.undecided(), performed('plank', [{ id: 'hips-sag', amount: 1 }], 1, {}, 15));
    expect(told).toMatchObject({ id: 'plank', asked: [] });
  });

  it('asks if the posture fits two exercises', () => {
    const told = toldOf(Unled.undecided(), stillAtPike());
    expect(told).toEqual({ id: null, atMs: null, asked: ['ball-pike', 'ball-knee-tuck'] });
  });

  it('makes of what was seen so far what it would have made of it from the start', () => {
    const trace = performed('glute-bridge', [], 2, {}, 15);
    const unled = Unled.undecided();
    for (const frame of trace.frames) unled.take(frame, trace);
    const log = [...unled.become(gluteBridge, trace, true), ...unled.finish()];
    expect(log).toEqual(judgeTrace(gluteBridge, trace).log);
    expect(unled.asked).toEqual([]);
  });

  it('closes what was open at an interruption', () => {
    const trace = trainee.planks(8000).trace(15);
    const unled = Unled.undecided();
    const [plank] = exercises;
    const log = plank ? unled.become(plank, trace, true, [4000]) : [];
    expect(log.filter(({ type }) => type === 'HoldEnded')).toHaveLength(1);
    expect(log.filter(({ type }) => type === 'HoldStarted')).toHaveLength(2);
  });
});

it('a pike that was begun as a tuck is offered, and counted as the pike that it was once it is chosen', () => {
  const trace = performed('ball-pike', [], 2, {}, 15);
  const unled = new Unled(startSingle(ballKneeTuck));
  const asTuck = trace.frames.flatMap((frame) => unled.take(frame, trace));
  expect(asTuck.filter(({ type }) => type === 'SwitchOffered')).toHaveLength(1);
  expect(asTuck.filter(({ type }) => type === 'RepCompleted')).toEqual([]);
  const asPike = unled.become(ballPike, trace, true);
  expect(asPike.filter(({ type }) => type === 'RepCompleted')).toHaveLength(2);
});
