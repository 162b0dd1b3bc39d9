import type { EngineEvent, Hold, Rep } from '../../src/engine/events.ts';
import type { Side } from '../../src/pose/keypoints.ts';
import type { Command } from '../../src/workout/commands.ts';
import type { Dose, Routine } from '../../src/plan/routine.ts';
import type { Interruption, LogEvent, Presence, WorkoutEvent } from '../../src/workout/workout-events.ts';
import type { WorkoutState } from '../../src/workout/workout-state.ts';
import { recoverWorkout, startWorkout, step, type WorkoutInput } from '../../src/workout/workout.ts';

export const routineOf = (
  items: readonly (readonly [exerciseId: string, dose: Dose])[],
  { rounds = 1, restS = 30 } = {},
): Routine => ({
  id: 'test',
  name: 'Test',
  rounds,
  restS,
  items: items.map(([exerciseId, dose]) => ({ exerciseId, dose })),
});

export const reps = (count: number): Dose => ({ kind: 'reps', reps: count });
export const hold = (holdS: number, sides: readonly Side[] | null = null): Dose => ({
  kind: 'hold',
  holdS,
  sides,
});

type Fact = EngineEvent extends infer E ? (E extends EngineEvent ? Omit<E, 'timestampMs'> : never) : never;

/** A workout to which the test says, line by line, what happens. Ten frames a second pass in between. */
export class Scripted {
  state: WorkoutState;
  log: LogEvent[];
  nowMs = 0;
  private goodMs = 0;
  private startMs = 0;
  presence: Presence = { inFrame: true, standing: false, armsUp: false, tries: false, side: null };

  constructor(routine: Routine) {
    const begun = startWorkout(routine, 0);
    this.state = begun.state;
    this.log = [...begun.events];
    this.waits(0);
  }

  private give(input: WorkoutInput): void {
    const { state, events } = step(this.state, input);
    this.state = state;
    this.log.push(...events);
  }

  engine(fact: Fact): this {
    this.give({ type: 'engine', event: { ...fact, timestampMs: this.nowMs } as EngineEvent });
    return this;
  }

  waits(ms: number): this {
    const untilMs = this.nowMs + ms;
    do {
      this.nowMs = Math.min(untilMs, this.nowMs + 100);
      this.give({ type: 'time', timestampMs: this.nowMs, presence: this.presence });
    } while (this.nowMs < untilMs);
    return this;
  }

  is(presence: Partial<Presence>): this {
    this.presence = { ...this.presence, ...presence };
    return this.waits(0);
  }

  says(command: Command): this {
    this.give({ type: 'command', timestampMs: this.nowMs, command });
    return this;
  }

  interrupted(by: Interruption): this {
    this.give({ type: 'interrupted', timestampMs: this.nowMs, by });
    return this;
  }

  restored(): this {
    this.give({ type: 'restored', timestampMs: this.nowMs });
    return this;
  }

  takesPosture(): this {
    return this.engine({ type: 'PostureReached', sinceMs: this.nowMs - 1000 });
  }

  losesPosture(): this {
    return this.engine({ type: 'PostureLost', sinceMs: this.nowMs - 1500 });
  }

  /** Posture and countdown. */
  begins(): this {
    return this.takesPosture().waits(2200);
  }

  rep({ everyMs = 3000, score = 0.9, counted = true } = {}): this {
    this.waits(everyMs);
    const rep: Rep = {
      startMs: this.nowMs - 2500,
      topMs: this.nowMs - 1000,
      endMs: this.nowMs,
      counted,
      reason: counted ? null : 'too-quick',
      pauseMs: 500,
      score: counted ? score : null,
      levels: { rest: 130, top: 175 },
      faults: [],
      unseen: [],
    };
    return counted
      ? this.engine({ type: 'RepCompleted', rep, count: 1 })
      : this.engine({ type: 'RepAttempted', rep });
  }

  reps(count: number): this {
    for (let at = 0; at < count; at++) this.rep();
    return this;
  }

  /** A hold that continues. Each second of it is reported. */
  holds(seconds: number): this {
    if (this.goodMs === 0) {
      this.goodMs = 1000;
      this.startMs = this.nowMs - 1000;
      this.engine({ type: 'HoldStarted', sinceMs: this.startMs });
      this.engine({ type: 'HoldProgressed', goodMs: 1000 });
    }
    while (this.goodMs < seconds * 1000) {
      const ms = Math.min(1000, seconds * 1000 - this.goodMs);
      this.waits(ms);
      this.goodMs += ms;
      if (this.goodMs % 1000 === 0) this.engine({ type: 'HoldProgressed', goodMs: this.goodMs });
    }
    return this;
  }

  letsGo(side: Side | null = null, countsFromS = 1): this {
    const { goodMs } = this;
    const over: Hold = {
      startMs: this.startMs,
      endMs: this.nowMs,
      goodMs,
      brokenMs: 0,
      longestMs: goodMs,
      side,
      counted: goodMs >= countsFromS * 1000,
      faults: [],
      score: 1,
    };
    this.goodMs = 0;
    return this.engine({ type: 'HoldEnded', hold: over });
  }

  faults(times: number, fault = 'knees-bent'): this {
    for (let at = 0; at < times; at++)
      this.engine({ type: 'FaultFound', fault, severity: 'major', sinceMs: this.nowMs });
    return this;
  }

  /** The page was closed and opened again. */
  crashes(): this {
    const recovered = recoverWorkout(this.log, this.nowMs);
    if (!recovered) throw new Error('nothing to take up');
    this.state = recovered.state;
    this.log.push(...recovered.events);
    this.goodMs = 0;
    return this;
  }

  all<T extends WorkoutEvent['type']>(type: T) {
    return this.log.filter((event): event is Extract<WorkoutEvent, { type: T }> => event.type === type);
  }

  /** The last event of this type. Throws if there is none. */
  last<T extends WorkoutEvent['type']>(type: T) {
    const event = this.all(type).at(-1);
    if (!event) throw new Error(`no ${type}`);
    return event;
  }
}

/** Short workouts for tests. */
export const bridges = (count = 5) =>
  new Scripted(
    routineOf([
      ['glute-bridge', reps(count)],
      ['plank', hold(30)],
    ]),
  );
export const planks = (restS = 30) =>
  new Scripted(
    routineOf(
      [
        ['plank', hold(30)],
        ['glute-bridge', reps(3)],
      ],
      { restS },
    ),
  );
export const sidePlanks = () => new Scripted(routineOf([['side-plank', hold(10, ['right', 'left'])]]));
export const locusts = (times = 2) =>
  new Scripted(routineOf([['locust', { kind: 'holds', times, holdS: 15, relaxS: 5 }]]));
