import type { Hold, Rep } from '../engine/events.ts';
import type { Exercise } from '../engine/exercise.ts';
import { isMajor, trustedFaults } from '../engine/rules/on-trial.ts';
import type { FormRule } from '../engine/rules/rule.ts';
import { exerciseDone } from '../engine/variant.ts';
import { bestAndWorst, bestStretch, faultsOf } from './notable.ts';
import type { NotJudged } from './report.ts';
import type { Review, SetReview } from './review.ts';

/** What went well in a session: the set that shows it best. */
export type WentWell =
  | {
      readonly kind: 'reps';
      readonly set: SetReview;
      /** Counted reps without a fault that is trusted. */
      readonly clean: number;
      /** Counted reps, attempts and movements that came to nothing, apart from what the trainee left out. */
      readonly tried: number;
      readonly best: Rep;
    }
  | {
      readonly kind: 'stretch';
      readonly set: SetReview;
      /** When the longest credited stretch began, and how long it was, milliseconds. */
      readonly startMs: number;
      readonly ms: number;
      readonly hold: Hold;
    };

/** The one thing to work on, with the moment that shows it most. */
export type NextTime =
  | {
      readonly kind: 'fault';
      readonly set: SetReview;
      readonly rule: string;
      /** Of the longest time that the rule was broken in one piece, milliseconds. */
      readonly startMs: number;
      readonly endMs: number;
      /** The rep that broke it, if the rule judges whole reps. */
      readonly rep: Rep | null;
    }
  | { readonly kind: 'attempt'; readonly set: SetReview; readonly rep: Rep; readonly attempts: number }
  | { readonly kind: 'fading'; readonly set: SetReview }
  | { readonly kind: 'unjudged'; readonly set: SetReview; readonly span: NotJudged };

/** What a trainee takes away from a session; a part is null if there is nothing to say. */
export interface Takeaways {
  readonly wentWell: WentWell | null;
  readonly nextTime: NextTime | null;
}

/** A time in which one rule was broken. */
interface Slip {
  readonly set: SetReview;
  readonly rule: string;
  readonly isMajor: boolean;
  readonly startMs: number;
  readonly endMs: number;
  readonly rep: Rep | null;
}

const lengthOf = ({ startMs, endMs }: Slip): number => endMs - startMs;

/** Was it left out by the trainee? */
const isLeftOut = ({ counted, overruled }: Pick<Rep | Hold, 'counted' | 'overruled'>): boolean =>
  overruled === true && !counted;

/** Movements that did not count, apart from those that the trainee left out. */
const attemptsIn = ({ reps }: SetReview): readonly Rep[] =>
  reps.filter((rep) => !rep.counted && !isLeftOut(rep));

/**
 * Every time that a trusted rule was broken in a set. A rule that judges whole reps is broken for the whole rep; in a movement that did
 * not count, the attempt says so.
 */
function slipsOf(exercise: Exercise, set: SetReview): readonly Slip[] {
  const ruleOf = (id: string): FormRule | undefined => exercise.rules.find((rule) => rule.id === id);
  const leftOut = [...set.reps, ...set.holds].filter(isLeftOut);
  const frames = faultsOf(set.log)
    .filter(({ id, onTrial }) => !onTrial && ruleOf(id)?.at !== 'rep')
    .filter(({ startMs }) => !leftOut.some((one) => startMs >= one.startMs && startMs < one.endMs))
    .map(({ id, severity, startMs, endMs }) => ({
      ...{ set, rule: id, isMajor: severity === 'major', startMs, endMs },
      rep: null,
    }));
  const reps = set.reps
    .filter(({ counted }) => counted)
    .flatMap((rep) =>
      trustedFaults(exercise, rep.faults).flatMap((id) => {
        const rule = ruleOf(id);
        if (rule?.at !== 'rep') return [];
        const { startMs, endMs } = rep;
        return [{ set, rule: id, isMajor: isMajor(rule), startMs, endMs, rep }];
      }),
    );
  return [...frames, ...reps];
}

/** The longest time of the rule that was broken longest in all. */
function worstOf(slips: readonly Slip[]): Slip | null {
  const totals = new Map<string, { ms: number; longest: Slip }>();
  for (const slip of slips) {
    const key = `${slip.set.exerciseId} ${slip.rule}`;
    const known = totals.get(key);
    const longest = known && lengthOf(known.longest) >= lengthOf(slip) ? known.longest : slip;
    totals.set(key, { ms: (known?.ms ?? 0) + lengthOf(slip), longest });
  }
  const [most] = [...totals.values()].sort((a, b) => b.ms - a.ms);
  return most?.longest ?? null;
}

const asFault = ({ set, rule, startMs, endMs, rep }: Slip): NextTime => ({
  ...{ kind: 'fault', set, rule, startMs, endMs, rep },
});

/** Attempts of the set that has most of them; the one that came furthest is shown. */
function attemptOf(sets: readonly SetReview[]): Extract<NextTime, { kind: 'attempt' }> | null {
  const [most] = sets
    .map((set) => ({ set, attempts: attemptsIn(set) }))
    .toSorted((a, b) => b.attempts.length - a.attempts.length);
  const [rep] =
    most?.attempts.toSorted((a, b) => (b.scoreParts?.range ?? 0) - (a.scoreParts?.range ?? 0)) ?? [];
  return most && rep ? { kind: 'attempt', set: most.set, rep, attempts: most.attempts.length } : null;
}

/**
 * Did at least as many movements of the set fail to count, because of how they were done, as counted reps of all sets have the fault? A
 * rep that does not count is worse than a rep with a fault. The faults of a hold are not counted in movements.
 */
function outnumbers(set: SetReview, { set: faulty, rule }: Slip, sets: readonly SetReview[]): boolean {
  const failed = attemptsIn(set).filter(({ reason }) => reason !== null && typeof reason === 'object');
  const flawed = sets
    .filter(({ exerciseId }) => exerciseId === faulty.exerciseId)
    .flatMap(({ reps }) => reps.filter(({ counted, faults }) => counted && faults.includes(rule)));
  return flawed.length > 0 && failed.length >= flawed.length;
}

/** The times in which nothing was judged. */
const unjudgedIn = ({ report }: SetReview): readonly NotJudged[] =>
  report.notJudged.filter(({ rule }) => rule === '*');

/** The longest time in which nothing was judged. */
function unjudgedOf(sets: readonly SetReview[]): NextTime | null {
  const [longest] = sets
    .flatMap((set) => unjudgedIn(set).map((span) => ({ set, span })))
    .toSorted((a, b) => b.span.endS - b.span.startS - (a.span.endS - a.span.startS));
  return longest ? { kind: 'unjudged', ...longest } : null;
}

function nextTimeOf(exercises: readonly Exercise[], sets: readonly SetReview[]): NextTime | null {
  const slips = sets.flatMap((set) => {
    const exercise = exerciseDone(exercises, set);
    return exercise ? slipsOf(exercise, set) : [];
  });
  const major = worstOf(slips.filter((slip) => slip.isMajor));
  const attempt = attemptOf(sets);
  if (major && !(attempt && outnumbers(attempt.set, major, sets))) return asFault(major);
  if (attempt) return attempt;
  const advice = worstOf(slips);
  if (advice) return asFault(advice);
  const faded = sets.find(({ fading }) => fading !== null);
  return faded ? { kind: 'fading', set: faded } : null;
}

function wentWellIn(exercises: readonly Exercise[], set: SetReview): WentWell | null {
  const exercise = exerciseDone(exercises, set);
  if (!exercise) return null;
  if (exercise.kind === 'reps') {
    const { best } = bestAndWorst(set.reps);
    const clean = set.reps.filter(
      ({ counted, faults }) => counted && trustedFaults(exercise, faults).length === 0,
    ).length;
    const nothings = unjudgedIn(set).filter(
      ({ why }) => why === 'nothing-whole' || why === 'not-back',
    ).length;
    const tried = set.counted + attemptsIn(set).length + nothings;
    return best && { kind: 'reps', set, clean, tried, best };
  }
  const stretch = bestStretch(set.credited, set.log);
  const hold =
    stretch && set.credited.find((one) => one.startMs <= stretch.startMs && one.endMs > stretch.startMs);
  if (!stretch || !hold) return null;
  return { kind: 'stretch', set, startMs: stretch.startMs, ms: stretch.endMs - stretch.startMs, hold };
}

/**
 * Pure: what went well, from the set with the best score, and the one thing to work on: a major fault first, unless at least as many
 * movements did not count at all, then attempts, advice, fading. If there is nothing to work on, it is the longest time that was not judged.
 */
export function takeawaysOf(exercises: readonly Exercise[], { sets }: Pick<Review, 'sets'>): Takeaways {
  const wentWell =
    sets
      .toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1))
      .map((set) => wentWellIn(exercises, set))
      .find((found) => found !== null) ?? null;
  return { wentWell, nextTime: nextTimeOf(exercises, sets) ?? (wentWell && unjudgedOf(sets)) };
}
