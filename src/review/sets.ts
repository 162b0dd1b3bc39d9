import type { Way } from '../engine/variant.ts';
import type { EngineEvent } from '../engine/events.ts';
import type { Side } from '../pose/keypoints.ts';
import { evolve } from '../workout/evolve/evolve.ts';
import type { Dose } from '../plan/routine.ts';
import { isWorkoutEvent } from '../workout/workout-event-schema.ts';
import type { LogEvent, SetEndCause } from '../workout/workout-events.ts';
import { currentSet, workoutStart, type WorkoutState } from '../workout/workout-state.ts';

/** One set of a log with the engine's events in it, as they were logged. Times in session milliseconds. */
export interface LoggedSet extends Way {
  /** The index of its step in the routine. A repeated set has the same index as before. */
  readonly index: number;
  readonly round: number;
  readonly side: Side | null;
  /** Null for a single exercise, which has no dose. */
  readonly dose: Dose | null;
  /** Null: a single exercise; `cut-off`: the log ends in the middle of it. */
  readonly why: SetEndCause | 'cut-off' | null;
  /** When its turn came. */
  readonly fromMs: number;
  /** When its judging began, by the first posture or else the first event; null if nothing was judged. */
  readonly startMs: number | null;
  readonly endMs: number;
  readonly log: readonly EngineEvent[];
  /** When judging restarted within it, in order. */
  readonly breaksMs: readonly number[];
}

interface Open extends Omit<LoggedSet, 'log' | 'why' | 'breaksMs'> {
  readonly log: EngineEvent[];
  why: SetEndCause | 'cut-off' | null;
  endMs: number;
}

/** When the thing that the event reports began. */
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

/** Moments within the set at which judging restarted. Older logs lack that event, so their pauses are used. */
function breaksOf(log: readonly LogEvent[], set: Open, untilMs: number): readonly number[] {
  const at = (type: LogEvent['type'], events: readonly LogEvent[]): readonly number[] =>
    events.flatMap((event) => (event.type === type ? [event.timestampMs] : []));
  const within = log.filter(({ timestampMs }) => timestampMs >= set.fromMs && timestampMs <= untilMs);
  const interruptions = at('JudgingInterrupted', set.log);
  const paused =
    interruptions.length > 0
      ? interruptions
      : [...at('WorkoutPaused', within), ...at('WorkoutResumed', within)];
  return [...new Set([...paused, ...at('WorkoutRecovered', within)])].toSorted((a, b) => a - b);
}

/** Does the event report something that was done, not only seen? */
const isDone = (event: EngineEvent): boolean =>
  'rep' in event || 'hold' in event || event.type === 'HoldStarted' || event.type === 'HoldProgressed';

/**
 * The sets of a workout. An event belongs to the set in which the thing it reports began. Nothing is done in a pause or after the end of
 * its set.
 */
function workoutSets(log: readonly LogEvent[]): readonly LoggedSet[] {
  const sets: Open[] = [];
  const pauses: { readonly fromMs: number; toMs: number }[] = [];
  let state: WorkoutState | null = null;
  const put = (event: EngineEvent): void => {
    const began = beganMs(event);
    // An interruption at the beginning of a set belongs to the set before it.
    const isClosing = event.type === 'JudgingInterrupted';
    const owner = sets.findLast(({ fromMs }) => (isClosing ? began > fromMs : began >= fromMs)) ?? sets[0];
    const isAfter = owner && owner.why !== 'cut-off' && began >= owner.endMs;
    const inPause = pauses.some(({ fromMs, toMs }) => began >= fromMs && began < toMs);
    if (!isDone(event) || !(isAfter || inPause)) owner?.log.push(event);
  };
  const open = (index: number, fromMs: number): void => {
    const set: ReturnType<typeof currentSet> = state && currentSet(state);
    if (!set) return;
    const { round, exerciseId, variant, side, dose } = set;
    const way = { exerciseId, ...(variant !== undefined && { variant }) };
    const fresh = { index, round, ...way, side, dose, fromMs };
    sets.push({ ...fresh, why: 'cut-off', startMs: null, endMs: fromMs, log: [] });
  };
  for (const event of log) {
    if (!isWorkoutEvent(event)) put(event);
    if (event.type === 'WorkoutStarted') state = workoutStart(event.routine, event.timestampMs);
    else if (state) state = evolve(state, event);
    const { timestampMs } = event;
    const last = sets.at(-1);
    const pause = pauses.at(-1);
    if (event.type === 'WorkoutPaused') pauses.push({ fromMs: timestampMs, toMs: Infinity });
    if (event.type === 'WorkoutResumed' && pause) pause.toMs = timestampMs;
    if (event.type === 'StepEntered') open(event.index, timestampMs);
    // The easier exercise or a variant begins here: another part of the same set.
    const now: ReturnType<typeof currentSet> = state && currentSet(state);
    if (
      (event.type === 'EasierTaken' || event.type === 'VariantChosen') &&
      last?.why === 'cut-off' &&
      now &&
      (now.exerciseId !== last.exerciseId || now.variant !== last.variant)
    ) {
      [last.why, last.endMs] = ['stopped', timestampMs];
      open(last.index, timestampMs);
    }
    if (event.type === 'SetEnded' && last?.why === 'cut-off')
      [last.why, last.endMs] = [event.why, event.endMs];
  }
  return sets
    .filter(
      ({ why, log: its }, at) =>
        its.length > 0 || (why !== 'cut-off' && sets[at + 1]?.index !== sets[at]?.index),
    )
    .map((set) => {
      const endMs = set.why === 'cut-off' ? lastMs(log) : set.endMs;
      const untilMs = Math.max(endMs, ...set.log.map(({ timestampMs }) => timestampMs));
      return { ...set, startMs: startOf(set.log), endMs, breaksMs: breaksOf(log, set, untilMs) };
    });
}

/** The parts of a session of one exercise, in order. A new part begins whenever the trainee chose a variant. */
function partsOf(exerciseId: string, log: readonly LogEvent[]): readonly LoggedSet[] {
  const parts: { readonly way: Way; readonly fromMs: number; readonly log: EngineEvent[] }[] = [
    { way: { exerciseId }, fromMs: 0, log: [] },
  ];
  for (const event of log) {
    if (event.type === 'VariantChosen') {
      const { variant, timestampMs } = event;
      // The first event of a session says as what it begins.
      if (parts.at(-1)?.log.length === 0) parts.pop();
      const fromMs = parts.length === 0 ? 0 : timestampMs;
      parts.push({ way: { exerciseId, ...(variant !== null && { variant }) }, fromMs, log: [] });
    } else if (!isWorkoutEvent(event)) parts.at(-1)?.log.push(event);
  }
  return parts.map(({ way, fromMs, log: its }, at) => ({
    ...{ index: at, round: 0, ...way, side: null, dose: null, why: null },
    ...{ fromMs, startMs: startOf(its), endMs: parts[at + 1]?.fromMs ?? lastMs(log), log: its },
    breaksMs: its.flatMap(({ type, timestampMs }) => (type === 'JudgingInterrupted' ? [timestampMs] : [])),
  }));
}

/** The sets of a log, in order: those of its workout, or the parts of a single exercise (one part if no variant was chosen in it). */
export const setsOf = (exerciseId: string, log: readonly LogEvent[]): readonly LoggedSet[] =>
  log.some(({ type }) => type === 'WorkoutStarted') ? workoutSets(log) : partsOf(exerciseId, log);
