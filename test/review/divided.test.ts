import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { reviewOf } from '../../src/review/review.ts';
import { hold, reps, routineOf, Scripted } from '../workout/scripted.ts';

const reviewed = ({ log }: Scripted) => reviewOf(exercises, 'workout', log);

describe('a workout is divided as it was counted', () => {
  it('counts nothing that was done in a pause', () => {
    const workout = new Scripted(routineOf([['glute-bridge', reps(6)]]));
    workout.begins().reps(3).says('pause').reps(3).says('resume').begins().reps(3);
    expect(workout.last('SetEnded').reps).toBe(6);
    expect(reviewed(workout)).toMatchObject({ counted: 6, sets: [{ counted: 6, why: 'dose' }] });
  });

  it('keeps the part of a hold that a crash cut off', () => {
    const workout = new Scripted(routineOf([['plank', hold(12)]]));
    workout.begins().holds(7).crashes().waits(0).begins().holds(5).letsGo();
    const { goodMs } = workout.last('SetEnded');
    const [set] = reviewed(workout).sets;
    expect(set?.holds.map((one) => one.goodMs)).toEqual([7000, 5000]);
    expect(set?.goodMs).toBe(goodMs);
    expect(set?.breaksMs).toHaveLength(1);
  });

  it('ends a variation and a fault at the crash that cut them off, seen again or not', () => {
    const workout = new Scripted(routineOf([['plank', hold(12)]]));
    const isSeen = () =>
      workout.engine({
        type: 'VariationSeen',
        variation: 'straight-arms',
        counts: false,
        sinceMs: workout.nowMs,
      });
    const isFound = () =>
      workout.engine({ type: 'FaultFound', fault: 'hips-sag', severity: 'major', sinceMs: workout.nowMs });
    workout.begins().waits(1000);
    const firstMs = workout.nowMs;
    isSeen().waits(2000);
    isFound().waits(3000);
    const cutMs = workout.nowMs;
    workout.crashes().begins().waits(1000);
    const secondMs = workout.nowMs;
    isSeen();
    isFound().waits(2000);
    const cutAgainMs = workout.nowMs;
    workout.crashes().begins().holds(12).letsGo();
    const [report] = reviewed(workout).sets.map((set) => set.report);
    expect(report?.notJudged).toMatchObject([
      { wants: 'straight-arms', startS: firstMs / 1000, endS: cutMs / 1000 },
      { wants: 'straight-arms', startS: secondMs / 1000, endS: cutAgainMs / 1000 },
    ]);
    expect(report?.faults).toMatchObject([
      { id: 'hips-sag', startS: firstMs / 1000 + 2, endS: cutMs / 1000 },
      { id: 'hips-sag', startS: secondMs / 1000, endS: cutAgainMs / 1000 },
    ]);
    expect(reviewed(workout).sets[0]?.holds).toMatchObject([{ faults: [] }]);
  });

  it('is another set from the change to the easier exercise on', () => {
    const workout = new Scripted(routineOf([['ball-pike', reps(6)]]));
    workout.begins().reps(3).says('easier').begins().reps(3);
    expect(reviewed(workout).sets).toMatchObject([
      { exerciseId: 'ball-pike', counted: 3, why: 'stopped', index: 0 },
      { exerciseId: 'ball-knee-tuck', counted: 3, why: 'dose', index: 0 },
    ]);
  });

  it('counts lifts by the time that was asked for, and credits no shorter one', () => {
    const workout = new Scripted(routineOf([['locust', { kind: 'holds', times: 2, holdS: 5, relaxS: 3 }]]));
    workout.begins().holds(3).letsGo('left', 15).waits(3200);
    for (let lift = 0; lift < 2; lift++) workout.takesPosture().holds(5).letsGo(null, 15).waits(3200);
    const ended = workout.last('SetEnded');
    expect(ended).toMatchObject({ why: 'dose', holds: 2, goodMs: 10_000 });
    expect(reviewed(workout)).toMatchObject({ counted: 2, goodMs: 10_000, sets: [{ sides: null }] });
  });
});
