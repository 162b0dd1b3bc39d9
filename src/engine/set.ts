import type { Body } from '../pose/body.ts';
import { windowMedian, pushValue, type TimedWindow, emptyWindow } from '../signal/timed-window.ts';
import type { EngineEvent } from './events.ts';
import type { Exercise, HoldExercise, RepExercise } from './exercise.ts';
import { frameRules, stepRules, type Baselines, type RuleStates } from './form-rules.ts';
import type { GateState } from './gate.ts';
import { endHold, noHold, stepHold, type HoldInput, type HoldState } from './hold-clock.ts';
import { counterUnseen, noCounter, stepCounter, type CounterState } from './rep-counter.ts';
import { judgeRep } from './rep-verdict.ts';

/** The user's own good start: median over the first good time of a hold. Basis: judgement; noise falls with its length. */
const BASELINE_MS = 2000;

/** What has been done and what is on its way: the counter of a rep exercise, the clock of a hold. */
export interface SetState {
  readonly counter: CounterState;
  readonly hold: HoldState;
  readonly reps: number;
  readonly attempts: number;
  /** Rules broken, and rules unseen, in the movement that is on its way. */
  readonly faults: readonly string[];
  readonly unseen: readonly string[];
  readonly own: Readonly<Record<string, TimedWindow>>;
  readonly baselines: Baselines;
}

export const noSet: SetState = {
  counter: noCounter,
  hold: noHold,
  reps: 0,
  attempts: 0,
  faults: [],
  unseen: [],
  own: {},
  baselines: {},
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
  const [hold, events] = stepHold(set.hold, { kind: 'unseen' }, timestampMs, exercise.countsFromS, [], false);
  return [{ ...set, hold }, events];
}

/** The trainee has left the exercise, or the source is over. */
export function endSet(
  exercise: Exercise,
  set: SetState,
  timestampMs: number,
): readonly [SetState, readonly EngineEvent[]] {
  const rest = { ...set, counter: noCounter, faults: [], unseen: [], own: {}, baselines: {} };
  if (exercise.kind === 'reps') return [rest, []];
  const [hold, events] = endHold(set.hold, exercise.countsFromS, timestampMs);
  return [{ ...rest, hold }, events];
}

const foundIn = (events: readonly EngineEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'FaultFound' ? [event.fault] : []));

const unite = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];

function stepReps(
  exercise: RepExercise,
  set: SetState,
  rules: RuleStates,
  body: Body,
  { inside, armed }: GateState,
  widen: number,
): readonly [SetState, RuleStates, readonly EngineEvent[]] {
  const { timestampMs } = body;
  const value = measured(exercise, exercise.rep.by, body);
  const other = measured(exercise, exercise.rep.agreesWith.measure, body);
  if (!inside || value === null || other === null) {
    const [nextRules, events] = stepRules(exercise, rules, body, null, set.baselines, armed, widen);
    return [{ ...set, counter: counterUnseen(set.counter, timestampMs) }, nextRules, events];
  }
  const {
    state: counter,
    events: moved,
    finished,
  } = stepCounter(exercise, set.counter, value, other, timestampMs);
  const [nextRules, judged] = stepRules(exercise, rules, body, counter.phase, set.baselines, armed, widen);
  const faults = unite(set.faults, foundIn(judged));
  const blind = frameRules(exercise).filter(({ id }) => nextRules[id]?.verdict?.kind === 'unseen');
  const unseen = unite(
    set.unseen,
    blind.map(({ id }) => id),
  );
  const moving = counter.movement !== null;
  const next: SetState = { ...set, counter, faults: moving ? faults : [], unseen: moving ? unseen : [] };
  if (!finished) return [next, nextRules, [...moved, ...judged]];

  const rep = judgeRep(exercise, finished, faults, unseen);
  const told = exercise.rules
    .filter(({ at, id }) => at === 'rep' && rep.faults.includes(id))
    .flatMap(({ id, severity }): EngineEvent[] => [
      { type: 'FaultFound', timestampMs, fault: id, severity, sinceMs: rep.startMs },
      { type: 'FaultEnded', timestampMs, fault: id, severity, startMs: rep.startMs, endMs: rep.endMs },
    ]);
  const reps = set.reps + (rep.counted ? 1 : 0);
  const done: EngineEvent = rep.counted
    ? { type: 'RepCompleted', timestampMs, rep, count: reps }
    : { type: 'RepAttempted', timestampMs, rep };
  return [
    { ...next, reps, attempts: set.attempts + (rep.counted ? 0 : 1) },
    nextRules,
    [...moved, ...judged, done, ...told],
  ];
}

function learnBaselines(exercise: HoldExercise, set: SetState, body: Body): SetState {
  const { open } = set.hold;
  if (!open || body.timestampMs - open.startMs > BASELINE_MS)
    return open ? set : { ...set, own: {}, baselines: {} };
  const measures = new Set(frameRules(exercise).map(({ measure }) => measure));
  const own: Record<string, TimedWindow> = { ...set.own };
  const baselines: Record<string, number> = { ...set.baselines };
  for (const measure of measures) {
    const value = measured(exercise, measure, body);
    if (value === null) continue;
    const window = pushValue(own[measure] ?? emptyWindow, body.timestampMs, value, BASELINE_MS);
    own[measure] = window;
    const middle = windowMedian(window);
    if (middle !== null) baselines[measure] = middle;
  }
  return { ...set, own, baselines };
}

function stepHolding(
  exercise: HoldExercise,
  set: SetState,
  rules: RuleStates,
  body: Body,
  { inside, armed }: GateState,
  widen: number,
): readonly [SetState, RuleStates, readonly EngineEvent[]] {
  const learned = learnBaselines(exercise, set, body);
  const [nextRules, judged] = stepRules(
    exercise,
    rules,
    body,
    inside ? 'hold' : null,
    learned.baselines,
    armed,
    widen,
  );
  const major = exercise.rules.filter(({ severity }) => severity === 'major');
  const broken = major.find(({ id }) => nextRules[id]?.verdict?.kind === 'fault');
  const blind = major.some(({ id }) => nextRules[id]?.verdict?.kind === 'unseen');
  const input: HoldInput = !inside
    ? { kind: 'gone' }
    : broken
      ? { kind: 'broken', by: broken.id }
      : blind
        ? { kind: 'unseen' }
        : { kind: 'good' };
  const [hold, clocked] = stepHold(
    set.hold,
    input,
    body.timestampMs,
    exercise.countsFromS,
    foundIn(judged),
    armed,
  );
  return [{ ...learned, hold }, nextRules, [...judged, ...clocked]];
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
