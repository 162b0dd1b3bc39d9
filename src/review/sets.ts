import type { EngineEvent } from '../engine/events.ts';
import type { Side } from '../pose/keypoints.ts';
import { evolve } from '../workout/evolve.ts';
import type { Dose } from '../workout/routine.ts';
import { isWorkoutEvent } from '../workout/workout-event-schema.ts';
import type { LogEvent, SetEndCause } from '../workout/workout-events.ts';
import { currentSet, workoutStart, type WorkoutState } from '../workout/workout-state.ts';

/** One set of a log with the engine's events of it, as they were logged. Times in session milliseconds. */
export interface LoggedSet {
  /** Of its step in the routine: a set that was done anew has the index of the time before. */
  readonly index: number;
  readonly round: number;
  readonly exerciseId: string;
  readonly side: Side | null;
  /** Null for a single exercise, which has no dose. */
  readonly dose: Dose | null;
  /** Null: a single exercise; `cut-off`: the log ends in the middle of it. */
  readonly why: SetEndCause | 'cut-off' | null;
  /** When its turn came. */
  readonly fromMs: number;
  /** When its judging began with the first frame, or by what is in it; null where nothing was judged. */
  readonly startMs: number | null;
  readonly endMs: number;
  readonly log: readonly EngineEvent[];
}

interface Open extends Omit<LoggedSet, 'log' | 'why'> {
  readonly log: EngineEvent[];
  why: SetEndCause | 'cut-off' | null;
  endMs: number;
}

/** When the thing began that the event tells of. */
function beganMs(event: EngineEvent): number {
  if ('rep' in event) return event.rep.startMs;
  if ('hold' in event) return event.hold.startMs;
  if ('sinceMs' in event) return event.sinceMs;
  return 'startMs' in event ? event.startMs : event.timestampMs;
}

const lastMs = (log: readonly LogEvent[]): number =>
  log.reduce((last, { timestampMs }) => Math.max(last, timestampMs), 0);

const startOf = (log: readonly EngineEvent[]): number | null => {
  const first = log.find(({ type }) => type === 'PostureReached') ?? log[0];
  return first ? beganMs(first) : null;
};

/** The sets of a workout: what is told after the next one has come, but began before, belongs to the one before. No rep or hold begins after its set. */
function workoutSets(log: readonly LogEvent[]): readonly LoggedSet[] {
  const sets: Open[] = [];
  let state: WorkoutState | null = null;
  const put = (event: EngineEvent): void => {
    const owner = sets.findLast(({ fromMs }) => beganMs(event) >= fromMs) ?? sets[0];
    const isAfter = owner && owner.why !== 'cut-off' && beganMs(event) >= owner.endMs;
    if (!isAfter || !('rep' in event || 'hold' in event)) owner?.log.push(event);
  };
  for (const event of log) {
    if (!isWorkoutEvent(event)) put(event);
    if (event.type === 'WorkoutStarted') state = workoutStart(event.routine, event.timestampMs);
    else if (state) state = evolve(state, event);
    const set: ReturnType<typeof currentSet> = state && currentSet(state);
    if (event.type === 'StepEntered' && set) {
      const { round, exerciseId, side, dose } = set;
      const { index } = event;
      const fromMs = event.timestampMs;
      sets.push({
        index,
        round,
        exerciseId,
        side,
        dose,
        why: 'cut-off',
        fromMs,
        startMs: null,
        endMs: fromMs,
        log: [],
      });
    }
    const open = sets.at(-1);
    if (event.type === 'SetEnded' && open?.why === 'cut-off') {
      const { exerciseId, side, dose, why, endMs } = event;
      sets[sets.length - 1] = { ...open, exerciseId, side, dose, why, endMs };
    }
  }
  return sets
    .filter(({ why, log: its }) => why !== 'cut-off' || its.length > 0)
    .map((set) => ({
      ...set,
      startMs: startOf(set.log),
      endMs: set.why === 'cut-off' ? lastMs(log) : set.endMs,
    }));
}

/** The sets of a log, in their order: those of its workout, or the one that a single exercise is. */
export function setsOf(exerciseId: string, log: readonly LogEvent[]): readonly LoggedSet[] {
  if (log.some(({ type }) => type === 'WorkoutStarted')) return workoutSets(log);
  const engine = log.flatMap((event) => (isWorkoutEvent(event) ? [] : [event]));
  const single = { index: 0, round: 0, exerciseId, side: null, dose: null, why: null };
  return [{ ...single, fromMs: 0, startMs: startOf(engine), endMs: lastMs(log), log: engine }];
}
