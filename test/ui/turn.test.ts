import { describe, expect, it } from 'vitest';
import { turnOf } from '../../src/ui/workout/turn.ts';
import { bridges, type Scripted } from '../workout/scripted.ts';

const shown = ({ log, nowMs }: Scripted) => turnOf(log, nowMs);

describe('the sentence across the screen', () => {
  const resting = () => bridges(2).begins().reps(2).losesPosture();

  it('tells the end of a set for 5 s, and the end of the rest likewise', () => {
    const workout = resting();
    expect(shown(workout)).toBe('turn.set-done');
    expect(shown(workout.waits(4900))).toBe('turn.set-done');
    expect(shown(workout.waits(100))).toBeNull();
    expect(shown(workout.waits(24_900))).toBeNull();
    expect(shown(workout.waits(200))).toBe('turn.rest-over');
    expect(shown(workout.waits(5000))).toBeNull();
  });

  it('tells a set that was skipped, or ended early, from one that was done', () => {
    expect(shown(bridges().says('skip'))).toBe('turn.set-skipped');
    expect(shown(bridges().begins().reps(1).says('end-set'))).toBe('turn.set-over');
  });

  it('says nothing before anything has ended, nor when something hurts', () => {
    expect(shown(bridges().begins().reps(1))).toBeNull();
    expect(shown(bridges().begins().reps(1).says('hurts').says('resume'))).toBeNull();
  });
});
