import type { SquareBody, Joint } from '../../pose/body/body.ts';
import { lasted, since } from '../../signal/hysteresis.ts';
import type { EngineEvent, Phase } from '../events.ts';
import type { Exercise } from '../exercise.ts';
import { onceForEach } from '../once-for-each.ts';
import { reportedAs } from './on-trial.ts';
import type { FrameRule } from './rule.ts';
import { within } from '../sight/gate.ts';
import { GAP_MS } from '../sight/tracking.ts';
import { beyond, limitsOf } from './limits.ts';

/** A fault must last this long to be reported. Basis: our coaching notes, Cues. */
export const FAULT_MS = 700;
/** If a joint is unseen for this long, its rule is reported as not judged. Basis: the same dwell as for a fault. */
const UNSEEN_MS = 700;

/**
 * The verdict of a form rule in one frame. `by`: how far beyond its limit, in the measure's unit. `unsure`: the measure is seen, but cannot
 * tell.
 */
export type Verdict =
  | { readonly kind: 'ok' }
  | { readonly kind: 'fault'; readonly by: number }
  | { readonly kind: 'unseen'; readonly missing: readonly Joint[]; readonly unsure?: true };

/** What is remembered about one frame rule. `verdict` is null if the rule does not apply now. */
export interface RuleState {
  readonly verdict: Verdict | null;
  readonly faultSince: number | null;
  /** How long the fault has been seen (ms), and for how much of that it might have been reported; null if it might not yet. */
  readonly seenMs: number;
  readonly armedMs: number | null;
  readonly announced: boolean;
  readonly unseenSince: number | null;
  readonly lastMs: number;
}

const idle: RuleState = {
  verdict: null,
  faultSince: null,
  seenMs: 0,
  armedMs: null,
  announced: false,
  unseenSince: null,
  lastMs: 0,
};

export type RuleStates = Readonly<Record<string, RuleState>>;
export type Baselines = Readonly<Record<string, number>>;

export const frameRules = onceForEach(({ rules }): readonly FrameRule[] =>
  rules.filter((rule): rule is FrameRule => rule.at !== 'rep'),
);

const appliesAt = ({ at }: FrameRule, phase: Phase | 'hold'): boolean =>
  typeof at === 'string'
    ? at === 'always' || at === phase
    : at.some((one) => one === 'always' || one === phase);

/** What frame rules are judged by in one frame. */
export interface RuleInput {
  readonly body: SquareBody;
  /** Null: no rule is judged, and open faults end. */
  readonly phase: Phase | 'hold' | null;
  readonly baselines: Baselines;
  /** May a fault be reported? Not before the posture gate is armed. */
  readonly mayTell: boolean;
  /** For holds that start from rest: is the rest only assumed? Then what has not been lifted far enough cannot be told. */
  readonly restAssumed?: boolean;
}

/** Is a value that lies this far beyond the limit, or inside it, so close to it that it is not judged? */
const isNear = ({ unsure }: FrameRule, by: number): boolean =>
  unsure !== undefined && by < unsure.beyond && by > -unsure.inside;

/** The verdict of a rule in this frame; null if the rule does not apply. `wasFault`: its limits are further inside. */
function judge(
  { measurements }: Exercise,
  rule: FrameRule,
  { body, phase, baselines, restAssumed = false }: RuleInput,
  wasFault: boolean,
): Verdict | null {
  const measurement = measurements[rule.measure];
  if (!measurement || phase === null || !appliesAt(rule, phase)) return null;
  if (rule.onlyWhile) {
    const condition = measurements[rule.onlyWhile.measure]?.of(body) ?? null;
    if (condition !== null && !within(condition, rule.onlyWhile.within)) return null;
  }
  const value = measurement.of(body);
  if (value === null) {
    const missing: readonly Joint[] = measurement.joints.filter((joint) => body.joints[joint] === null);
    return { kind: 'unseen', missing };
  }
  const slack = wasFault ? rule.hysteresis : 0;
  const by = beyond(limitsOf(rule, baselines[rule.measure], slack), value);
  // What lies above an assumed rest is lifted, because that rest lies higher than that of most people.
  const isUnsure = restAssumed && rule.offBaseline?.lift !== undefined ? by > 0 : isNear(rule, by);
  if (isUnsure) return { kind: 'unseen', missing: [], unsure: true };
  return by > 0 ? { kind: 'fault', by } : { kind: 'ok' };
}

const endFault = (
  rule: FrameRule,
  state: RuleState,
  type: 'FaultFixed' | 'FaultEnded',
  timestampMs: number,
): EngineEvent[] =>
  state.announced && state.faultSince !== null
    ? [
        {
          type,
          timestampMs,
          fault: rule.id,
          ...reportedAs(rule, rule.severity),
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

/** How long the fault has been seen up to this frame (ms). A time without frames does not count if it is too long to be bridged. */
function seenFor(was: RuleState, isFault: boolean, timestampMs: number): number {
  const sinceMs = timestampMs - was.lastMs;
  return isFault && was.verdict?.kind === 'fault' && sinceMs <= GAP_MS ? sinceMs : 0;
}

/**
 * The rule's state after a frame with this verdict. An unseen joint neither proves nor ends a fault: the clock of the fault stops. A fault
 * that was there before it might be reported must last longer, because a trainee who gets into the posture often bends the knees.
 */
function afterVerdict(
  rule: FrameRule,
  was: RuleState,
  verdict: Verdict | null,
  { body: { timestampMs }, mayTell }: RuleInput,
): RuleState {
  const isFault = verdict?.kind === 'fault';
  const isUnseen = verdict?.kind === 'unseen';
  const { dwellMs = FAULT_MS } = rule;
  const faultSince = isUnseen ? was.faultSince : since(was.faultSince, isFault, timestampMs);
  const passedMs = seenFor(was, isFault, timestampMs);
  const seenMs = faultSince === null ? 0 : was.seenMs + passedMs;
  const armedMs = faultSince === null || !mayTell ? null : was.armedMs === null ? 0 : was.armedMs + passedMs;
  const ripe = isFault && seenMs >= dwellMs && armedMs !== null && armedMs >= Math.min(dwellMs, FAULT_MS);
  return {
    verdict,
    faultSince,
    seenMs,
    armedMs,
    announced: faultSince !== null && (was.announced || ripe),
    unseenSince: since(was.unseenSince, isUnseen, timestampMs),
    lastMs: timestampMs,
  };
}

/** The events for a rule that goes from one state to the next. */
function reported(rule: FrameRule, was: RuleState, next: RuleState): readonly EngineEvent[] {
  const { id: fault } = rule;
  const weight = reportedAs(rule, rule.severity);
  const { faultSince, lastMs: timestampMs } = next;
  const end = next.verdict?.kind === 'ok' ? 'FaultFixed' : 'FaultEnded';
  return [
    ...(next.announced && !was.announced && faultSince !== null
      ? [{ type: 'FaultFound' as const, timestampMs, fault, ...weight, sinceMs: faultSince }]
      : []),
    ...(faultSince === null ? endFault(rule, was, end, timestampMs) : []),
    ...(next.unseenSince === null ? endUnseen(rule, was) : []),
  ];
}

/** Judges every frame rule of the exercise in one frame. */
export function stepRules(
  exercise: Exercise,
  states: RuleStates,
  input: RuleInput,
): readonly [RuleStates, readonly EngineEvent[]] {
  const next: Record<string, RuleState> = {};
  const events: EngineEvent[] = [];
  for (const rule of frameRules(exercise)) {
    const was = states[rule.id] ?? idle;
    const state = afterVerdict(rule, was, judge(exercise, rule, input, was.faultSince !== null), input);
    next[rule.id] = state;
    events.push(...reported(rule, was, state));
  }
  return [next, events];
}

/** Ends every open fault and unseen stretch, because the set is over or the trainee has gone. */
export const endRules = (exercise: Exercise, states: RuleStates, timestampMs: number): EngineEvent[] =>
  frameRules(exercise).flatMap((rule) => {
    const state = states[rule.id] ?? idle;
    return [...endFault(rule, state, 'FaultEnded', timestampMs), ...endUnseen(rule, state)];
  });
