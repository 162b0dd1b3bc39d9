import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { workoutInstruction } from '../../src/ui/workout/workout-instruction.ts';
import { whereInWords } from '../../src/ui/workout/step-in-words.ts';
import { english as en } from '../../src/words/en/english.ts';
import { createWords } from '../../src/words/words.ts';
import { articleRoutine } from '../../src/plan/article-routine.ts';
import { reps, routineOf, Scripted } from '../workout/scripted.ts';
import { startWorkout, step } from '../../src/workout/workout.ts';

const words = createWords('en', en, exercises);
const { state } = startWorkout(articleRoutine, 0);
const presence = { inFrame: true, standing: true, armsUp: false, tries: false, side: null };

describe('what a workout says to do', () => {
  it('tells a standing trainee what comes next, and leaves the rest to the exercise once they are down', () => {
    const standing = step(state, { type: 'time', timestampMs: 9000, presence }).state;
    expect(workoutInstruction(standing, 9000, words)).toMatchObject({
      key: 'workout.get-ready',
      params: { exercise: 'Plank' },
      more: { key: 'exercise.plank.step.0' },
    });
    const down = step(standing, {
      type: 'time',
      timestampMs: 9500,
      presence: { ...presence, standing: false },
    }).state;
    expect(workoutInstruction(down, 9500, words)).toBeNull();
  });

  it('says why it is paused, and how to go on', () => {
    const paused = step(state, { type: 'command', timestampMs: 100, command: 'pause' }).state;
    expect(workoutInstruction(paused, 100, words)).toMatchObject({
      key: 'workout.paused',
      more: { key: 'workout.paused-command' },
    });
  });

  it('counts down to a set in words of its own, which are no clock', () => {
    const counting = new Scripted(routineOf([['glute-bridge', reps(3)]])).takesPosture();
    const lines = [0, 700, 700].map((ms) => {
      const { nowMs } = counting.waits(ms);
      const line = workoutInstruction(counting.state, nowMs, words);
      return line && `${line.mood}: ${words.t(line.key, line.params)}`;
    });
    expect(lines).toEqual(['count: Starts in 3', 'count: Starts in 2', 'count: Starts in 1']);
  });

  it('tells where in the workout it is', () => {
    expect(whereInWords(state, words)).toBe('Round 1 of 3 · set 1 of 8');
    const skipped = step(state, { type: 'command', timestampMs: 100, command: 'skip' }).state;
    expect(whereInWords(skipped, words)).toBe('Round 1 of 3 · set 2 of 8');
  });
});
