import { describe, expect, it } from 'vitest';
import { bridges, locusts, planks, type Scripted } from './scripted.ts';

describe('whether a set of reps is done', () => {
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

  it('asks five seconds after the posture was left', () => {
    const workout = bridges().begins().reps(2);
    const leftMs = workout.waits(1000).losesPosture().nowMs;
    expect(workout.waits(6000).last('DoneAsked').timestampMs - leftMs).toBe(5000);
  });
});

describe('whether a set of holds is done', () => {
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
});
