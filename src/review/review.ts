import type { EngineEvent, Hold, Rep } from '../engine/events.ts';
import type { Exercise } from '../engine/exercise.ts';
import { exerciseDone } from '../engine/variant.ts';
import { reportOf, withOverrules, type Report } from './report.ts';
import type { Side } from '../pose/keypoints.ts';
import type { LogEvent, WorkoutEvent } from '../workout/workout-events.ts';
import { closeLog } from './close-log.ts';
import { effortsOf, type Effort } from './efforts.ts';
import { fadingOf, rangeTodayOf, type Fading } from './fading.ts';
import { setsOf, type LoggedSet } from './sets.ts';

/** A set as it is shown, exported and used in trends, with the trainee's verdicts replacing overruled ones. */
export interface SetReview extends LoggedSet {
  /** Its place among the sets of the session. */
  readonly at: number;
  readonly reps: readonly Rep[];
  readonly holds: readonly Hold[];
  /** The holds, those that only faults interrupted taken together; by these holds are scored. */
  readonly efforts: readonly Effort[];
  /** The holds whose time is credited. */
  readonly credited: readonly Hold[];
  readonly report: Report;
  readonly counted: number;
  readonly attempts: number;
  /** Credited time. Time on the wrong side is not credited. */
  readonly goodMs: number;
  readonly brokenMs: number;
  readonly longestMs: number;
  /** Credited time on each side; null if it has no sides. */
  readonly sides: Readonly<Record<Side, number>> | null;
  /** Mean of its reps or efforts, 0 to 1; null if none has a score. Reps and holds that the trainee left out do not count. */
  readonly score: number | null;
  /** How much of the full range its reps reached, 0 to 1; null if there are none. */
  readonly range: number | null;
  /** The trainee's full range of the day in degrees; null if unknown. */
  readonly rangeToday: number | null;
  /** What faded from its first to its last reps; null if nothing did. */
  readonly fading: Fading | null;
  /** Verdicts that the trainee changed. */
  readonly overruled: number;
}

/** The result of a session: the only source for summary, history, trends, report and export. */
export interface Review {
  readonly sets: readonly SetReview[];
  readonly durationMs: number;
  /** Null if it is not a workout; `why` is null if it was interrupted. */
  readonly workout: {
    readonly name: string;
    readonly rounds: number;
    readonly why: Extract<WorkoutEvent, { type: 'WorkoutFinished' }>['why'] | null;
    readonly hurt: boolean;
  } | null;
  readonly counted: number;
  readonly attempts: number;
  readonly goodMs: number;
  readonly score: number | null;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Mean of the numbers that are not null; null if there are none. */
export function mean(values: readonly (number | null | undefined)[]): number | null {
  const there = values.filter((value) => typeof value === 'number');
  return there.length === 0 ? null : sum(there) / there.length;
}

const repsIn = (log: readonly EngineEvent[]): readonly Rep[] =>
  log.flatMap((event) => (event.type === 'RepCompleted' || event.type === 'RepAttempted' ? [event.rep] : []));

const holdsIn = (log: readonly EngineEvent[]): readonly Hold[] =>
  log.flatMap((event) => (event.type === 'HoldEnded' ? [event.hold] : []));

/**
 * In a set of several holds, a hold counts if the engine counted it or if it lasted as long as asked, as in the workout itself. The
 * trainee's verdict overrules both.
 */
const isLift = ({ dose }: LoggedSet, { counted, overruled, goodMs }: Hold): boolean =>
  counted || (!overruled && dose?.kind === 'holds' && goodMs >= dose.holdS * 1000);

function sidesOf(holds: readonly Hold[]): SetReview['sides'] {
  const on = (wanted: Side): number =>
    sum(holds.filter(({ side }) => side === wanted).map(({ goodMs }) => goodMs));
  return holds.some(({ side }) => side !== null) ? { left: on('left'), right: on('right') } : null;
}

/** The total of each side over several sets; null if none has sides. */
export function sidesInAll(sets: readonly Pick<SetReview, 'sides'>[]): SetReview['sides'] {
  const sided = sets.flatMap(({ sides }) => (sides ? [sides] : []));
  const on = (side: Side): number => sum(sided.map((sides) => sides[side]));
  return sided.length > 0 ? { left: on('left'), right: on('right') } : null;
}

function reviewSet(exercises: readonly Exercise[], set: LoggedSet, at: number): SetReview {
  const exercise = exerciseDone(exercises, set);
  const ended = exercise ? closeLog(exercise, set) : set.log;
  const log = withOverrules(ended);
  const [reps, holds] = [repsIn(log), holdsIn(log)];
  const efforts = effortsOf(holds, log);
  const onItsSide = holds.filter(({ side }) => set.side === null || side === null || side === set.side);
  const credited = set.dose?.kind === 'holds' ? onItsSide.filter((hold) => isLift(set, hold)) : onItsSide;
  const lifts = credited.filter((hold) => isLift(set, hold)).length;
  const countedHolds = exercise?.dose.reps ? lifts : 0;
  return {
    ...set,
    at,
    log,
    reps,
    holds,
    efforts,
    credited,
    report: reportOf(log),
    counted: exercise?.kind === 'hold' ? countedHolds : reps.filter(({ counted }) => counted).length,
    attempts: reps.filter(({ counted }) => !counted).length,
    goodMs: sum(credited.map(({ goodMs }) => goodMs)),
    brokenMs: sum(efforts.map(({ brokenMs }) => brokenMs)),
    longestMs: Math.max(0, ...credited.map(({ longestMs }) => longestMs)),
    sides: sidesOf(credited),
    score: mean([...reps, ...efforts].map(({ score }) => score)),
    range: mean(
      reps.flatMap(({ counted, overruled, scoreParts }) =>
        counted || !overruled ? [scoreParts?.range] : [],
      ),
    ),
    rangeToday: exercise ? rangeTodayOf(exercise, reps) : null,
    fading: exercise ? fadingOf(exercise, reps) : null,
    overruled: [...reps, ...holds].filter(({ overruled }) => overruled).length,
  };
}

/** Pure: the same log gives the same review. `exerciseId`: of a session that is not a workout. */
export function reviewOf(
  exercises: readonly Exercise[],
  exerciseId: string,
  log: readonly LogEvent[],
): Review {
  const sets = setsOf(exerciseId, log).map((set, at) => reviewSet(exercises, set, at));
  const started = log.find((event) => event.type === 'WorkoutStarted');
  const finished = log.findLast((event) => event.type === 'WorkoutFinished');
  const times = log.filter(({ type }) => type !== 'VerdictOverruled').map(({ timestampMs }) => timestampMs);
  return {
    sets,
    durationMs: times.reduce((last, ms) => Math.max(last, ms), 0),
    workout: started
      ? {
          name: started.routine.name,
          rounds: started.routine.rounds,
          why: finished?.why ?? null,
          hurt: log.some(({ type }) => type === 'HurtReported'),
        }
      : null,
    counted: sum(sets.map(({ counted }) => counted)),
    attempts: sum(sets.map(({ attempts }) => attempts)),
    goodMs: sum(sets.map(({ goodMs }) => goodMs)),
    score: mean(sets.map(({ score }) => score)),
  };
}
