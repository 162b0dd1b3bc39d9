import type { Dose, Routine } from './routine.ts';

/** One set as the history stores it. `asked`: seconds of a hold, or reps; `score`: mean of its reps or holds, 0 to 1, null if unjudged. */
export interface WorkoutSetResult {
  readonly exerciseId: string;
  readonly byDose: boolean;
  readonly asked: number;
  readonly score: number | null;
  readonly goodMs: number;
  readonly reps: number;
}

/** One workout. `day`: days since 1970-01-01, local; `rounds`: as planned. */
export interface WorkoutResult {
  readonly day: number;
  readonly rounds: number;
  readonly finished: boolean;
  readonly hurt: boolean;
  readonly sets: readonly WorkoutSetResult[];
}

export type ChangeCause = 'good-form' | 'break' | 'pain' | 'unfinished';

/** `exerciseId` is null for the number of rounds. */
export interface PlanChange {
  readonly exerciseId: string | null;
  readonly unit: 's' | 'reps' | 'rounds';
  readonly from: number;
  readonly to: number;
  readonly why: ChangeCause;
}

export interface NextPlan {
  readonly routine: Routine;
  readonly changes: readonly PlanChange[];
}

/** A set in good form has at least this score. Basis: judgement. */
const GOOD_SCORE = 0.8;
/** This many workouts in good form lead to a step up; this many unfinished ones to a step back. Basis: judgement. */
const WORKOUTS = 2;
/** A break of more days than this leads to a step back. Basis: judgement, two missed weeks of one to three workouts a week. */
const BREAK_DAYS = 14;

/**
 * Step, minimum and maximum of a dose. Basis: the article for steps and maximums (holds grow gradually to 60 s, the locust's to 30 s, 12
 * to 15 reps, 3 to 5 rounds); judgement for the minimums.
 */
const LADDER = {
  hold: { step: 5, least: 20, most: 60 },
  holds: { step: 5, least: 10, most: 30 },
  reps: { step: 1, least: 8, most: 15 },
  rounds: { step: 1, least: 1, most: 5 },
} as const;

/** What a step changes: the seconds of a hold, or reps. */
export const doseAmount = (dose: Dose): number => (dose.kind === 'reps' ? dose.reps : dose.holdS);

const withAsked = (dose: Dose, to: number): Dose =>
  dose.kind === 'reps' ? { ...dose, reps: to } : { ...dose, holdS: to };

/** One step up or back. Never past the end of the ladder, and unchanged if it is beyond the end already. */
function stepped(
  from: number,
  { step, least, most }: (typeof LADDER)[keyof typeof LADDER],
  way: 1 | -1,
): number {
  return way === 1
    ? Math.max(from, Math.min(most, from + step))
    : Math.min(from, Math.max(least, from - step));
}

function withDoses(routine: Routine, way: 1 | -1, why: ChangeCause): NextPlan {
  const changes: PlanChange[] = [];
  const items = routine.items.map((item) => {
    const from = doseAmount(item.dose);
    const to = stepped(from, LADDER[item.dose.kind], way);
    if (to === from) return item;
    const unit = item.dose.kind === 'reps' ? 'reps' : 's';
    changes.push({ exerciseId: item.exerciseId, unit, from, to, why });
    return { ...item, dose: withAsked(item.dose, to) };
  });
  return { routine: { ...routine, items }, changes };
}

function withRounds(routine: Routine, way: 1 | -1, why: ChangeCause): NextPlan {
  const from = routine.rounds;
  const to = stepped(from, LADDER.rounds, way);
  if (to === from) return { routine, changes: [] };
  return {
    routine: { ...routine, rounds: to },
    changes: [{ exerciseId: null, unit: 'rounds', from, to, why }],
  };
}

/** Did this workout have today's doses? This keeps older workouts from causing a step again that was just taken. */
const isOf = ({ rounds, items }: Routine, past: WorkoutResult): boolean =>
  past.rounds === rounds &&
  past.sets.every(({ exerciseId, asked: was }) => {
    const mine = items.filter((item) => item.exerciseId === exerciseId);
    return mine.length === 0 || mine.some(({ dose }) => doseAmount(dose) === was);
  });

/** Every set of the routine was done, in full and in good form. */
function inGoodForm({ rounds, items }: Routine, past: WorkoutResult): boolean {
  if (!past.finished || past.hurt) return false;
  // A hold that names no sides is one set.
  const owed = items.reduce(
    (sum, { dose }) => sum + (dose.kind === 'hold' ? (dose.sides?.length ?? 1) : 1),
    0,
  );
  return (
    past.sets.length >= owed * rounds &&
    items.every(({ exerciseId }) => past.sets.some((set) => set.exerciseId === exerciseId)) &&
    past.sets.every(({ byDose, score }) => byDose && score !== null && score >= GOOD_SCORE)
  );
}

/**
 * What to suggest for the next workout on `today`; the trainee decides. At most one kind of step: doses first, rounds if no dose can
 * grow. Back in the other order: rounds above three, then doses. `history` is in the order of its days.
 */
export function nextPlan(routine: Routine, history: readonly WorkoutResult[], today: number): NextPlan {
  const last = history.at(-1);
  const stay: NextPlan = { routine, changes: [] };
  if (!last || !isOf(routine, last)) return stay;
  const recent = history.slice(-WORKOUTS).filter((past) => isOf(routine, past));
  const all = (is: (past: WorkoutResult) => boolean): boolean =>
    recent.length === WORKOUTS && recent.every(is);
  const back = last.hurt
    ? 'pain'
    : today - last.day > BREAK_DAYS
      ? 'break'
      : all(({ finished }) => !finished)
        ? 'unfinished'
        : null;
  if (back !== null) {
    const first = routine.rounds > 3 ? withRounds(routine, -1, back) : withDoses(routine, -1, back);
    return first.changes.length > 0 ? first : withRounds(routine, -1, back);
  }
  if (!all((past) => inGoodForm(routine, past))) return stay;
  const up = withDoses(routine, 1, 'good-form');
  return up.changes.length > 0 ? up : withRounds(routine, 1, 'good-form');
}
