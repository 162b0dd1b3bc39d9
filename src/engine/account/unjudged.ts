import { JOINTS, type Joint } from '../../pose/body/body.ts';
import { lasted } from '../../signal/hysteresis.ts';
import { UNJUDGED_WHYS, type EngineEvent, type UnjudgedWhy } from '../events.ts';

/** Movement that came to nothing is reported after this time (ms). Basis: the bench allows 5 s. */
export const SILENT_MS = 5000;
/**
 * The screen says for this long that a movement came to nothing, or that the camera moved (ms). Basis: judgement, twice the time that
 * reading it takes.
 */
export const SHOWN_MS = 5000;
/**
 * A trainee whose movement does not count tries to do the exercise after this time (ms). Basis: judgement; a workout asks after 5 s out of
 * the posture whether the set is done.
 */
const TRIES_MS = 2000;
/**
 * If a lift follows, time in which the trainee could not be seen well enough to begin it is reported from this time on (ms). Basis: a hold
 * may be off by .7 s (bench).
 */
const BLIND_MS = 700;
/** Reasons that say nothing about what the trainee did: it may have been a good hold. */
const BLIND: readonly UnjudgedWhy[] = ['joints-unseen', 'no-rest'];
/** A longer stillness (ms) separates two movements. Basis: a bridge is held for 3 to 4 s, followed by a rest of 1 to 2 s. */
const APART_MS = 6000;

/**
 * How a moment counts in the account of the trainee's movement:
 * - `counted`: part of a hold, or of something that is reported by itself. `liftedMs`: when the hold began, if it starts from rest (ms).
 * - `pending`: may still become a rep or an attempt.
 * - `unjudged`: the trainee moves, or is partly out of sight, and nothing comes of it (`near`: close to the start posture; `tries`: so
 *   close that the trainee tries to do the exercise; `joints`: those out of sight, if that is the reason).
 * - `passing`: the trainee stands, or has just reached the posture, so the movement before may have been the way there.
 * - `still`: nothing happens. `resting`: the trainee is seen at rest, so nothing can have been missed.
 */
export type Moment =
  | { readonly kind: 'counted'; readonly liftedMs: number | null }
  | { readonly kind: 'pending'; readonly moves: boolean }
  | {
      readonly kind: 'unjudged';
      readonly why: UnjudgedWhy;
      readonly near: boolean;
      readonly tries: boolean;
      readonly joints: readonly Joint[];
    }
  | { readonly kind: 'passing' }
  | { readonly kind: 'still'; readonly resting: boolean };

/** Movement that has neither been counted nor been an attempt so far. All times in milliseconds. */
export interface UnjudgedState {
  readonly sinceMs: number | null;
  /** When the trainee last moved. */
  readonly untilMs: number;
  readonly movedMs: number;
  /** The part of that movement near the start posture, which excludes the way into the posture and out of it. */
  readonly nearMs: number;
  /** The part of that movement in which the trainee tried to do the exercise, and when that was seen last. */
  readonly triedMs: number;
  readonly triesUntilMs: number | null;
  /** When the first of the {@link BLIND} reasons began since the trainee was seen at rest; null if there was none. */
  readonly blindSinceMs: number | null;
  /** Movement that may still become a rep, and when it began. */
  readonly pendingMs: number;
  readonly lastMs: number | null;
  /** How long each reason held. */
  readonly whys: Readonly<Partial<Record<UnjudgedWhy, number>>>;
  /** How long each joint was out of sight while that was the reason. */
  readonly hidden: Readonly<Partial<Record<Joint, number>>>;
  /** The condition of the start posture that failed last. */
  readonly wants: string | null;
  /** Why a movement last came to nothing, and when that was reported (ms); null if a rep or an attempt came after it. */
  readonly nothing: { readonly why: UnjudgedWhy; readonly atMs: number } | null;
}

export const nothingUnjudged: UnjudgedState = {
  sinceMs: null,
  untilMs: 0,
  movedMs: 0,
  nearMs: 0,
  triedMs: 0,
  triesUntilMs: null,
  blindSinceMs: null,
  pendingMs: 0,
  lastMs: null,
  whys: {},
  hidden: {},
  wants: null,
  nothing: null,
};

/** How long a reason held (ms); 0 for a reason that is not in the account. */
const timeFor = ({ whys }: UnjudgedState, why: UnjudgedWhy): number => whys[why] ?? 0;

/** The reason that held for the longest time. */
const mainWhy = (state: UnjudgedState): UnjudgedWhy =>
  UNJUDGED_WHYS.reduce(
    (main, why) => (timeFor(state, why) > timeFor(state, main) ? why : main),
    'nothing-whole',
  );

/** What is left of an account if only the time counts since which the trainee could not be seen well enough. */
function onlyBlind(state: UnjudgedState): UnjudgedState {
  const { blindSinceMs, untilMs, lastMs, nothing, hidden } = state;
  if (blindSinceMs === null) return { ...nothingUnjudged, lastMs, nothing };
  const movedMs = untilMs - blindSinceMs;
  const why = timeFor(state, 'no-rest') > timeFor(state, 'joints-unseen') ? 'no-rest' : 'joints-unseen';
  return {
    ...nothingUnjudged,
    ...{ sinceMs: blindSinceMs, untilMs, movedMs, nearMs: movedMs, blindSinceMs, lastMs, nothing, hidden },
    whys: { [why]: Math.max(timeFor(state, why), movedMs) },
  };
}

/** The joints that were out of sight for at least half of the time in which being out of sight was the reason. */
export const hiddenJoints = (state: UnjudgedState): readonly Joint[] =>
  JOINTS.filter((joint) => (state.hidden[joint] ?? 0) * 2 >= Math.max(1, timeFor(state, 'joints-unseen')));

/** The reason to show now; null if nothing, or too little to report, went unjudged. */
export function unjudgedWhy(state: UnjudgedState): UnjudgedWhy | null {
  if (state.movedMs > SILENT_MS) return mainWhy(state);
  const { nothing, lastMs } = state;
  return nothing !== null && lastMs !== null && !lasted(nothing.atMs, lastMs, SHOWN_MS) ? nothing.why : null;
}

/** Does the trainee try to do the exercise now, though it has not counted for a while? */
export const isTrying = ({ untilMs, lastMs, triedMs, triesUntilMs, pendingMs }: UnjudgedState): boolean =>
  (triesUntilMs === lastMs && triedMs > TRIES_MS) || (untilMs === lastMs && pendingMs > SILENT_MS);

/** Closes the account, at `endMs` at the latest, and reports movement that went unjudged for longer than `leastMs`. */
export function closeUnjudged(
  state: UnjudgedState,
  timestampMs: number,
  endMs = Infinity,
  leastMs = SILENT_MS,
): readonly [UnjudgedState, readonly EngineEvent[]] {
  const { sinceMs, untilMs, movedMs, lastMs, wants } = state;
  const closed = { ...nothingUnjudged, lastMs, nothing: state.nothing };
  if (sinceMs === null || Math.min(movedMs, endMs - sinceMs) <= leastMs) return [closed, []];
  const why = mainWhy(state);
  return [
    closed,
    [
      {
        type: 'RuleNotJudged',
        timestampMs,
        rule: '*',
        why,
        ...(why === 'posture' && wants !== null ? { wants } : {}),
        ...(why === 'joints-unseen' ? { joints: hiddenJoints(state) } : {}),
        startMs: sinceMs,
        endMs: Math.max(sinceMs, Math.min(untilMs, endMs)),
      },
    ],
  ];
}

/** A movement has ended without becoming a rep or an attempt. `near`: in the posture. */
const settled = (state: UnjudgedState, near: boolean): UnjudgedState =>
  state.pendingMs === 0
    ? state
    : {
        ...state,
        pendingMs: 0,
        movedMs: state.movedMs + state.pendingMs,
        nearMs: state.nearMs + (near ? state.pendingMs : 0),
        triedMs: state.triedMs + (near ? state.pendingMs : 0),
        whys: { ...state.whys, 'nothing-whole': timeFor(state, 'nothing-whole') + state.pendingMs },
      };

/** At the end, or when judging is interrupted, a movement in progress comes to nothing. */
export const endUnjudged = (state: UnjudgedState, timestampMs: number): readonly EngineEvent[] =>
  closeUnjudged(settled(state, true), timestampMs)[1];

/** A movement that has ended and was reported: when it began, and why it came to nothing; null if it is a rep or an attempt, or is reported elsewhere. */
export interface EndedMovement {
  readonly fromMs: number;
  readonly nothing: UnjudgedWhy | null;
}

/** What the account needs from one frame. */
export interface AccountFrame {
  readonly moment: Moment;
  /** Null if none ends in this frame. */
  readonly ended: EndedMovement | null;
  /** The condition of the start posture that fails. */
  readonly wants: string | null;
  readonly timestampMs: number;
}

/** Movement that may still become a rep or an attempt. */
const pending = (was: UnjudgedState, moves: boolean, timestampMs: number, dtMs: number): UnjudgedState => ({
  ...was,
  sinceMs: was.sinceMs ?? timestampMs - dtMs,
  untilMs: moves ? timestampMs : was.untilMs,
  pendingMs: was.pendingMs + (moves ? dtMs : 0),
  lastMs: timestampMs,
});

/** Movement that comes to nothing. */
const cameToNothing = (
  state: UnjudgedState,
  { why, near, tries, joints }: Extract<Moment, { kind: 'unjudged' }>,
  { wants, timestampMs }: AccountFrame,
  dtMs: number,
): UnjudgedState => ({
  ...state,
  sinceMs: state.sinceMs ?? timestampMs - dtMs,
  untilMs: timestampMs,
  wants: wants ?? state.wants,
  blindSinceMs: state.blindSinceMs ?? (BLIND.includes(why) ? timestampMs - dtMs : null),
  movedMs: state.movedMs + dtMs,
  nearMs: state.nearMs + (near ? dtMs : 0),
  triedMs: state.triedMs + (tries ? dtMs : 0),
  triesUntilMs: tries ? timestampMs : state.triesUntilMs,
  whys: { ...state.whys, [why]: timeFor(state, why) + dtMs },
  hidden: joints.reduce(
    (hidden, joint) => ({ ...hidden, [joint]: (hidden[joint] ?? 0) + dtMs }),
    state.hidden,
  ),
});

/** Adds one frame. Movement adds up until something is counted, or until the trainee is still for a while. */
export function stepUnjudged(
  was: UnjudgedState,
  frame: AccountFrame,
): readonly [UnjudgedState, readonly EngineEvent[]] {
  const { moment, ended, timestampMs } = frame;
  const dtMs = was.lastMs === null ? 0 : timestampMs - was.lastMs;
  if (ended !== null) {
    const [closed, events] = closeUnjudged({ ...was, lastMs: timestampMs }, timestampMs, ended.fromMs);
    const { nothing: why } = ended;
    return [{ ...closed, nothing: why && { why, atMs: timestampMs } }, events];
  }
  if (moment.kind === 'counted') {
    const before = { ...settled(was, true), lastMs: timestampMs };
    return moment.liftedMs !== null && before.movedMs <= SILENT_MS
      ? closeUnjudged(onlyBlind(before), timestampMs, moment.liftedMs, BLIND_MS)
      : closeUnjudged(before, timestampMs, moment.liftedMs ?? Infinity);
  }
  if (moment.kind === 'pending') return [pending(was, moment.moves, timestampMs, dtMs), []];
  const state = { ...settled(was, moment.kind === 'unjudged' && moment.near), lastMs: timestampMs };
  if (moment.kind === 'unjudged') return [cameToNothing(state, moment, frame, dtMs), []];
  if (moment.kind === 'passing') return closeUnjudged({ ...state, movedMs: state.nearMs }, timestampMs);
  const seen = moment.resting ? { ...state, blindSinceMs: null } : state;
  return seen.sinceMs !== null && timestampMs - seen.untilMs > APART_MS
    ? closeUnjudged(seen, timestampMs)
    : [seen, []];
}
