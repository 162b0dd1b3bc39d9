import { describe, expect, it } from 'vitest';
import { INTERRUPTIONS } from '../../src/workout/workout-events.ts';
import { recoverWorkout } from '../../src/workout/workout.ts';
import { bridges, planks } from './scripted.ts';

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

  it('is longer by fifteen seconds if the trainee asks for it', () => {
    const workout = resting().waits(28_500).says('lengthen').waits(20_000);
    expect(workout.last('RestEnded').timestampMs - workout.last('RestStarted').timestampMs).toBe(45_000);
    expect(workout.all('RestTicked').map(({ left }) => left)).toEqual([3, 2, 3, 2, 1]);
  });

  it('stands still while paused', () => {
    const workout = resting().waits(10_000).says('pause').waits(60_000).says('resume').waits(21_000);
    expect(workout.last('RestEnded').timestampMs - workout.last('RestStarted').timestampMs).toBe(90_000);
  });

  it('is over when it is skipped', () => {
    expect(resting().waits(1000).says('skip').state.phase.kind).toBe('placing');
  });

  it('goes back to the set before it', () => {
    const workout = resting().says('back');
    expect([workout.state.index, workout.state.set.reps]).toEqual([0, 0]);
  });
});

describe('a pause', () => {
  it('comes two seconds after the trainee stepped out of frame, and ends a second after they are back', () => {
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

  it('comes if the trainee stands up in a set, not while they get into position', () => {
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

  it('trusts the posture more than what looks like standing', () => {
    expect(bridges().begins().is({ standing: true }).waits(5000).all('WorkoutPaused')).toEqual([]);
  });

  it('begins and ends with both arms up for two seconds, once each', () => {
    const workout = bridges().begins().is({ armsUp: true }).waits(8000);
    expect(workout.all('WorkoutPaused')).toHaveLength(1);
    workout.is({ armsUp: false }).waits(3000).is({ armsUp: true }).waits(2100);
    expect(workout.last('WorkoutResumed').by).toBe('arms');
  });

  it('is not repeated for what the camera still shows after the trainee resumed by command', () => {
    const workout = bridges().begins().is({ inFrame: false }).waits(2500).says('resume');
    workout.takesPosture().waits(20_000);
    expect(workout.all('WorkoutPaused')).toHaveLength(1);
  });

  it('follows only the posture of the engine, and the end of the hold that it interrupted', () => {
    const workout = planks().takesPosture().holds(10).waits(500).says('pause').waits(3000);
    workout.letsGo();
    expect(workout.state.set.goodMs).toBe(10_000);
    workout.engine({ type: 'HoldStarted', sinceMs: workout.nowMs });
    expect(workout.state.set.open).toBeNull();
  });

  it('does not credit a hold in it', () => {
    const workout = planks().takesPosture().holds(10).says('pause').holds(20).says('resume');
    workout.holds(25);
    expect(workout.state.set).toMatchObject({ goodMs: 10_000 });
    expect(workout.last('SetStarted').again).toBe(true);
    expect(workout.all('SetEnded')).toEqual([]);
    expect(workout.holds(46).last('SetEnded')).toMatchObject({ goodMs: 30_000 });
  });

  it('credits a hold that continued in it up to the pause', () => {
    const workout = planks().takesPosture().holds(10).waits(500).says('pause').holds(20).letsGo();
    expect(workout.state.set).toMatchObject({ goodMs: 10_500, open: null });
  });

  it('credits the part of a hold after it', () => {
    const workout = planks().takesPosture().holds(10).says('pause').holds(20).says('resume');
    workout.holds(25).letsGo();
    // It is not known whether the second in which the hold was reported again is after the pause.
    expect(workout.state.set.goodMs).toBe(14_000);
  });

  it('comes if nobody is there for five minutes', () => {
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

describe('an interruption', () => {
  it.each(INTERRUPTIONS)('by %s pauses a set and keeps its count', (by) => {
    const workout = bridges().begins().reps(2).interrupted(by);
    expect(workout.state.phase).toMatchObject({ kind: 'paused', by });
    workout.says('resume').begins().reps(3);
    expect(workout.last('SetEnded')).toMatchObject({ why: 'dose', reps: 5 });
  });

  it('ends by itself when pictures come back', () => {
    for (const by of ['no-picture', 'no-answer'] as const) {
      const workout = bridges().begins().reps(2).interrupted(by).restored();
      expect(workout.last('WorkoutResumed').by).toBe('picture');
      expect(workout.begins().reps(3).last('SetEnded')).toMatchObject({ reps: 5 });
    }
  });

  it('takes nothing from a rest', () => {
    const workout = bridges(2).begins().reps(2).losesPosture().waits(10_000);
    workout.interrupted('no-picture').restored().waits(21_000);
    const restMs = workout.last('RestEnded').timestampMs - workout.last('RestStarted').timestampMs;
    expect(restMs).toBe(30_000);
  });

  it('leaves a pause that the trainee made alone', () => {
    const workout = bridges().begins().says('pause').interrupted('no-picture').restored();
    expect(workout.state.phase).toMatchObject({ kind: 'paused', by: 'command' });
  });

  it('is over in a workout that is resumed from its log', () => {
    const cutOff = bridges().begins().reps(2).interrupted('no-picture');
    expect(recoverWorkout(cutOff.log, cutOff.nowMs)?.state).toMatchObject({
      phase: { kind: 'placing' },
      set: { reps: 2 },
    });
    const paused = bridges().begins().reps(2).says('pause');
    expect(recoverWorkout(paused.log, paused.nowMs)?.state.phase.kind).toBe('paused');
  });
});
