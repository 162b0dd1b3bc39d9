import { describe, expect, it } from 'vitest';
import { toJudge } from '../../src/workout/workout.ts';
import { bridges, hold, planks, reps, routineOf, Scripted } from './scripted.ts';

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
    const before = workout.state;
    expect(workout.says('hurt-back').last('HurtReported')).toMatchObject({
      exerciseId: 'glute-bridge',
      where: 'back',
    });
    expect(workout.state).toEqual(before);
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

  it('offers a rest if there is nothing easier, accepted with the same command', () => {
    const workout = bridges().begins().rep().faults(3);
    expect(workout.last('EasierOffered').exerciseId).toBeNull();
    expect(workout.says('easier').last('SetEnded').why).toBe('stopped');
  });

  it('does the easier one from then on, and keeps what was done', () => {
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
  it('is announced once, after a minute', () => {
    expect(bridges().waits(200_000).all('StillWaiting')).toHaveLength(1);
  });

  it('asks whether a set that was begun is done, and continues without an answer', () => {
    const workout = bridges().begins().reps(2).says('pause').says('resume').waits(130_000);
    expect(workout.last('SetEnded')).toMatchObject({ why: 'stopped', reps: 2 });
  });
});

describe('a workout resumed after a crash', () => {
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

  it('restarts judging', () => {
    const workout = bridges().begins();
    const judgingId = toJudge(workout.state)?.judgingId;
    expect(toJudge(workout.crashes().state)?.judgingId).not.toBe(judgingId);
  });
});
