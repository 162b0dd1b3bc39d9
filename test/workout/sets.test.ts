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

  it('asks after twelve still seconds in the posture, and treats silence as yes', () => {
    const workout = bridges().begins().reps(2).waits(11_900);
    expect(workout.all('DoneAsked')).toHaveLength(0);
    workout.waits(200);
    expect(workout.all('DoneAsked')).toHaveLength(1);
    workout.waits(5000);
    expect(workout.last('SetEnded')).toMatchObject({ why: 'stopped', reps: 2 });
  });

  it('gives a trainee who has not begun thirty seconds', () => {
    const workout = bridges().begins();
    const startedMs = workout.last('SetStarted').timestampMs;
    expect(workout.waits(31_000).last('DoneAsked').timestampMs - startedMs).toBe(30_000);
  });

  it('continues if a movement answers the question', () => {
    const workout = bridges()
      .begins()
      .reps(2)
      .waits(12_100)
      .engine({ type: 'PhaseEntered', phase: 'rising' });
    expect(workout.all('DoneAnswered')).toHaveLength(1);
    expect(workout.reps(3).last('SetEnded')).toMatchObject({ why: 'dose', reps: 5 });
  });

  it('does not ask a trainee who moves in the posture, and takes such a movement for an answer', () => {
    const workout = bridges().begins().reps(2).waits(8000).is({ tries: true }).waits(20_000);
    expect(workout.all('DoneAsked')).toEqual([]);
    const stillMs = workout.is({ tries: false }).nowMs;
    expect(workout.waits(13_000).last('DoneAsked').timestampMs - stillMs).toBe(12_000);
    expect(workout.is({ tries: true }).all('DoneAnswered')).toHaveLength(1);
  });

  it.each<[string, (workout: Scripted) => Scripted]>([
    ['a pause', (workout) => workout.says('pause').waits(2000).says('resume')],
    ['a crash', (workout) => workout.crashes()],
  ])('forgets at %s what was seen before, and asks as usual', (_, interrupt) => {
    const lost = bridges().begins().reps(2);
    lost.engine({ type: 'TrackingLost', why: 'nobody', missing: [], sinceMs: lost.nowMs - 1500 });
    interrupt(lost).takesPosture().waits(2200).rep();
    const leftMs = lost.losesPosture().nowMs;
    expect(lost.waits(6000).last('DoneAsked').timestampMs - leftMs).toBe(5000);
    const sagging = planks().takesPosture().holds(12).faults(1, 'hips-sag').letsGo();
    interrupt(sagging).takesPosture().waits(2200).holds(3).letsGo();
    const letGoMs = sagging.nowMs;
    expect(sagging.waits(6000).last('DoneAsked').timestampMs - letGoMs).toBe(5000);
  });

  it('asks after fifteen seconds if a trainee who was lost is partly seen again', () => {
    const workout = bridges().begins().reps(2).losesPosture();
    const lostMs = workout.nowMs;
    workout.engine({ type: 'TrackingLost', why: 'nobody', missing: [], sinceMs: lostMs - 1500 });
    expect(workout.waits(16_000).last('DoneAsked').timestampMs - lostMs).toBe(15_000);
  });

  it('takes neither the end of a fault nor being seen again for an answer', () => {
    const asked = bridges().begins().reps(2).waits(12_500);
    asked.engine({ type: 'TrackingFound', lostMs: 2000 });
    expect(asked.all('DoneAnswered')).toEqual([]);
    const sagging = planks().takesPosture().holds(12).letsGo().faults(1, 'hips-sag').waits(30_500);
    const { nowMs: endMs } = sagging;
    const over = { type: 'FaultEnded', fault: 'hips-sag', severity: 'major' } as const;
    sagging.engine({ ...over, startMs: endMs - 9000, endMs });
    expect(sagging.all('DoneAsked')).toHaveLength(1);
    expect(sagging.all('DoneAnswered')).toEqual([]);
  });

  it('takes trying for an answer when the trainee does not come back for two minutes', () => {
    const workout = bridges().begins().reps(2).says('pause').says('resume').is({ tries: true });
    workout.waits(121_000);
    expect(workout.all('DoneAsked')).toHaveLength(1);
    expect(workout.all('DoneAnswered')).toHaveLength(1);
  });

  it.each(['nobody', 'another-person'] as const)('does not ask while %s is seen, and pauses', (why) => {
    const workout = bridges().begins().reps(2);
    workout.engine({ type: 'TrackingLost', why, missing: [], sinceMs: workout.nowMs - 1500 });
    workout.losesPosture().waits(7000).is({ inFrame: false }).waits(60_000);
    expect(workout.all('DoneAsked')).toEqual([]);
    expect(workout.all('SetEnded')).toEqual([]);
    expect(workout.last('WorkoutPaused').by).toBe('left');
  });

  it('gives a trainee who is seen again as long as any other', () => {
    const workout = bridges().begins().reps(2);
    workout.engine({ type: 'TrackingLost', why: 'nobody', missing: [], sinceMs: workout.nowMs - 1500 });
    workout.losesPosture().waits(7000);
    const foundMs = workout.engine({ type: 'TrackingFound', lostMs: 8500 }).nowMs;
    expect(workout.waits(6000).last('DoneAsked').timestampMs - foundMs).toBe(5000);
  });

  it('offers the easier exercise to a trainee who does it already, once', () => {
    const pikes = new Scripted(routineOf([['ball-pike', reps(5)]])).begins();
    pikes.engine({ type: 'SwitchOffered', to: 'ball-knee-tuck' }).waits(1000);
    expect(pikes.all('EasierOffered')).toMatchObject([{ exerciseId: 'ball-knee-tuck' }]);
    const tucks = new Scripted(routineOf([['ball-knee-tuck', reps(5)]])).begins();
    tucks.engine({ type: 'SwitchOffered', to: 'ball-pike' }).waits(1000);
    expect(tucks.all('EasierOffered')).toEqual([]);
  });

  it('asks five seconds after the posture was left', () => {
    const workout = bridges().begins().reps(2);
    const leftMs = workout.waits(1000).losesPosture().nowMs;
    expect(workout.waits(6000).last('DoneAsked').timestampMs - leftMs).toBe(5000);
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

  it('asks five seconds after the hold was left, though the posture is still there', () => {
    const workout = planks().takesPosture().holds(12).letsGo();
    const leftMs = workout.nowMs;
    expect(workout.waits(6000).last('DoneAsked').timestampMs - leftMs).toBe(5000);
  });

  it('waits longer for a trainee who lifts with a fault, so that no hold begins', () => {
    const lifted = () => locusts().begins().holds(15).letsGo(null, 15).waits(6000);
    const workout = lifted();
    const fault = { fault: 'legs-down', severity: 'major' } as const;
    const foundMs = workout.engine({ type: 'FaultFound', ...fault, sinceMs: workout.nowMs - 700 }).nowMs;
    expect(workout.waits(31_000).last('DoneAsked').timestampMs - foundMs).toBe(30_000);
    const again = lifted();
    again.engine({ type: 'FaultFound', ...fault, sinceMs: again.nowMs - 700 }).waits(20_000);
    const times = { startMs: again.nowMs - 20_000, endMs: again.nowMs };
    const overMs = again.engine({ type: 'FaultEnded', ...fault, ...times }).nowMs;
    expect(again.waits(13_000).last('DoneAsked').timestampMs - overMs).toBe(12_000);
  });

  it('asks a trainee who stays near the posture after thirty seconds, and then takes silence for a yes', () => {
    const workout = planks().takesPosture().holds(12).letsGo().losesPosture().waits(2000).is({ tries: true });
    const triesMs = workout.nowMs;
    expect(workout.waits(31_000).last('DoneAsked').timestampMs - triesMs).toBe(30_000);
    expect(workout.waits(5000).last('SetEnded').why).toBe('stopped');
  });

  it('asks as usual after a lift that was too short to count', () => {
    const workout = locusts().begins().holds(9).letsGo(null, 15).waits(5000);
    const relaxedMs = workout.last('RelaxEnded').timestampMs;
    expect(workout.waits(13_000).last('DoneAsked').timestampMs - relaxedMs).toBe(12_000);
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
