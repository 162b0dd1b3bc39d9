import { recoverWorkout, startWorkout, step, toJudge, type WorkoutInput } from '../../src/workout/workout.ts';
import { currentSet, type WorkoutState } from '../../src/workout/workout-state.ts';
import type { Command } from '../../src/workout/commands.ts';
import type { LogEvent } from '../../src/workout/workout-events.ts';
import type { Routine } from '../../src/plan/routine.ts';
import { seeded } from '../../src/geometry/seeded.ts';
import { SimulatedTrainee, type Habits } from './simulated-trainee.ts';

export interface Simulated {
  readonly state: WorkoutState;
  readonly log: readonly LogEvent[];
  readonly endMs: number;
}

/** Longer than any workout takes (ms). */
const PATIENCE_MS = 4 * 3_600_000;

/** The whole workout of one trainee. `oftenness`: the share of frames in which one of `commands` comes. */
export function simulate(
  routine: Routine,
  seed: number,
  habits: Habits,
  {
    fps = 10,
    commands = [],
    oftenness = 0,
    from = [],
  }: {
    readonly fps?: number;
    readonly commands?: readonly Command[];
    readonly oftenness?: number;
    /** Resumed from this log. */
    readonly from?: readonly LogEvent[];
  } = {},
): Simulated {
  const frameMs = 1000 / fps;
  const chance = seeded(seed + 7919);
  const trainee = new SimulatedTrainee(seed, habits, frameMs);
  const fromMs = from.at(-1)?.timestampMs ?? 0;
  const begun = recoverWorkout(from, fromMs) ?? startWorkout(routine, 0);
  let { state } = begun;
  const log = [...from, ...begun.events];
  let [judgingId, index] = [-1, -1];
  let nowMs = fromMs;
  trainee.hears(from, fromMs);
  const give = (input: WorkoutInput): void => {
    const stepped = step(state, input);
    state = stepped.state;
    if (stepped.events.length === 0) return;
    log.push(...stepped.events);
    trainee.hears(stepped.events, nowMs);
  };
  for (let frame = 1; state.phase.kind !== 'finished' && nowMs < fromMs + PATIENCE_MS; frame++) {
    nowMs = fromMs + frame * frameMs;
    const judged = toJudge(state);
    if ((judged?.judgingId ?? -1) !== judgingId) {
      judgingId = judged?.judgingId ?? -1;
      const closing = trainee.takes(judged ? currentSet(state) : null, state.index !== index, nowMs);
      index = state.index;
      for (const event of closing) give({ type: 'engine', event });
    }
    const { events, presence } = trainee.frame(nowMs);
    for (const event of events) give({ type: 'engine', event });
    if (chance() < oftenness) {
      const command = commands[Math.floor(chance() * commands.length)];
      if (command) give({ type: 'command', timestampMs: nowMs, command });
    }
    give({ type: 'time', timestampMs: nowMs, presence });
  }
  return { state, log, endMs: nowMs };
}
