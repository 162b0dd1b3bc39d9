import { describe, expect, it } from 'vitest';
import { exercises } from '../../../src/exercises/index.ts';
import { digestOf } from '../../../src/review/history/digest.ts';
import { isNothingDone, isNothingSeen } from '../../../src/review/history/nothing-done.ts';
import { reviewOf } from '../../../src/review/review.ts';
import type { LogEvent } from '../../../src/workout/workout-events.ts';
import { bridges, type Scripted } from '../../workout/scripted.ts';

const review = (log: readonly LogEvent[]) => reviewOf(exercises, 'workout', log);
const done = ({ log }: Scripted) => !isNothingDone(digestOf(review(log)));
const seen = ({ log }: Scripted) => !isNothingSeen(review(log), log);

describe('a workout', () => {
  it('in which nobody was seen was not done', () => {
    const nobody = bridges(2).waits(60_000).says('finish');
    expect(done(nobody)).toBe(false);
    expect(seen(nobody)).toBe(false);
  });

  it('in which every set was skipped was not done', () => {
    const skipped = bridges(2).says('skip').says('skip').says('skip').waits(0);
    expect(skipped.log.some((event) => event.type === 'WorkoutFinished' && event.why === 'done')).toBe(true);
    expect(done(skipped)).toBe(false);
  });

  it('in which the posture was reached and left counts for nothing, but is not called unseen', () => {
    const left = bridges(2).begins().losesPosture().says('finish');
    expect(done(left)).toBe(false);
    expect(seen(left)).toBe(true);
  });

  it('in which one movement was tried was done, whether it counted or not', () => {
    expect(done(bridges(2).begins().rep().says('finish'))).toBe(true);
    expect(done(bridges(2).begins().rep({ counted: false }).says('finish'))).toBe(true);
  });

  it('has as many sets as something was done in, however they ended', () => {
    const some = bridges(3).begins().rep().says('end-set').says('skip').says('skip').waits(0);
    const { sets } = review(some.log);
    expect(sets.map(({ why, counted }) => [why, counted])).toEqual([
      ['stopped', 1],
      ['skipped', 0],
    ]);
    expect(digestOf(review(some.log)).sets).toBe(1);
  });

  it('in which something hurt is kept in the history', () => {
    expect(done(bridges(2).says('hurts').says('finish'))).toBe(true);
  });
});
