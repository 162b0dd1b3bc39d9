import { describe, expect, it } from 'vitest';
import { bridges, locusts, planks, reps, routineOf, Scripted, sidePlanks } from './scripted.ts';

describe('a set of reps', () => {
  it('is counted down to from the posture, in steps of 700 ms', () => {
    const workout = bridges();
    const fromMs = workout.takesPosture().nowMs;
    workout.waits(3000);
    const ticks = workout.all('CountdownTicked').map(({ timestampMs, left }) => [left, timestampMs - fromMs]);
    expect(ticks).toEqual([
      [3, 0],
      [2, 700],
      [1, 1400],
    ]);
    expect(workout.last('SetStarted').timestampMs - fromMs).toBe(2100);
  });

  it('begins at once with a rep inside the countdown, which is kept', () => {
    const workout = bridges().takesPosture().waits(300).rep({ everyMs: 500 });
    expect(workout.state.phase.kind).toBe('working');
    expect(workout.state.set.reps).toBe(1);
    expect(workout.all('CountdownTicked').map(({ left }) => left)).toEqual([3, 2]);
  });

  it('goes back to waiting when the posture is lost in the countdown', () => {
    expect(bridges().takesPosture().waits(900).losesPosture().state.phase.kind).toBe('placing');
  });

  it('announces the half and the last two, and ends with its dose', () => {
    const workout = bridges(6).begins().reps(6);
    expect(workout.all('HalfwayReached')).toHaveLength(1);
    expect(workout.all('RepsLeft').map(({ left }) => left)).toEqual([2]);
    expect(workout.last('SetEnded')).toMatchObject({
      why: 'dose',
      reps: 6,
      attempts: 0,
      exerciseId: 'glute-bridge',
    });
    expect(workout.last('RestStarted').seconds).toBe(30);
  });

  it('announces of a short set only that two are left', () => {
    const workout = bridges(4).begins().reps(4);
    expect(workout.all('HalfwayReached')).toEqual([]);
    expect(workout.all('RepsLeft').map(({ left }) => left)).toEqual([2]);
  });

  it('keeps attempts apart', () => {
    const workout = bridges(2).begins().rep().rep({ counted: false }).rep();
    expect(workout.last('SetEnded')).toMatchObject({ reps: 2, attempts: 1 });
  });

  it('offers the easier exercise to a trainee who does it already, once', () => {
    const pikes = new Scripted(routineOf([['ball-pike', reps(5)]])).begins();
    pikes.engine({ type: 'SwitchOffered', to: 'ball-knee-tuck' }).waits(1000);
    expect(pikes.all('EasierOffered')).toMatchObject([{ exerciseId: 'ball-knee-tuck' }]);
    const tucks = new Scripted(routineOf([['ball-knee-tuck', reps(5)]])).begins();
    tucks.engine({ type: 'SwitchOffered', to: 'ball-pike' }).waits(1000);
    expect(tucks.all('EasierOffered')).toEqual([]);
  });
});

describe('a set of hold time', () => {
  it('has no countdown: the clock has begun with the posture', () => {
    const workout = planks().takesPosture().holds(2);
    expect(workout.all('CountdownTicked')).toEqual([]);
    expect(workout.last('SetStarted').again).toBe(false);
    expect(workout.state.set.startMs).toBe(workout.last('SetStarted').timestampMs - 1000);
  });

  it('sums its holds, and announces the last three seconds once each', () => {
    const workout = planks().takesPosture().holds(12).letsGo().waits(2000).takesPosture().holds(18);
    expect(workout.last('SetEnded')).toMatchObject({ why: 'dose', goodMs: 30_000, holds: 2 });
    expect(workout.all('SecondsLeft').map(({ left }) => left)).toEqual([3, 2, 1]);
  });

  it('notices the wrong side at once, and does not credit it', () => {
    const workout = sidePlanks().is({ side: 'left' }).takesPosture().holds(4);
    expect(workout.all('WrongSide')).toMatchObject([{ side: 'left' }]);
    workout.letsGo('left').losesPosture().is({ side: 'right' }).takesPosture().holds(10);
    expect(workout.last('SetEnded')).toMatchObject({ side: 'right', goodMs: 10_000 });
  });

  it('waits for the end of a hold whose side is not known, and then credits the side it was on', () => {
    const workout = sidePlanks().takesPosture().holds(11);
    expect(workout.all('HoldDone')).toHaveLength(1);
    expect(workout.all('SetEnded')).toHaveLength(0);
    workout.letsGo('left');
    expect(workout.all('WrongSide')).toHaveLength(1);
    expect(workout.all('SetEnded')).toHaveLength(0);
    expect(workout.takesPosture().holds(10).letsGo('right').last('SetEnded')).toMatchObject({
      goodMs: 10_000,
    });
  });

  it('gives ten seconds to turn over to the other side, which has the same dose', () => {
    const workout = sidePlanks().is({ side: 'right' }).takesPosture().holds(10);
    expect(workout.last('RestStarted').seconds).toBe(10);
    workout.letsGo('right').losesPosture().waits(10_100).is({ side: 'left' }).takesPosture().holds(10);
    expect(workout.all('SetEnded').map(({ side, goodMs }) => [side, goodMs])).toEqual([
      ['right', 10_000],
      ['left', 10_000],
    ]);
    expect(workout.last('WorkoutFinished').why).toBe('done');
  });
});

describe('several holds', () => {
  it('tells the trainee to come down, and counts the relaxing from the end of the hold', () => {
    const workout = locusts().begins().holds(15);
    expect(workout.all('HoldDone')).toHaveLength(1);
    const downMs = workout.waits(1500).letsGo(null, 15).nowMs;
    expect(workout.last('RelaxStarted')).toMatchObject({ timestampMs: downMs, seconds: 5 });
    expect(workout.waits(6000).last('RelaxEnded').timestampMs - downMs).toBe(5000);
    expect(workout.holds(15).last('SetEnded')).toMatchObject({ why: 'dose', holds: 2 });
  });

  it('tells the trainee to come down from the last one too', () => {
    const workout = locusts(1).begins().holds(15);
    expect(workout.all('HoldDone')).toHaveLength(1);
    expect(workout.all('SetEnded')).toHaveLength(1);
  });

  it('ends the relaxing if the next lift comes early', () => {
    const workout = locusts().begins().holds(15).letsGo(null, 15).waits(2000).holds(2);
    expect(workout.all('RelaxEnded')).toHaveLength(1);
  });

  it('does not include a lift that the engine did not count', () => {
    const workout = locusts(1).begins().holds(8).letsGo(null, 15);
    expect(workout.state.set).toMatchObject({ holds: 0, goodMs: 0 });
    expect(workout.waits(6000).holds(15).last('SetEnded')).toMatchObject({ holds: 1, goodMs: 15_000 });
  });

  it('includes a shorter one that was counted, with its own seconds', () => {
    const longer = new Scripted(routineOf([['locust', { kind: 'holds', times: 2, holdS: 20, relaxS: 5 }]]));
    longer.begins().holds(16).letsGo(null, 15);
    expect(longer.state.set).toMatchObject({ holds: 1, goodMs: 16_000 });
  });
});
