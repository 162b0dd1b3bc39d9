import type { SquareBody } from '../pose/body/body.ts';
import { stepAlike, unlike, type AlikeState } from './rules/alike.ts';
import { baselinesOf, learnRest, noLearning, type Learning } from './rules/baseline.ts';
import type { EngineEvent, Rep } from './events.ts';
import type { Exercise, HoldExercise, RepExercise } from './exercise.ts';
import { stepRules, type Baselines, type RuleStates } from './rules/form-rules.ts';
import { variationIn, type VariationState } from './rules/variation.ts';
import type { GateState } from './sight/gate.ts';
import { endHold, stepHold } from './holds/hold-clock.ts';
import { holdInput } from './holds/hold-input.ts';
import { stepPosture } from './holds/hold-rest.ts';
import { noHold, type HoldState } from './holds/hold-state.ts';
import { foundIn, foundSince, foundWith, nothingFound, type Found } from './reps/found.ts';
import { counterUnseen, noCounter, type CounterState } from './reps/counter-state.ts';
import { stepCounter } from './reps/rep-counter.ts';
import {
  alikeIn,
  cameToNothing,
  nothingIn,
  type OpenMovement,
  inProgress,
  repEvents,
} from './reps/rep-events.ts';
import { judgeRep } from './reps/rep-verdict.ts';
import { GAP_MS } from './sight/tracking.ts';

/** What has been done and what is in progress: the counter of a rep exercise, the clock of a hold. */
export interface SetState {
  readonly counter: CounterState;
  readonly hold: HoldState;
  readonly reps: number;
  readonly attempts: number;
  /** What the rules found in the movement in progress, and what of that up to its last turn. */
  readonly found: Found;
  readonly atTurn: Found;
  /** The movement in progress, if it is reported in case it comes to nothing. */
  readonly open: OpenMovement | null;
  readonly learned: Learning;
  /** How far the body bent at the rest that was learned last, as in `bendAtRest`; null if none was. */
  readonly bent: number | null;
  /** Was the trainee at rest in the last frame that was judged? Only for a hold that starts from rest. */
  readonly resting: boolean;
  /** The trainee's own posture as confirmed in this session or an earlier one, used until it is learned again. */
  readonly known: Baselines;
  /** Has it been confirmed since the start posture was reached? */
  readonly confirmed: boolean;
  readonly alike: AlikeState;
}

export const noSet: SetState = {
  counter: noCounter,
  hold: noHold,
  reps: 0,
  attempts: 0,
  found: nothingFound,
  atTurn: nothingFound,
  open: null,
  learned: noLearning,
  bent: null,
  resting: false,
  known: {},
  confirmed: false,
  alike: unlike,
};

const measured = (exercise: Exercise, measure: string, body: SquareBody): number | null =>
  exercise.measurements[measure]?.of(body) ?? null;

/** One frame in which the trainee cannot be judged. `partly`: only joints are out of sight, not the whole trainee. */
export function unseenSet(
  exercise: Exercise,
  set: SetState,
  timestampMs: number,
  partly: boolean,
): readonly [SetState, readonly EngineEvent[]] {
  if (exercise.kind === 'reps') {
    const counter = counterUnseen(set.counter, timestampMs);
    return [{ ...set, counter, open: set.open ?? inProgress(counter, timestampMs) }, []];
  }
  const [hold, events] = stepHold(exercise, set.hold, {
    input: { kind: 'unseen', partly },
    timestampMs,
    faults: [],
    mayBegin: false,
    side: null,
  });
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
    found: nothingFound,
    atTurn: nothingFound,
    learned: noLearning,
    confirmed: false,
  };
  if (exercise.kind === 'reps') return [{ ...set, ...rest }, []];
  const [hold, ended] = endHold(exercise, set.hold, timestampMs);
  const [{ known }, events] = confirm(set, ended, timestampMs);
  return [{ ...set, ...rest, known, hold }, events];
}

/** A counted rep or hold confirms the learned posture of the trainee, once each time the start posture is reached. */
function confirm(
  set: SetState,
  events: readonly EngineEvent[],
  timestampMs: number,
): readonly [SetState, readonly EngineEvent[]] {
  const counted = events.some(
    (event) => event.type === 'RepCompleted' || (event.type === 'HoldEnded' && event.hold.counted),
  );
  const { baselines } = set.learned;
  if (!counted || set.confirmed || Object.keys(baselines).length === 0) return [set, events];
  const learned: EngineEvent = { type: 'BaselineLearned', timestampMs, baselines };
  return [{ ...set, known: { ...set.known, ...baselines }, confirmed: true }, [...events, learned]];
}

/** One frame within the posture gate. If the gate is not armed yet, the frame may begin a rep or a hold, but reports no fault. */
export interface SetFrame {
  readonly body: SquareBody;
  readonly gate: GateState;
  /** Is a joint of the body assumed to be where it was? */
  readonly assumed: boolean;
  /** As seen up to the previous frame. */
  readonly variation: VariationState;
  /** Has the part that must stay still moved back and forth lately? */
  readonly restless: boolean;
}

type SetStep = readonly [SetState, RuleStates, readonly EngineEvent[]];

/** Adds a rep or an attempt to the set. `broken`: the events of the rules that it broke. */
function withRep(
  set: SetState,
  rep: Rep,
  broken: readonly EngineEvent[],
  timestampMs: number,
): readonly [SetState, readonly EngineEvent[]] {
  const reps = set.reps + (rep.counted ? 1 : 0);
  const attempts = set.attempts + (rep.counted ? 0 : 1);
  const done: EngineEvent = rep.counted
    ? { type: 'RepCompleted', timestampMs, rep, count: reps }
    : { type: 'RepAttempted', timestampMs, rep };
  return confirm({ ...set, reps, attempts }, [done, ...broken], timestampMs);
}

function stepReps(exercise: RepExercise, set: SetState, rules: RuleStates, frame: SetFrame): SetStep {
  const { body } = frame;
  const { inside, armed } = frame.gate;
  const { timestampMs } = body;
  const baselines = { ...set.known, ...set.learned.baselines };
  const value = measured(exercise, exercise.rep.by, body);
  const other = measured(exercise, exercise.rep.agreesWith.measure, body);
  const input = { body, baselines, mayTell: armed };
  if (!inside || value === null || other === null) {
    const [nextRules, events] = stepRules(exercise, rules, { ...input, phase: null });
    return [{ ...set, counter: counterUnseen(set.counter, timestampMs) }, nextRules, events];
  }
  const counted = stepCounter(exercise, set.counter, { value, other, timestampMs, assumed: frame.assumed });
  const { state: counter, finished } = counted;
  // Until the second measure has moved as in a rep, it is not the top of one.
  const phase = counted.agrees && !counted.risesAgain ? counter.phase : 'rising';
  const [nextRules, judged] = stepRules(exercise, rules, { ...input, phase });
  const moving = counter.movement !== null;
  const hasTurned = counted.turnedMs !== null;
  const dtMs = Math.min(GAP_MS, timestampMs - (set.counter.lastMs ?? timestampMs));
  const found = foundWith(exercise, set.found, { rules: nextRules, judged, dtMs });
  const isLowest = counter.turn !== null && counter.turn.atMs !== set.counter.turn?.atMs;
  const [alike, offered] = stepAlike(exercise, set.alike, {
    ...{ body, mayTell: armed },
    moving: moving && !hasTurned,
  });
  const learned = counter.phase === 'rest' && !moving ? learnRest(exercise, set.learned, body) : set.learned;
  const next: SetState = {
    ...set,
    counter,
    found: !moving ? nothingFound : hasTurned ? foundSince(found, set.atTurn) : found,
    atTurn: isLowest ? found : set.atTurn,
    open: inProgress(counter, timestampMs),
    learned,
    alike,
  };
  const events = [...counted.events, ...judged, ...offered];
  // A movement of another exercise, or one before the posture was held, is neither a rep nor an attempt of this exercise.
  if (!armed || set.alike.is) {
    const other = armed ? cameToNothing(alikeIn(counted, timestampMs), timestampMs) : [];
    return [{ ...next, open: other.length > 0 ? null : set.open }, nextRules, [...events, ...other]];
  }
  const nothing = cameToNothing(nothingIn(set, counted, timestampMs, frame.gate.insideSince), timestampMs);
  const variation = finished && variationIn(frame.variation, finished.movement.startMs);
  const own = hasTurned ? set.atTurn : found;
  const rep = finished && judgeRep(exercise, finished, { ...own, variation });
  if (!finished || !rep) return [next, nextRules, [...events, ...nothing]];
  const broken = repEvents(exercise, finished, rep, timestampMs);
  const [confirmed, told] = withRep(next, rep, broken, timestampMs);
  return [confirmed, nextRules, [...events, ...told]];
}

function stepHolding(exercise: HoldExercise, set: SetState, rules: RuleStates, frame: SetFrame): SetStep {
  const { body, restless } = frame;
  const { inside, armed } = frame.gate;
  const { timestampMs } = body;
  const { known } = set;
  const startMs = set.hold.open?.startMs ?? null;
  const { learned, bent, resting, assumed } = stepPosture(exercise, { ...set, startMs }, body, inside);
  const [nextRules, judged] = stepRules(exercise, rules, {
    body,
    phase: inside && !resting ? 'hold' : null,
    baselines: baselinesOf(exercise, { known, learned, timestampMs, startMs }),
    mayTell: armed,
    restAssumed: assumed,
  });
  const [hold, clocked] = stepHold(exercise, set.hold, {
    input: holdInput(exercise, nextRules, { inside, resting, restless }),
    timestampMs,
    faults: foundIn(judged),
    mayBegin: armed,
    side: exercise.view === 'frontal' ? body.near : null,
  });
  const [next, all] = confirm({ ...set, learned, bent, resting, hold }, [...judged, ...clocked], timestampMs);
  return [next, nextRules, all];
}

/** One frame within the posture gate. */
export const stepSet = (exercise: Exercise, set: SetState, rules: RuleStates, frame: SetFrame): SetStep =>
  exercise.kind === 'reps' ? stepReps(exercise, set, rules, frame) : stepHolding(exercise, set, rules, frame);
