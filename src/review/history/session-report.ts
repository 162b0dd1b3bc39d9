import type { Severity } from '../../engine/events.ts';
import type { Fading } from '../fading.ts';
import type { Report, UnjudgedReason } from '../report.ts';
import type { Side } from '../../pose/keypoints.ts';
import type { Hurt } from '../../plan/plan.ts';
import type { LogEvent } from '../../workout/workout-events.ts';
import { digestExercise, type ExerciseDigest } from './digest.ts';
import type { Review, SetReview } from '../review.ts';

/** How often something was found, and its total duration. */
export interface Found {
  readonly id: string;
  readonly times: number;
  readonly seconds: number;
}

/** The result of one exercise over all its sets. Shares 0 to 1. */
export interface ExerciseReport extends Omit<ExerciseDigest, 'sets' | 'faults'> {
  readonly sets: readonly {
    readonly counted: number;
    readonly goodMs: number;
    readonly side: Side | null;
    readonly why: SetReview['why'];
  }[];
  /** Whether anything of it was judged: a rep, a hold, or a fault was found. */
  readonly judged: boolean;
  /** Sorted by length, longest first; those of rules on trial come last. */
  readonly faults: readonly (Found & { readonly severity: Severity; readonly onTrial: boolean })[];
  /** Rules that could not be judged (`*`: all of them), each with its reason, longest first. Time without a trainee in sight is in `lostS`. */
  readonly notJudged: readonly (Found & {
    readonly why: Exclude<UnjudgedReason, 'nobody'>;
    /** The variation that was done, if that is the reason. */
    readonly variation: string | null;
  })[];
  readonly lostS: number;
  /** Variations that count as the exercise, without repetition. */
  readonly variations: readonly string[];
  /** The full range of the day in degrees, from the first set that has one; null if none has. */
  readonly rangeToday: number | null;
  /** In how many sets the last reps had less range, were faster, or were slower than the first. */
  readonly faded: Readonly<Record<'range' | 'quicker' | 'slower', number>>;
}

/** The exercise during which pain was reported (null: in a rest), and what hurt (null: the trainee did not say). */
export interface Pain {
  readonly exerciseId: string | null;
  readonly where: Hurt | null;
}

/** A session on one page. Times in milliseconds. */
export interface SessionReport {
  readonly exercises: readonly ExerciseReport[];
  readonly pauses: { readonly times: number; readonly ms: number };
  /** Where pain was reported. */
  readonly pain: readonly Pain[];
  /** Verdicts that the trainee changed. */
  readonly overruled: number;
}

interface Spanned {
  readonly startS: number;
  readonly endS: number;
}

function summed<Item extends Spanned>(
  items: readonly Item[],
  idOf: (item: Item) => string,
): readonly (Found & { readonly first: Item })[] {
  const found = new Map<string, Found & { readonly first: Item }>();
  for (const item of items) {
    const id = idOf(item);
    const { times, seconds, first } = found.get(id) ?? { times: 0, seconds: 0, first: item };
    found.set(id, { id, times: times + 1, seconds: seconds + item.endS - item.startS, first });
  }
  return [...found.values()].sort((a, b) => b.seconds - a.seconds);
}

const variationOf = ({ why, wants }: Report['notJudged'][number]): string | null =>
  why === 'another-variation' ? (wants ?? null) : null;

/** The reps that did not count because part of the trainee was out of sight: they were not judged either. */
const outOfSight = ({ reps }: SetReview): Report['notJudged'] =>
  reps.flatMap(({ counted, reason, startMs, endMs }) =>
    !counted && reason === 'not-seen'
      ? [{ rule: '*', why: 'joints-unseen' as const, startS: startMs / 1000, endS: endMs / 1000 }]
      : [],
  );

function fadedIn(sets: readonly SetReview[]): ExerciseReport['faded'] {
  const count = (is: (fading: Fading) => boolean): number =>
    sets.filter(({ fading }) => fading !== null && is(fading)).length;
  return {
    range: count(({ rangeLost }) => rangeLost !== null),
    quicker: count(({ slower }) => slower !== null && slower < 0),
    slower: count(({ slower }) => slower !== null && slower > 0),
  };
}

function exerciseReport(exerciseId: string, sets: readonly SetReview[]): ExerciseReport {
  return {
    ...digestExercise(exerciseId, sets),
    sets: sets.map(({ counted, goodMs, side, why }) => ({ counted, goodMs, side, why })),
    judged: sets.some(({ reps, holds, report }) => reps.length + holds.length + report.faults.length > 0),
    faults: summed(
      sets.flatMap(({ report }) => report.faults),
      ({ id }) => id,
    )
      .map(({ first, ...found }) => ({ ...found, severity: first.severity, onTrial: first.onTrial === true }))
      .sort((a, b) => Number(a.onTrial) - Number(b.onTrial)),
    notJudged: summed(
      sets.flatMap((set) => [...set.report.notJudged, ...outOfSight(set)]),
      (one) => `${one.rule} ${one.why} ${variationOf(one)}`,
    ).flatMap(({ times, seconds, first }) => {
      const { rule, why } = first;
      return why === 'nobody' ? [] : [{ id: rule, why, variation: variationOf(first), times, seconds }];
    }),
    variations: [...new Set(sets.flatMap(({ report }) => report.variations.map(({ id }) => id)))],
    rangeToday: sets.find(({ rangeToday }) => rangeToday !== null)?.rangeToday ?? null,
    faded: fadedIn(sets),
    lostS: sets.reduce((sum, { report }) => sum + report.trackingLostS, 0),
  };
}

/** How often and how long a workout was paused. A pause that never ended lasts to the end of the log. */
function pausesIn(log: readonly LogEvent[], endMs: number): SessionReport['pauses'] {
  let [times, ms] = [0, 0];
  let since: number | null = null;
  for (const { type, timestampMs } of log) {
    if (type === 'WorkoutPaused' && since === null) {
      times += 1;
      since = timestampMs;
    } else if (since !== null && (type === 'WorkoutResumed' || type === 'WorkoutFinished')) {
      ms += timestampMs - since;
      since = null;
    }
  }
  return { times, ms: since === null ? ms : ms + endMs - since };
}

/** Every report of pain, with the last answer to the question what hurt. */
function painIn(log: readonly LogEvent[]): readonly Pain[] {
  const pain: Pain[] = [];
  for (const event of log) {
    if (event.type !== 'HurtReported') continue;
    const { exerciseId, where = null } = event;
    if (where !== null) pain.pop();
    pain.push({ exerciseId, where });
  }
  return pain;
}

export function sessionReport({ sets, durationMs }: Review, log: readonly LogEvent[]): SessionReport {
  const ids = [...new Set(sets.map(({ exerciseId }) => exerciseId))];
  return {
    exercises: ids.map((id) =>
      exerciseReport(
        id,
        sets.filter(({ exerciseId }) => exerciseId === id),
      ),
    ),
    pauses: pausesIn(log, durationMs),
    overruled: sets.reduce((sum, { overruled }) => sum + overruled, 0),
    pain: painIn(log),
  };
}
