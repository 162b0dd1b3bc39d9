import { describe, expect, it } from 'vitest';
import { toJudge } from '../../src/workout/workout.ts';
import { hold, reps, routineOf, Scripted } from './scripted.ts';

const bridges = (count = 5) =>
  new Scripted(
    routineOf([
      ['glute-bridge', reps(count)],
      ['plank', hold(30)],
    ]),
  );
const planks = (restS = 30) =>
  new Scripted(
    routineOf(
      [
        ['plank', hold(30)],
        ['glute-bridge', reps(3)],
      ],
      { restS },
    ),
  );
const sidePlanks = () => new Scripted(routineOf([['side-plank', hold(10, ['right', 'left'])]]));
const locusts = (times = 2) =>
  new Scripted(routineOf([['locust', { kind: 'holds', times, holdS: 15, relaxS: 5 }]]));

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

  it('tells the half and the last two, and ends with its dose', () => {
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

  it('keeps attempts apart', () => {
    const workout = bridges(2).begins().rep().rep({ counted: false }).rep();
    expect(workout.last('SetEnded')).toMatchObject({ reps: 2, attempts: 1 });
  });

  it('asks after twelve still seconds in the posture, and takes silence for yes', () => {
    const workout = bridges().begins().reps(2).waits(11_900);
    expect(workout.all('DoneAsked')).toHaveLength(0);
    workout.waits(200);
    expect(workout.all('DoneAsked')).toHaveLength(1);
    workout.waits(5000);
    expect(workout.last('SetEnded')).toMatchObject({ why: 'stopped', reps: 2 });
  });

  it('goes on where the question is answered by a movement', () => {
    const workout = bridges()
      .begins()
      .reps(2)
      .waits(12_100)
      .engine({ type: 'PhaseEntered', phase: 'rising' });
    expect(workout.all('DoneAnswered')).toHaveLength(1);
    expect(workout.reps(3).last('SetEnded')).toMatchObject({ why: 'dose', reps: 5 });
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

  it('sums its holds, and tells the last three seconds once each', () => {
    const workout = planks().takesPosture().holds(12).letsGo().waits(2000).takesPosture().holds(18);
    expect(workout.last('SetEnded')).toMatchObject({ why: 'dose', goodMs: 30_000, holds: 2 });
    expect(workout.all('SecondsLeft').map(({ left }) => left)).toEqual([3, 2, 1]);
  });

  it('asks five seconds after the hold was left, though the posture is still there', () => {
    const workout = planks().takesPosture().holds(12).letsGo();
    const leftMs = workout.nowMs;
    expect(workout.waits(6000).last('DoneAsked').timestampMs - leftMs).toBe(5000);
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

  it('gives ten seconds to turn over to the other side, which is owed the same', () => {
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
  it('tells to come down, and counts the relaxing from the end of the hold', () => {
    const workout = locusts().begins().holds(15);
    expect(workout.all('HoldDone')).toHaveLength(1);
    const downMs = workout.waits(1500).letsGo(null, 15).nowMs;
    expect(workout.last('RelaxStarted')).toMatchObject({ timestampMs: downMs, seconds: 5 });
    expect(workout.waits(6000).last('RelaxEnded').timestampMs - downMs).toBe(5000);
    expect(workout.holds(15).last('SetEnded')).toMatchObject({ why: 'dose', holds: 2 });
  });

  it('tells to come down from the last one too', () => {
    const workout = locusts(1).begins().holds(15);
    expect(workout.all('HoldDone')).toHaveLength(1);
    expect(workout.all('SetEnded')).toHaveLength(1);
  });

  it('ends the relaxing where the next lift comes early', () => {
    const workout = locusts().begins().holds(15).letsGo(null, 15).waits(2000).holds(2);
    expect(workout.all('RelaxEnded')).toHaveLength(1);
  });

  it('does not take a lift that the engine did not count for one of them', () => {
    const workout = locusts(1).begins().holds(8).letsGo(null, 15);
    expect(workout.state.set).toMatchObject({ holds: 0, goodMs: 0 });
    expect(workout.waits(6000).holds(15).last('SetEnded')).toMatchObject({ holds: 1, goodMs: 15_000 });
  });

  it('takes a shorter one that was counted, with its own seconds', () => {
    const longer = new Scripted(routineOf([['locust', { kind: 'holds', times: 2, holdS: 20, relaxS: 5 }]]));
    longer.begins().holds(16).letsGo(null, 15);
    expect(longer.state.set).toMatchObject({ holds: 1, goodMs: 16_000 });
  });
});

describe('a rest', () => {
  const resting = () => bridges(2).begins().reps(2).losesPosture();

  it('ends when it is due, and counts its last three seconds', () => {
    const workout = resting();
    const fromMs = workout.last('RestStarted').timestampMs;
    workout.waits(31_000);
    expect(workout.all('RestTicked').map(({ left, timestampMs }) => [left, timestampMs - fromMs])).toEqual([
      [3, 27_000],
      [2, 28_000],
      [1, 29_000],
    ]);
    expect(workout.last('RestEnded').timestampMs - fromMs).toBe(30_000);
    expect(workout.state.phase.kind).toBe('placing');
  });

  it('ends when it was due though the next frame comes a minute later', () => {
    const workout = resting();
    const fromMs = workout.last('RestStarted').timestampMs;
    workout.nowMs += 60_000;
    expect(workout.waits(0).last('RestEnded').timestampMs - fromMs).toBe(30_000);
  });

  it('needs nobody in the picture', () => {
    expect(resting().is({ inFrame: false, standing: true }).waits(20_000).state.phase.kind).toBe('resting');
  });

  it('is longer by fifteen seconds where that was asked for', () => {
    const workout = resting().waits(28_500).says('lengthen').waits(20_000);
    expect(workout.last('RestEnded').timestampMs - workout.last('RestStarted').timestampMs).toBe(45_000);
    expect(workout.all('RestTicked').map(({ left }) => left)).toEqual([3, 2, 3, 2, 1]);
  });

  it('stands still while paused', () => {
    const workout = resting().waits(10_000).says('pause').waits(60_000).says('resume').waits(21_000);
    expect(workout.last('RestEnded').timestampMs - workout.last('RestStarted').timestampMs).toBe(90_000);
  });

  it('is over where it is skipped', () => {
    expect(resting().waits(1000).says('skip').state.phase.kind).toBe('placing');
  });

  it('goes back to the set before it', () => {
    const workout = resting().says('back');
    expect([workout.state.index, workout.state.set.reps]).toEqual([0, 0]);
  });
});

describe('a pause', () => {
  it('comes two seconds after the trainee left the picture, and ends a second after they are back', () => {
    const workout = bridges().begins().reps(2).is({ inFrame: false });
    const leftMs = workout.nowMs;
    expect(workout.waits(3000).last('WorkoutPaused')).toMatchObject({
      by: 'left',
      timestampMs: leftMs + 2000,
    });
    workout.losesPosture().waits(20_000).is({ inFrame: true });
    const backMs = workout.nowMs;
    expect(workout.waits(2000).last('WorkoutResumed')).toMatchObject({
      by: 'came-back',
      timestampMs: backMs + 1000,
    });
    expect(workout.state.phase.kind).toBe('placing');
    expect(workout.begins().reps(3).last('SetEnded')).toMatchObject({ why: 'dose', reps: 5 });
    expect(workout.all('SetStarted').map(({ again }) => again)).toEqual([false, true]);
  });

  it('comes where the trainee stands up in a set, not while they get into place', () => {
    const workout = bridges().is({ standing: true }).waits(10_000);
    expect(workout.all('WorkoutPaused')).toEqual([]);
    workout
      .is({ standing: false })
      .begins()
      .rep()
      .is({ standing: true })
      .waits(1500)
      .losesPosture()
      .waits(100);
    expect(workout.last('WorkoutPaused').by).toBe('stood');
    workout.is({ standing: false }).takesPosture();
    expect(workout.last('WorkoutResumed').by).toBe('came-back');
    expect(workout.state.phase.kind).toBe('countdown');
  });

  it('takes the posture for more than what looks like standing', () => {
    expect(bridges().begins().is({ standing: true }).waits(5000).all('WorkoutPaused')).toEqual([]);
  });

  it('begins and ends with both arms up for two seconds, once each', () => {
    const workout = bridges().begins().is({ armsUp: true }).waits(8000);
    expect(workout.all('WorkoutPaused')).toHaveLength(1);
    workout.is({ armsUp: false }).waits(3000).is({ armsUp: true }).waits(2100);
    expect(workout.last('WorkoutResumed').by).toBe('arms');
  });

  it('is not repeated for what the camera still says after the trainee went on by word', () => {
    const workout = bridges().begins().is({ inFrame: false }).waits(2500).says('resume');
    workout.takesPosture().waits(20_000);
    expect(workout.all('WorkoutPaused')).toHaveLength(1);
  });

  it('hears nothing of the engine but the posture, and the end of the hold that it cut off', () => {
    const workout = planks().takesPosture().holds(10).waits(500).says('pause').waits(3000);
    workout.letsGo();
    expect(workout.state.set.goodMs).toBe(10_000);
    workout.engine({ type: 'HoldStarted', sinceMs: workout.nowMs });
    expect(workout.state.set.open).toBeNull();
  });

  it('does not credit what was held in it', () => {
    const workout = planks().takesPosture().holds(10).says('pause').holds(20).says('resume');
    workout.holds(25);
    expect(workout.state.set).toMatchObject({ goodMs: 10_000 });
    expect(workout.last('SetStarted').again).toBe(true);
    expect(workout.all('SetEnded')).toEqual([]);
    expect(workout.holds(46).last('SetEnded')).toMatchObject({ goodMs: 30_000 });
  });

  it('credits a hold that went on in it up to the pause', () => {
    const workout = planks().takesPosture().holds(10).waits(500).says('pause').holds(20).letsGo();
    expect(workout.state.set).toMatchObject({ goodMs: 10_500, open: null });
  });

  it('credits of a hold that ends after it what came after it', () => {
    const workout = planks().takesPosture().holds(10).says('pause').holds(20).says('resume');
    workout.holds(25).letsGo();
    // The second in which it was heard of again is not known to lie after the pause.
    expect(workout.state.set.goodMs).toBe(14_000);
  });

  it('comes where nobody is there for five minutes', () => {
    const workout = bridges().is({ inFrame: false }).waits(301_000);
    expect(workout.all('StillWaiting')).toHaveLength(1);
    expect(workout.last('WorkoutPaused').by).toBe('left');
  });

  it('is ended by a command that moves on', () => {
    const workout = bridges().begins().rep().says('pause').says('skip');
    expect(workout.last('SetEnded')).toMatchObject({ why: 'skipped', reps: 1 });
    expect(workout.state.phase.kind).toBe('resting');
  });
});

describe('commands', () => {
  it('skip a set that was not begun, and the rest after it', () => {
    const workout = bridges().says('skip');
    expect(workout.last('SetEnded')).toMatchObject({ why: 'skipped', startMs: null });
    expect(workout.state.phase.kind).toBe('placing');
    expect(toJudge(workout.state)?.exerciseId).toBe('plank');
  });

  it('end a set with what was done', () => {
    expect(bridges().begins().reps(2).says('end-set').last('SetEnded')).toMatchObject({
      why: 'stopped',
      reps: 2,
    });
  });

  it('finish the workout from anywhere', () => {
    const workout = bridges().begins().rep().says('finish');
    expect(workout.last('SetEnded').why).toBe('stopped');
    expect(workout.last('WorkoutFinished').why).toBe('ended');
    expect(toJudge(workout.state)).toBeNull();
  });

  it('stop at once for what hurts, and leave that exercise out from then on', () => {
    const workout = new Scripted(
      routineOf(
        [
          ['glute-bridge', reps(2)],
          ['plank', hold(30)],
        ],
        { rounds: 2 },
      ),
    );
    workout.begins().rep().says('hurts');
    expect(workout.last('HurtReported').exerciseId).toBe('glute-bridge');
    expect(workout.last('SetEnded')).toMatchObject({ why: 'hurt', reps: 1 });
    expect(workout.rep().state.phase.kind).toBe('hurt');
    workout.says('resume').waits(30_100).takesPosture().holds(30).letsGo().losesPosture().waits(30_100);
    expect(workout.all('SetEnded').map(({ why, exerciseId }) => [exerciseId, why])).toEqual([
      ['glute-bridge', 'hurt'],
      ['plank', 'dose'],
      ['glute-bridge', 'skipped'],
    ]);
    expect(toJudge(workout.state)?.exerciseId).toBe('plank');
  });

  it('end a workout that hurt as one that hurt', () => {
    expect(bridges().begins().says('hurts').says('finish').last('WorkoutFinished').why).toBe('hurt');
  });
});

describe('the same cue three times', () => {
  const pikes = () => new Scripted(routineOf([['ball-pike', reps(4)]], { rounds: 2 })).begins().reps(2);

  it('offers the easier exercise once a set', () => {
    expect(pikes().faults(2).all('EasierOffered')).toEqual([]);
    expect(pikes().faults(6).all('EasierOffered')).toMatchObject([{ exerciseId: 'ball-knee-tuck' }]);
  });

  it('is not advice', () => {
    const workout = pikes();
    for (let at = 0; at < 4; at++)
      workout.engine({ type: 'FaultFound', fault: 'shoulders-off-wrists', severity: 'advice', sinceMs: 0 });
    expect(workout.all('EasierOffered')).toEqual([]);
  });

  it('offers a rest where there is nothing easier, taken by the same word', () => {
    const workout = bridges().begins().rep().faults(3);
    expect(workout.last('EasierOffered').exerciseId).toBeNull();
    expect(workout.says('easier').last('SetEnded').why).toBe('stopped');
  });

  it('does the easier one from then on, with what was done kept', () => {
    const workout = pikes().faults(3).says('easier');
    expect(toJudge(workout.state)?.exerciseId).toBe('ball-knee-tuck');
    workout.begins().reps(2);
    expect(workout.last('SetEnded')).toMatchObject({ exerciseId: 'ball-knee-tuck', reps: 4 });
    workout.waits(30_100);
    expect(toJudge(workout.state)?.exerciseId).toBe('ball-knee-tuck');
  });

  it('may be asked for in the rest before it', () => {
    const workout = new Scripted(
      routineOf([
        ['plank', hold(5)],
        ['ball-pike', reps(4)],
      ]),
    );
    workout.takesPosture().holds(5).says('easier').waits(30_100);
    expect(toJudge(workout.state)?.exerciseId).toBe('ball-knee-tuck');
  });
});

describe('waiting for the posture', () => {
  it('is told once, after a minute', () => {
    expect(bridges().waits(200_000).all('StillWaiting')).toHaveLength(1);
  });

  it('asks whether a set that was begun is done, and goes on without an answer', () => {
    const workout = bridges().begins().reps(2).says('pause').says('resume').waits(130_000);
    expect(workout.last('SetEnded')).toMatchObject({ why: 'stopped', reps: 2 });
  });
});

describe('a workout taken up after a crash', () => {
  it('waits for the posture again with the reps that were done', () => {
    const workout = bridges().begins().reps(3).crashes();
    expect(workout.state.phase.kind).toBe('placing');
    expect(workout.begins().reps(2).last('SetEnded')).toMatchObject({ why: 'dose', reps: 5 });
  });

  it('keeps the seconds of the hold that it cut off', () => {
    const workout = planks().takesPosture().holds(12).crashes().takesPosture().holds(18);
    expect(workout.last('SetEnded')).toMatchObject({ why: 'dose', goodMs: 30_000 });
  });

  it('rests for what remained', () => {
    const workout = bridges(1).begins().rep().waits(10_000).crashes().waits(21_000);
    expect(workout.last('RestEnded').timestampMs - workout.last('RestStarted').timestampMs).toBe(30_000);
  });

  it('stays paused', () => {
    expect(bridges().begins().says('pause').crashes().waits(5000).state.phase.kind).toBe('paused');
  });

  it('judges afresh', () => {
    const workout = bridges().begins();
    const take = toJudge(workout.state)?.take;
    expect(toJudge(workout.crashes().state)?.take).not.toBe(take);
  });
});
