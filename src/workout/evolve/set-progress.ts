import type { Hold } from '../../engine/events.ts';
import type { Side } from '../../pose/keypoints.ts';
import type { SetStep } from '../../plan/routine-steps.ts';

/** A hold in progress. `baseMs`: good time from before this set, which is not credited to it. */
export interface OpenSetHold {
  readonly baseMs: number;
  readonly goodMs: number;
  /** When the engine last reported it. */
  readonly reportedMs: number;
  readonly side: Side | null;
}

/** What has been done in a set, and what has been announced. Times in session milliseconds. */
export interface SetProgress {
  /** Null until it has begun. */
  readonly startMs: number | null;
  /** When the first credited thing began, before the set was started. */
  readonly firstMs: number | null;
  readonly reps: number;
  readonly attempts: number;
  readonly holds: number;
  /** Of the holds that are over. */
  readonly goodMs: number;
  readonly open: OpenSetHold | null;
  /** When the trainee last did something. */
  readonly activeMs: number;
  /** Since when nobody is seen, or another person is; null if that is not so. */
  readonly awayMs: number | null;
  /** Part of the last hold was out of sight, or the camera moved in it. */
  readonly unseen: boolean;
  /** The major faults that are there now. */
  readonly openFaults: readonly string[];
  /** `owed`: a hold has just ended, and the time to relax is still to be announced. */
  readonly relax: 'owed' | { readonly untilMs: number } | null;
  readonly faults: Readonly<Record<string, number>>;
  /** The trainee does the easier exercise instead. */
  readonly doesEasier: boolean;
  /** A hold on the side that is not next, and whether that was announced. */
  readonly wrong: { readonly side: Side; readonly announced: boolean } | null;
  readonly announced: {
    readonly halfway: boolean;
    readonly repsLeft: boolean;
    /** The smallest number of seconds announced for this hold, or for this set if it is one hold. */
    readonly secondsLeft: number | null;
    readonly holdDone: boolean;
    readonly easier: boolean;
  };
}

export const nothingDone = (timestampMs: number): SetProgress => ({
  startMs: null,
  firstMs: null,
  reps: 0,
  attempts: 0,
  holds: 0,
  goodMs: 0,
  open: null,
  activeMs: timestampMs,
  awayMs: null,
  unseen: false,
  openFaults: [],
  relax: null,
  faults: {},
  doesEasier: false,
  wrong: null,
  announced: { halfway: false, repsLeft: false, secondsLeft: null, holdDone: false, easier: false },
});

/** The set as it is when its judging starts again: what was seen before is over. */
export const judgedAgain = (set: SetProgress): SetProgress => ({ ...set, awayMs: null, openFaults: [] });

/** A side that is known, and is not the one to do next. */
export const isWrong = (step: SetStep, side: Side | null): boolean =>
  step.side !== null && side !== null && side !== step.side;

/** Credited time of the hold in progress (ms); 0 if there is none or it is on the wrong side. */
export const openMs = (step: SetStep, { open }: SetProgress): number =>
  open === null || isWrong(step, open.side) ? 0 : open.goodMs - open.baseMs;

/** Credited good time of the set, including the hold in progress. */
export const creditedMs = (step: SetStep, set: SetProgress): number => set.goodMs + openMs(step, set);

type TimedDose = Exclude<SetStep['dose'], { readonly kind: 'reps' }>;

/** Milliseconds missing from the current hold, or from the set if it is one hold. */
const missingOf = (dose: TimedDose, step: SetStep, set: SetProgress): number =>
  dose.holdS * 1000 - (dose.kind === 'hold' ? creditedMs(step, set) : openMs(step, set));

/** The same; null if the set asks for reps. */
export const missingMs = (step: SetStep, set: SetProgress): number | null =>
  step.dose.kind === 'reps' ? null : missingOf(step.dose, step, set);

/** Whether the dose is done. A hold whose side is not known yet must end first, because the side is known only then. */
export function isDoseDone(step: SetStep, set: SetProgress): boolean {
  const { dose } = step;
  if (dose.kind === 'reps') return set.reps >= dose.reps;
  const full = missingOf(dose, step, set) <= 0;
  if (dose.kind === 'holds')
    return set.holds >= dose.times || (set.open !== null && full && set.holds === dose.times - 1);
  return full && (step.side === null || set.open === null || set.open.side !== null);
}

/** How many holds the set has, including the one in progress. */
export const holdsOf = (step: SetStep, set: SetProgress): number =>
  set.holds + (openMs(step, set) > 0 ? 1 : 0);

/**
 * Banks a finished hold. In a set of several holds, a hold counts if the engine counted it or if it lasted as long as asked; a shorter
 * one is not credited.
 */
export function bankHold(
  step: SetStep,
  set: SetProgress,
  { goodMs, side, counted }: Pick<Hold, 'goodMs' | 'side' | 'counted'>,
): SetProgress {
  if (set.open === null) return set;
  const { baseMs } = set.open;
  const ms = Math.max(0, goodMs - baseMs);
  const { dose } = step;
  const wrong = isWrong(step, side);
  const full = dose.kind !== 'holds' || (counted && baseMs === 0) || ms >= dose.holdS * 1000;
  const credit = !wrong && full && dose.kind !== 'reps';
  return {
    ...set,
    open: null,
    holds: set.holds + (credit ? 1 : 0),
    goodMs: set.goodMs + (credit ? ms : 0),
    relax: dose.kind === 'holds' && dose.relaxS > 0 ? 'owed' : null,
    wrong: wrong && side !== null ? (set.wrong ?? { side, announced: false }) : null,
  };
}
