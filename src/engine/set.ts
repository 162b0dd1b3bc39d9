import type { Body } from '../pose/body/body.ts';
import { stepAlike, unlike, type AlikeState } from './rules/alike.ts';
import { baselinesOf, isAtRest, learnRest, learnStart, nothingLearned, type Own } from './rules/baseline.ts';
import type { EngineEvent } from './events.ts';
import type { Exercise, HoldExercise, RepExercise } from './exercise.ts';
import { frameRules, stepRules, type Baselines, type RuleStates } from './rules/form-rules.ts';
import type { GateState } from './sight/gate.ts';
import { endHold, noHold, stepHold, type HoldInput, type HoldState } from './holds/hold-clock.ts';
import { counterUnseen, noCounter, type CounterState } from './reps/counter-state.ts';
import { stepCounter } from './reps/rep-counter.ts';
import { judgeRep, severityOf } from './reps/rep-verdict.ts';
import { GAP_MS } from './sight/tracking.ts';

/** What has been done and what is on its way: the counter of a rep exercise, the clock of a hold. */
export interface SetState {
  readonly counter: CounterState;
  readonly hold: HoldState;
  readonly reps: number;
  readonly attempts: number;
  /** Rules broken, and rules unseen, in the movement that is on its way. */
  readonly faults: readonly string[];
  readonly unseen: readonly string[];
  /** How long rules have been broken in it, advice at half. */
  readonly faultMs: number;
  readonly own: Own;
  /** The user's own posture as it was confirmed before, now or in an earlier session: holds until it is learned anew. */
  readonly known: Baselines;
  /** Has it been confirmed since the posture was taken? */
  readonly confirmed: boolean;
  readonly alike: AlikeState;
}

export const noSet: SetState = {
  counter: noCounter,
  hold: noHold,
  reps: 0,
  attempts: 0,
  faults: [],
  unseen: [],
  faultMs: 0,
  own: nothingLearned,
  known: {},
  confirmed: false,
  alike: unlike,
};

const measured = (exercise: Exercise, measure: string, body: Body): number | null =>
  exercise.measurements[measure]?.of(body) ?? null;

/** One frame in which the trainee cannot be judged. */
export function unseenSet(
  exercise: Exercise,
  set: SetState,
  timestampMs: number,
): readonly [SetState, readonly EngineEvent[]] {
  if (exercise.kind === 'reps') return [{ ...set, counter: counterUnseen(set.counter, timestampMs) }, []];
  const [hold, events] = stepHold(exercise, set.hold, { kind: 'unseen' }, timestampMs, [], false, null);
  return [{ ...set, hold }, events];
}

/** The trainee has left the exercise, or the source is over. */
export function endSet(
  exercise: Exercise,
  set: SetState,
  timestampMs: number,
): readonly [SetState, readonly EngineEvent[]] {
  const rest = {
    counter: noCounter,
    faults: [],
    unseen: [],
    faultMs: 0,
    own: nothingLearned,
    confirmed: false,
  };
  if (exercise.kind === 'reps') return [{ ...set, ...rest }, []];
  const [hold, ended] = endHold(exercise, set.hold, timestampMs);
  const [{ known }, events] = confirm(set, ended, timestampMs);
  return [{ ...set, ...rest, known, hold }, events];
}

/** A rep or hold that counted confirms what was learned of the user's own posture: once for every time that it was taken. */
function confirm(
  set: SetState,
  events: readonly EngineEvent[],
  timestampMs: number,
): readonly [SetState, readonly EngineEvent[]] {
  const counted = events.some(
    (event) => event.type === 'RepCompleted' || (event.type === 'HoldEnded' && event.hold.counted),
  );
  const { baselines } = set.own;
  if (!counted || set.confirmed || Object.keys(baselines).length === 0) return [set, events];
  const learned: EngineEvent = { type: 'BaselineLearned', timestampMs, baselines };
  return [{ ...set, known: { ...set.known, ...baselines }, confirmed: true }, [...events, learned]];
}

const foundIn = (events: readonly EngineEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'FaultFound' ? [event.fault] : []));

const unite = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];

/** 1 where a major rule is broken in this frame, a half where advice is. */
function worst(exercise: RepExercise, rules: RuleStates): number {
  const broken = exercise.rules.filter(({ id }) => rules[id]?.verdict?.kind === 'fault');
  return broken.some(({ severity }) => severity === 'major') ? 1 : broken.length > 0 ? 0.5 : 0;
}

function stepReps(
  exercise: RepExercise,
  set: SetState,
  rules: RuleStates,
  body: Body,
  { inside, armed }: GateState,
  widen: number,
): readonly [SetState, RuleStates, readonly EngineEvent[]] {
  const { timestampMs } = body;
  const baselines = { ...set.known, ...set.own.baselines };
  const value = measured(exercise, exercise.rep.by, body);
  const other = measured(exercise, exercise.rep.agreesWith.measure, body);
  if (!inside || value === null || other === null) {
    const [nextRules, events] = stepRules(exercise, rules, body, null, baselines, armed, widen);
    return [{ ...set, counter: counterUnseen(set.counter, timestampMs) }, nextRules, events];
  }
  const {
    state: counter,
    events: moved,
    finished,
  } = stepCounter(exercise, set.counter, { value, other, timestampMs });
  const [nextRules, judged] = stepRules(exercise, rules, body, counter.phase, baselines, armed, widen);
  const faults = unite(set.faults, foundIn(judged));
  const blind = frameRules(exercise).filter(({ id }) => nextRules[id]?.verdict?.kind === 'unseen');
  const unseen = unite(
    set.unseen,
    blind.map(({ id }) => id),
  );
  const moving = counter.movement !== null;
  const dtMs = Math.min(GAP_MS, timestampMs - (set.counter.lastMs ?? timestampMs));
  const faultMs = set.faultMs + dtMs * worst(exercise, nextRules);
  const [alike, offered] = stepAlike(exercise, set.alike, body, moving, armed);
  const own = counter.phase === 'rest' && !moving ? learnRest(exercise, set.own, body) : set.own;
  const next: SetState = {
    ...set,
    counter,
    faults: moving ? faults : [],
    unseen: moving ? unseen : [],
    faultMs: moving ? faultMs : 0,
    own,
    alike,
  };
  // A movement that is another exercise's is neither rep nor attempt of this one.
  if (!finished || set.alike.is) return [next, nextRules, [...moved, ...judged, ...offered]];

  const rep = judgeRep(exercise, finished, faults, unseen, faultMs);
  const told = exercise.rules.flatMap((rule): EngineEvent[] => {
    const { id } = rule;
    if (rule.at !== 'rep' || !rep.faults.includes(id)) return [];
    const severity = severityOf(rule, finished);
    return [
      { type: 'FaultFound', timestampMs, fault: id, severity, sinceMs: rep.startMs },
      { type: 'FaultEnded', timestampMs, fault: id, severity, startMs: rep.startMs, endMs: rep.endMs },
    ];
  });
  const reps = set.reps + (rep.counted ? 1 : 0);
  const done: EngineEvent = rep.counted
    ? { type: 'RepCompleted', timestampMs, rep, count: reps }
    : { type: 'RepAttempted', timestampMs, rep };
  const [confirmed, all] = confirm(
    { ...next, reps, attempts: set.attempts + (rep.counted ? 0 : 1) },
    [...moved, ...judged, ...offered, done, ...told],
    timestampMs,
  );
  return [confirmed, nextRules, all];
}

function stepHolding(
  exercise: HoldExercise,
  set: SetState,
  rules: RuleStates,
  body: Body,
  { inside, armed }: GateState,
  widen: number,
): readonly [SetState, RuleStates, readonly EngineEvent[]] {
  const lifted = exercise.fromRest !== undefined;
  const startMs = set.hold.open?.startMs ?? null;
  const before = baselinesOf(exercise, set.known, set.own, body.timestampMs, startMs);
  const resting = lifted && inside && isAtRest(exercise, before, body);
  const own = lifted
    ? resting
      ? learnRest(exercise, set.own, body)
      : set.own
    : learnStart(exercise, set.own, body, startMs);
  const [nextRules, judged] = stepRules(
    exercise,
    rules,
    body,
    inside && !resting ? 'hold' : null,
    baselinesOf(exercise, set.known, own, body.timestampMs, startMs),
    armed,
    widen,
  );
  const major = exercise.rules.filter(({ severity }) => severity === 'major');
  const broken = major.find(({ id }) => nextRules[id]?.verdict?.kind === 'fault');
  const blind = major.some(({ id }) => nextRules[id]?.verdict?.kind === 'unseen');
  const input: HoldInput = !inside
    ? { kind: 'gone' }
    : resting
      ? { kind: 'rest' }
      : broken
        ? { kind: 'broken', by: broken.id }
        : blind
          ? { kind: 'unseen' }
          : { kind: 'good' };
  const side = exercise.view === 'frontal' ? body.near : null;
  const [hold, clocked] = stepHold(exercise, set.hold, input, body.timestampMs, foundIn(judged), armed, side);
  const [next, all] = confirm({ ...set, own, hold }, [...judged, ...clocked], body.timestampMs);
  return [next, nextRules, all];
}

/** One frame within the posture gate: not yet armed it may begin a rep or a hold, but tells no fault. */
export const stepSet = (
  exercise: Exercise,
  set: SetState,
  rules: RuleStates,
  body: Body,
  gate: GateState,
  widen: number,
): readonly [SetState, RuleStates, readonly EngineEvent[]] =>
  exercise.kind === 'reps'
    ? stepReps(exercise, set, rules, body, gate, widen)
    : stepHolding(exercise, set, rules, body, gate, widen);
