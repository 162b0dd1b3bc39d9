import type { AttemptReason, Rep, Severity } from '../events.ts';
import type { RepExercise } from '../exercise.ts';
import type { RepMeasure, RepRule } from '../rules/rule.ts';
import { repParts, scoreOf } from '../score.ts';
import type { Finished } from './finish.ts';
import { directionOf, pauseLevel } from './scale.ts';

const valueOf = ({ peak, movement, riseMs, lowerMs }: Finished, measure: RepMeasure): number =>
  ({ peak, pauseMs: movement.pauseMs, riseMs, lowerMs })[measure];

/** Frames further apart than this on average cannot time a movement of half a second. Basis: the trainee at 8 to 30 frames a second. */
const COARSE_MS = 110;

const measuresOf = ({ measure }: RepRule): readonly RepMeasure[] =>
  typeof measure === 'string' ? [measure] : measure;

/** How far a finished movement is beyond the limits of the rule, in their unit; negative or 0 inside the limits. */
function offBy(rule: RepRule, finished: Finished): number {
  const values = measuresOf(rule).map((measure) => valueOf(finished, measure));
  return Math.max(
    rule.atLeast === undefined ? -Infinity : rule.atLeast - Math.min(...values),
    rule.atMost === undefined ? -Infinity : Math.max(...values) - rule.atMost,
  );
}

/** Are the frames too far apart to tell how long the movement went up and down? */
const tooCoarse = ({ movement, endMs }: Finished): boolean =>
  (endMs - movement.startMs) / movement.frames > COARSE_MS;

/** A top that is less than this above the level of the pause (degrees) may read below it. Basis: a joint at rest wanders by 2 (drawn people). */
const WANDERS_DEG = 2;

/** Is the pause too short, but by no more than the trainee was out of sight, or at a top so low that it may read as left? */
function isPauseUnclear(exercise: RepExercise, rule: RepRule, finished: Finished): boolean {
  const shortMs = offBy(rule, finished);
  const sign = directionOf(exercise);
  const from = pauseLevel(exercise, { rest: sign * finished.rest });
  const isLow = from !== null && sign * finished.peak - from < WANDERS_DEG;
  return shortMs > 0 && (isLow || shortMs <= finished.movement.hiddenMs);
}

/** Can the keypoints not tell whether the movement broke the rule? */
const cannotJudge = (exercise: RepExercise, rule: RepRule, finished: Finished): boolean =>
  measuresOf(rule).some((measure) => {
    if (measure === 'pauseMs') return isPauseUnclear(exercise, rule, finished);
    return measure !== 'peak' && tooCoarse(finished);
  });

/** The severity of a rep rule that was broken by this much. */
export const severityOf = (rule: RepRule, finished: Finished): Severity =>
  rule.majorFrom !== undefined && offBy(rule, finished) >= rule.majorFrom ? 'major' : rule.severity;

/** The verdicts of frame rules during a movement. */
export interface Meanwhile {
  /** Frame rules that were broken. */
  readonly faults: readonly string[];
  /** Frame rules that could not be judged. */
  readonly unseen: readonly string[];
  /** How long rules were broken (ms); advice counts half. */
  readonly faultMs: number;
  /** The variation as which it was done, among those that do not count; null if it was none. */
  readonly variation: string | null;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/**
 * Turns a finished movement into a rep or an attempt; null if it is neither. A movement that falls short of an `attempt` rule is judged
 * by no other rep rule.
 */
export function judgeRep(exercise: RepExercise, finished: Finished, meanwhile: Meanwhile): Rep | null {
  const { movement, flaw } = finished;
  const rules = exercise.rules.filter((rule) => rule.at === 'rep');
  const notJudged = rules.filter((rule) => cannotJudge(exercise, rule, finished));
  const unseen = [...meanwhile.unseen, ...notJudged.map(({ id }) => id)];
  const { variation } = meanwhile;
  const failing =
    variation === null && (flaw === null || flaw === 'too-long')
      ? rules.filter((rule) => !notJudged.includes(rule) && offBy(rule, finished) > (rule.doubt ?? 0))
      : [];
  const decisive = failing.find((rule) => rule.attempt);
  if (!finished.agrees && !decisive) return null;
  // How far it fell short cannot be told from a joint that is only assumed to be where it was; that it went far enough can.
  const isTold = decisive !== undefined && !movement.assumed;
  const broken = decisive ? [decisive].filter(() => isTold) : flaw === null ? failing : [];
  const by = exercise.measurements[exercise.rep.by];
  const short: AttemptReason | null =
    decisive && !isTold
      ? 'not-seen'
      : decisive
        ? { rule: decisive.id, shortBy: Math.ceil(offBy(decisive, finished)), unit: by?.unit ?? 'deg' }
        : flaw;
  const reason = variation === null ? short : { variation };
  const faults = [...new Set([...meanwhile.faults, ...broken.map(({ id }) => id)])];
  const isTrusted = ({ onTrial }: RepRule): boolean => onTrial === undefined;
  const parts = repParts(exercise, finished, {
    faultMs: meanwhile.faultMs,
    judged: rules.filter((rule) => isTrusted(rule) && !notJudged.includes(rule)),
    broken: broken.filter(isTrusted),
  });
  return {
    startMs: Math.round(finished.setsOutMs),
    topMs: movement.topMs ?? movement.peakMs,
    // A moment that touched the top and fell back before it was reached is not the highest of the rep.
    highestMs: Math.max(movement.peakMs, movement.topMs ?? 0),
    endMs: Math.round(finished.arrivesMs),
    counted: reason === null,
    reason,
    pauseMs: movement.pauseMs,
    score: reason === null ? scoreOf(parts) : null,
    scoreParts: parts,
    levels: { rest: tenth(finished.rest), top: tenth(finished.peak) },
    faults,
    unseen,
  };
}
