import type { SquareBody, Joint } from '../../pose/body/body.ts';
import { lasted, since } from '../../signal/hysteresis.ts';
import type { EngineEvent, Phase } from '../events.ts';
import type { Exercise, FrameRule } from '../exercise.ts';
import { within } from '../sight/gate.ts';

/** A fault must last this long to be told. Basis: our coaching notes, Cues. */
export const FAULT_MS = 700;
/** A joint must be unseen this long for its rule to be reported as not judged. Basis: the same dwell as a fault. */
const UNSEEN_MS = 700;

/** A form rule's answer in one frame; `by`: how far beyond its limit, in the measure's unit. */
export type Verdict =
  | { readonly kind: 'ok' }
  | { readonly kind: 'fault'; readonly by: number }
  | { readonly kind: 'unseen'; readonly missing: readonly Joint[] };

/** The memory of one frame rule. `verdict` null: it does not apply now. */
export interface RuleState {
  readonly verdict: Verdict | null;
  readonly faultSince: number | null;
  readonly told: boolean;
  readonly unseenSince: number | null;
  readonly lastMs: number;
}

const idle: RuleState = { verdict: null, faultSince: null, told: false, unseenSince: null, lastMs: 0 };

export type RuleStates = Readonly<Record<string, RuleState>>;
export type Baselines = Readonly<Record<string, number>>;

export const frameRules = (exercise: Exercise): readonly FrameRule[] =>
  exercise.rules.filter((rule): rule is FrameRule => rule.at !== 'rep');

const appliesAt = ({ at }: FrameRule, phase: Phase | 'hold'): boolean =>
  typeof at === 'string'
    ? at === 'always' || at === phase
    : at.some((one) => one === 'always' || one === phase);

/**
 * How far the value lies beyond the rule's limits, in its unit; negative or 0 inside. `slack` moves the limits inwards;
 * `widen` takes them so many times as far from the user's own good start.
 */
export function beyond(
  rule: FrameRule,
  value: number,
  baseline: number | undefined,
  slack: number,
  widen: number,
): number {
  const excess = [Number.NEGATIVE_INFINITY];
  const gives = (room: number): number => Math.max(0, room) * (widen - 1);
  const [low, high] = [rule.below, rule.above];
  if (low !== undefined) excess.push(low - gives((baseline ?? low) - low) + slack - value);
  if (high !== undefined) excess.push(value - (high + gives(high - (baseline ?? high)) - slack));
  const own = rule.offBaseline;
  if (own && baseline !== undefined && !(own.unlessWithin && within(value, own.unlessWithin))) {
    if (own.below !== undefined) excess.push(baseline - widen * own.below + slack - value);
    if (own.above !== undefined) excess.push(value - (baseline + widen * own.above - slack));
    if (own.lift !== undefined) excess.push(baseline + own.lift + slack - value);
    if (own.belowShare !== undefined) excess.push(baseline * (1 - widen * own.belowShare) + slack - value);
  }
  return Math.max(...excess);
}

/** Where a value becomes a fault of this rule, in its unit: below `low`, above `high`; null where it cannot. As {@link beyond}, for the eye. */
export function limitsOf(
  rule: FrameRule,
  baseline: number | undefined,
  widen = 1,
): { readonly low: number | null; readonly high: number | null } {
  const gives = (room: number): number => Math.max(0, room) * (widen - 1);
  const [lows, highs]: [number[], number[]] = [[], []];
  if (rule.below !== undefined) lows.push(rule.below - gives((baseline ?? rule.below) - rule.below));
  if (rule.above !== undefined) highs.push(rule.above + gives(rule.above - (baseline ?? rule.above)));
  const own = rule.offBaseline;
  if (own && baseline !== undefined) {
    const [from, to] = own.unlessWithin ?? [Infinity, -Infinity];
    const low = (limit: number) => lows.push(to >= limit ? Math.min(limit, from) : limit);
    if (own.below !== undefined) low(baseline - widen * own.below);
    if (own.lift !== undefined) low(baseline + own.lift);
    if (own.belowShare !== undefined) low(baseline * (1 - widen * own.belowShare));
    if (own.above !== undefined) {
      const limit = baseline + widen * own.above;
      highs.push(from <= limit ? Math.max(limit, to) : limit);
    }
  }
  return {
    low: lows.length > 0 ? Math.max(...lows) : null,
    high: highs.length > 0 ? Math.min(...highs) : null,
  };
}

function judge(
  exercise: Exercise,
  rule: FrameRule,
  body: SquareBody,
  baselines: Baselines,
  wasFault: boolean,
  widen: number,
): Verdict | null {
  const measurement = exercise.measurements[rule.measure];
  if (!measurement) return null;
  if (rule.onlyWhile) {
    const condition = exercise.measurements[rule.onlyWhile.measure]?.of(body) ?? null;
    if (condition !== null && !within(condition, rule.onlyWhile.within)) return null;
  }
  const value = measurement.of(body);
  if (value === null) {
    const missing: readonly Joint[] = measurement.joints.filter((joint) => body.joints[joint] === null);
    return { kind: 'unseen', missing };
  }
  const by = beyond(rule, value, baselines[rule.measure], wasFault ? rule.hysteresis : 0, widen);
  return by > 0 ? { kind: 'fault', by } : { kind: 'ok' };
}

const endFault = (
  rule: FrameRule,
  state: RuleState,
  type: 'FaultFixed' | 'FaultEnded',
  timestampMs: number,
): EngineEvent[] =>
  state.told && state.faultSince !== null
    ? [
        {
          type,
          timestampMs,
          fault: rule.id,
          severity: rule.severity,
          startMs: state.faultSince,
          endMs: timestampMs,
        },
      ]
    : [];

const endUnseen = (rule: FrameRule, state: RuleState): EngineEvent[] =>
  lasted(state.unseenSince, state.lastMs, UNSEEN_MS) && state.unseenSince !== null
    ? [
        {
          type: 'RuleNotJudged',
          timestampMs: state.lastMs,
          rule: rule.id,
          why: 'unseen',
          startMs: state.unseenSince,
          endMs: state.lastMs,
        },
      ]
    : [];

/** Judges every frame rule of the phase; `null` phase: nothing is judged, and what was open ends. No fault is told unless `mayTell`. `widen`: 1, more in a view that is none too good. */
export function stepRules(
  exercise: Exercise,
  states: RuleStates,
  body: SquareBody,
  phase: Phase | 'hold' | null,
  baselines: Baselines,
  mayTell: boolean,
  widen: number,
): readonly [RuleStates, readonly EngineEvent[]] {
  const { timestampMs } = body;
  const next: Record<string, RuleState> = {};
  const events: EngineEvent[] = [];
  for (const rule of frameRules(exercise)) {
    const was = states[rule.id] ?? idle;
    const applies = phase !== null && appliesAt(rule, phase);
    const verdict = applies ? judge(exercise, rule, body, baselines, was.faultSince !== null, widen) : null;
    // An unseen joint neither proves nor mends a fault: its clock stands.
    const faultSince =
      verdict?.kind === 'unseen'
        ? was.faultSince
        : since(was.faultSince, verdict?.kind === 'fault', timestampMs);
    const unseenSince = since(was.unseenSince, verdict?.kind === 'unseen', timestampMs);
    const ripe =
      mayTell && verdict?.kind === 'fault' && lasted(faultSince, timestampMs, rule.dwellMs ?? FAULT_MS);
    if (ripe && !was.told && faultSince !== null) {
      events.push({
        type: 'FaultFound',
        timestampMs,
        fault: rule.id,
        severity: rule.severity,
        sinceMs: faultSince,
      });
    }
    if (faultSince === null)
      events.push(...endFault(rule, was, verdict?.kind === 'ok' ? 'FaultFixed' : 'FaultEnded', timestampMs));
    if (unseenSince === null) events.push(...endUnseen(rule, was));
    next[rule.id] = {
      verdict,
      faultSince,
      told: faultSince !== null && (was.told || ripe),
      unseenSince,
      lastMs: timestampMs,
    };
  }
  return [next, events];
}

/** Ends every open fault and unseen stretch: the set is over or the trainee has gone. */
export const endRules = (exercise: Exercise, states: RuleStates, timestampMs: number): EngineEvent[] =>
  frameRules(exercise).flatMap((rule) => {
    const state = states[rule.id] ?? idle;
    return [...endFault(rule, state, 'FaultEnded', timestampMs), ...endUnseen(rule, state)];
  });
