import type { Body } from '../pose/body/body.ts';
import { frontOn } from '../pose/body/front-on.ts';
import { levelled } from '../pose/body/levelled.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import { trackPose, type PictureSize } from '../pose/track/track-pose.ts';
import { lasted } from '../signal/hysteresis.ts';
import { keepAccount } from './account/account.ts';
import type { EngineEvent } from './events.ts';
import type { Exercise } from './exercise.ts';
import { stepFloor, upAt } from './sight/floor-line.ts';
import { endRules } from './rules/form-rules.ts';
import { closedGate, stepGate } from './sight/gate.ts';
import { squared, startJudging, type JudgeState } from './judge-state.ts';
import { endSet, stepSet, unseenSet } from './set.ts';
import { GAP_MS, LOST_MS, stepTracking } from './sight/tracking.ts';
import { endUnjudged } from './account/unjudged.ts';
import { stepView, type ViewState } from './sight/view-check.ts';

/**
 * Out of sight for longer, the exercise is left and what is open is banked: nobody can say that it went on. A hold is
 * given longer than a rep, since its clock stands meanwhile. Basis: our coaching notes, Reps; judgement for the hold.
 */
const FORGET_MS = { reps: LOST_MS, hold: 5000 } as const;

/** A lean that is known better by more than this, degrees, makes what was learned before worthless. Basis: a fifth of the least lift. */
const RELEVELLED_DEG = 1;

/** How much further from the user's own good start the limits lie, by view. Basis: our coaching notes, Camera. */
const WIDEN = { good: 1, warn: 1.3, refused: 1 } as const;

const refusedSpan = (was: ViewState, now: ViewState | null, timestampMs: number): EngineEvent[] =>
  was.verdict === 'refused' && was.verdictSince !== null && now?.verdict !== 'refused'
    ? [
        {
          type: 'RuleNotJudged',
          timestampMs,
          rule: '*',
          why: 'view',
          startMs: was.verdictSince,
          endMs: timestampMs,
        },
      ]
    : [];

/** Leaves the exercise: what is open is banked or ended. */
function leave(
  exercise: Exercise,
  state: JudgeState,
  timestampMs: number,
): readonly [JudgeState, EngineEvent[]] {
  const [set, events] = endSet(exercise, state.set, timestampMs);
  return [{ ...state, set, rules: {} }, [...endRules(exercise, state.rules, timestampMs), ...events]];
}

function withoutSight(
  exercise: Exercise,
  state: JudgeState,
  timestampMs: number,
): readonly [JudgeState, EngineEvent[]] {
  const gone = lasted(state.tracking.lostSince, timestampMs, FORGET_MS[exercise.kind]);
  const briefly = state.gate.inside && !lasted(state.tracking.lostSince, timestampMs, GAP_MS);
  if (briefly || (state.gate.armed && !gone)) {
    const [set, events] = unseenSet(exercise, state.set, timestampMs);
    return [{ ...state, set }, [...events]];
  }
  const [left, events] = leave(exercise, state, timestampMs);
  const lost: EngineEvent[] = state.gate.armed
    ? [{ type: 'PostureLost', timestampMs, sinceMs: state.tracking.lostSince ?? timestampMs }]
    : [];
  return [{ ...left, gate: closedGate }, [...events, ...lost]];
}

/** Inside a rep or a hold: the near side is kept and the view not judged anew. */
const isBusy = ({ set }: JudgeState): boolean => set.hold.open !== null || set.counter.movement !== null;

function withSight(
  exercise: Exercise,
  state: JudgeState,
  seen: Body,
  size: PictureSize,
): readonly [JudgeState, EngineEvent[]] {
  const { timestampMs } = seen;
  const busy = isBusy(state);
  const view = busy ? state.view : stepView(exercise, state.view, seen, size);
  const body = squared(exercise, seen, view, size);
  // Once the posture is taken it stands: what is lifted from it is no floor.
  const floor = busy || state.gate.armed ? state.floor : stepFloor(exercise, state.floor, body);
  // A verdict stands for a second against another one: long enough to arm in a view that is refused by then.
  const judgeable = (view.verdict === 'good' || view.verdict === 'warn') && view.now !== 'refused';
  const stepped = stepGate(exercise, state.gate, body, judgeable);
  const gate = stepped.armed && view.verdict === 'refused' && !busy ? closedGate : stepped;
  const events: EngineEvent[] = refusedSpan(state.view, view, timestampMs);
  if (view.verdict !== null && view.verdict !== state.view.verdict) {
    const { along, across } = seen.view ?? { along: 0, across: 0 };
    events.push({ type: 'ViewJudged', timestampMs, view: view.verdict, along, across });
  }
  // What was measured in another lean is forgotten, and so is this frame.
  const relevelled = Math.abs(floor.lean - state.floor.lean) > RELEVELLED_DEG;
  const fresh = relevelled ? { rules: {}, set: endSet(exercise, state.set, timestampMs)[0] } : {};
  const next: JudgeState = { ...state, ...fresh, view, floor, gate };
  if (gate.armed && !state.gate.armed) {
    events.push({ type: 'PostureReached', timestampMs, sinceMs: gate.insideSince ?? timestampMs });
  }
  if (!gate.armed && (state.gate.armed || !gate.inside || view.verdict === 'refused')) {
    const [left, closing] = leave(exercise, next, timestampMs);
    const lost: EngineEvent[] = state.gate.armed
      ? [{ type: 'PostureLost', timestampMs, sinceMs: stepped.outsideSince ?? timestampMs }]
      : [];
    return [left, [...events, ...closing, ...lost]];
  }
  if (relevelled) return [next, events];
  const widen = WIDEN[view.verdict ?? 'good'];
  const [set, rules, judged] = stepSet(exercise, state.set, state.rules, { body, gate, widen });
  return [{ ...next, set, rules }, [...events, ...judged]];
}

/**
 * Judges one frame: keypoints in pixels of a picture of that size. Pure: the same state and frame give the same answer.
 * A frame whose time does not advance is ignored; a gap between frames is time out of sight.
 */
export function judgeFrame(
  exercise: Exercise,
  was: JudgeState,
  frame: PoseFrame,
  size: PictureSize,
): readonly [JudgeState, readonly EngineEvent[]] {
  const { timestampMs } = frame;
  const { lastMs } = was;
  if (!Number.isFinite(timestampMs) || (lastMs !== null && timestampMs <= lastMs)) return [was, []];
  if (lastMs === null || timestampMs - lastMs <= GAP_MS) return stepFrame(exercise, was, frame, size);
  let state = was;
  const events: EngineEvent[] = [];
  for (const unseen of [lastMs + 1, timestampMs - 1]) {
    const [next, found] = stepFrame(exercise, state, { timestampMs: unseen, keypoints: null }, size, true);
    state = next;
    events.push(...found);
  }
  const [next, found] = stepFrame(exercise, state, frame, size);
  return [next, [...events, ...found]];
}

function stepFrame(
  exercise: Exercise,
  state: JudgeState,
  frame: PoseFrame,
  size: PictureSize,
  isGap = false,
): readonly [JudgeState, readonly EngineEvent[]] {
  const { timestampMs } = frame;
  const [pose, tracked] = trackPose(state.pose, frame, size, isBusy(state));
  const { lastMs } = state;
  // A frame of somebody else is none of the trainee: for as long as a gap is bridged, it is left out.
  if (tracked.presence === 'another-person' && lastMs !== null && timestampMs - lastMs <= GAP_MS)
    return [{ ...state, pose }, []];
  const standing = frame.roll === undefined ? { ...tracked, up: upAt(state.floor) } : tracked;
  const body = exercise.view === 'frontal' ? frontOn(standing) : standing;
  const [sight, lost] = stepTracking(exercise, state.tracking, body);
  const seen: JudgeState = { ...state, lastMs: timestampMs, pose, body, tracking: sight };
  const [next, events] =
    sight.why === null
      ? withSight(exercise, seen, levelled(body, size), size)
      : withoutSight(exercise, seen, timestampMs);
  const sinceLastMs = timestampMs - (lastMs ?? timestampMs);
  const [accounted, silent] = keepAccount(exercise, next, { events, size, timestampMs, sinceLastMs, isGap });
  return [accounted, [...lost, ...events, ...silent]];
}

/**
 * Closes what is open and forgets the posture, but keeps what was counted: for a pause, or a source that broke off.
 * The trainee takes the start posture again before anything more is judged.
 */
export function interruptJudging(
  exercise: Exercise,
  state: JudgeState,
  timestampMs: number,
): readonly [JudgeState, readonly EngineEvent[]] {
  const [left, events] = leave(exercise, state, timestampMs);
  const lost: EngineEvent[] = state.gate.armed
    ? [{ type: 'PostureLost', timestampMs, sinceMs: timestampMs }]
    : [];
  const { lastMs, set } = left;
  const { told, lostSince } = state.tracking;
  if (told && lostSince !== null)
    lost.push({ type: 'TrackingFound', timestampMs, lostMs: timestampMs - lostSince });
  return [
    { ...startJudging(), lastMs, set },
    [
      ...events,
      ...refusedSpan(state.view, null, timestampMs),
      ...endUnjudged(state.account.unjudged, timestampMs),
      ...lost,
      { type: 'JudgingInterrupted', timestampMs },
    ],
  ];
}

/** Closes what is open at the end of the source: holds are banked, faults ended; a movement on its way is dropped. */
export function finishJudging(
  exercise: Exercise,
  state: JudgeState,
  timestampMs: number,
): readonly EngineEvent[] {
  const [, events] = leave(exercise, state, timestampMs);
  return [
    ...events,
    ...refusedSpan(state.view, null, timestampMs),
    ...endUnjudged(state.account.unjudged, timestampMs),
    { type: 'JudgingEnded', timestampMs },
  ];
}
