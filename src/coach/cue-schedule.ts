import type { EngineEvent } from '../engine/events.ts';
import type { Exercise, FormRule } from '../engine/exercise.ts';
import { noSides, onSide, owedSide, withHold, type SideTimes } from '../engine/sides.ts';
import type { Side } from '../pose/keypoints.ts';
import { cueKey, utter, wrongView, type SpokenKey, type Tone, type Utterance } from './utterance.ts';

/** Basis of all four: our coaching notes, Cues. */
const SAME_CUE_MS = 6000;
const ANY_CUE_MS = 2500;
const MOST_TIMES = 3;
/** A cue for what is already over is stale after this. Basis: judgement, shorter than a rest between two reps. */
const STALE_MS = 4000;
/** Good time is told every so many seconds, and the last three before the dose are ticked. */
const TELL_EVERY_S = 10;
const TICKS = 3;

interface Pending {
  readonly key: SpokenKey;
  readonly rank: number;
  /** The fault that must still last; null for what is told once. */
  readonly fault: string | null;
  readonly expiresMs: number;
}

/** What has been said and what waits. Times are the caller's, milliseconds. */
export interface ScheduleState {
  readonly lastCueMs: number;
  readonly said: Readonly<Record<string, { readonly times: number; readonly lastMs: number }>>;
  readonly pending: readonly Pending[];
  readonly cued: readonly string[];
  readonly lastRepFaults: readonly string[];
  readonly offered: boolean;
  /** Good time of the holds that are over. */
  readonly sides: SideTimes;
  /** The posture was left since the last hold. */
  readonly left: boolean;
}

export const silence: ScheduleState = {
  lastCueMs: Number.NEGATIVE_INFINITY,
  said: {},
  pending: [],
  cued: [],
  lastRepFaults: [],
  offered: false,
  sides: noSides,
  left: false,
};

export interface Said {
  readonly state: ScheduleState;
  readonly utterances: readonly Utterance[];
  readonly tones: readonly Tone[];
}

const RANK = { visibility: 0, alignment: 10, range: 20, tempo: 30, offer: 40 } as const;

const categoryOf = (rule: FormRule): keyof typeof RANK =>
  rule.at !== 'rep' ? 'alignment' : rule.attempt ? 'range' : 'tempo';

/** Lower is said first: by category, then what is major, then the order of the exercise's rules. */
function rankOf(exercise: Exercise, fault: string): number {
  const index = exercise.rules.findIndex(({ id }) => id === fault);
  const rule = exercise.rules[index];
  return rule ? RANK[categoryOf(rule)] + (rule.severity === 'major' ? 0 : 5) + index / 100 : RANK.offer;
}

/** What one event makes the coach want to say, at once or when its turn comes. */
function hear(
  exercise: Exercise,
  state: ScheduleState,
  event: EngineEvent,
  nowMs: number,
  side: Side | null,
): Said {
  const nothing: Said = { state, utterances: [], tones: [] };
  const wait = (key: SpokenKey, rank: number, fault: string | null, forMs: number): ScheduleState => ({
    ...state,
    pending: [...state.pending.filter((p) => p.key !== key), { key, rank, fault, expiresMs: nowMs + forMs }],
  });
  switch (event.type) {
    case 'PostureReached':
      return {
        ...nothing,
        utterances: [{ ...utter('info', 'coach.reached'), silent: true }],
        tones: ['reached'],
      };
    case 'PostureLost': {
      const owed = owedSide(state.sides);
      const other = !state.left && owed !== null;
      return {
        state: { ...state, left: true },
        utterances: other ? [utter('info', 'coach.other-side', onSide(owed))] : [],
        tones: ['lost'],
      };
    }
    case 'TrackingLost':
      return { ...nothing, state: wait('coach.cannot-see', RANK.visibility, null, STALE_MS) };
    case 'TrackingFound':
      return {
        ...nothing,
        state: { ...state, pending: state.pending.filter(({ key }) => key !== 'coach.cannot-see') },
      };
    case 'SwitchOffered':
      return { ...nothing, state: wait(`coach.switch.${event.to}`, RANK.offer, null, 3 * SAME_CUE_MS) };
    case 'ViewJudged':
      return event.view === 'refused'
        ? { ...nothing, state: wait(wrongView(exercise, event), RANK.visibility, null, STALE_MS) }
        : nothing;
    case 'FaultFound': {
      const repRule = exercise.rules.some(({ id, at }) => id === event.fault && at === 'rep');
      return {
        ...nothing,
        state: wait(
          cueKey(exercise, event.fault),
          rankOf(exercise, event.fault),
          repRule ? null : event.fault,
          repRule ? STALE_MS : Infinity,
        ),
      };
    }
    case 'FaultFixed':
    case 'FaultEnded': {
      const pending = state.pending.filter(({ fault }) => fault !== event.fault);
      const praised = event.type === 'FaultFixed' && state.cued.includes(event.fault);
      const cued = state.cued.filter((fault) => fault !== event.fault);
      return {
        state: { ...state, pending, cued, lastCueMs: praised ? nowMs : state.lastCueMs },
        utterances: praised ? [utter('praise', 'praise.good')] : [],
        tones: [],
      };
    }
    case 'RepCompleted': {
      const mended =
        state.lastRepFaults.some((fault) => !event.rep.faults.includes(fault)) &&
        event.rep.faults.length === 0;
      const said =
        mended && state.lastRepFaults.some((fault) => (state.said[cueKey(exercise, fault)]?.times ?? 0) > 0);
      return {
        state: { ...state, lastRepFaults: event.rep.faults, lastCueMs: said ? nowMs : state.lastCueMs },
        utterances: [
          utter('count', 'count.rep', { count: event.count }),
          ...(said ? [utter('praise', 'praise.good')] : []),
        ],
        tones: [],
      };
    }
    case 'RepAttempted': {
      const { reason, faults } = event.rep;
      const flaw =
        typeof reason === 'string'
          ? [{ ...utter('info', `coach.attempt.${reason}`), silent: true as const }]
          : [];
      return { state: { ...state, lastRepFaults: faults }, utterances: flaw, tones: [] };
    }
    case 'HoldPaused':
      return { ...nothing, tones: ['broken'] };
    case 'HoldProgressed': {
      const count = Math.floor(event.goodMs / 1000);
      const goal = exercise.dose.holdS?.[0] ?? Infinity;
      if (count === goal)
        return { ...nothing, utterances: [utter('count', 'count.seconds', { count })], tones: ['done'] };
      if (count >= goal - TICKS && count < goal) return { ...nothing, tones: ['tick'] };
      return count > 0 && count % TELL_EVERY_S === 0
        ? { ...nothing, utterances: [utter('count', 'count.seconds', { count })] }
        : nothing;
    }
    case 'HoldStarted': {
      const owed = owedSide(state.sides);
      const same = state.left && side !== null && owed !== null && side !== owed;
      const utterances = same ? [utter('info', 'coach.same-side', onSide(owed))] : [];
      return { ...nothing, state: { ...state, left: false }, utterances };
    }
    case 'HoldEnded': {
      const sides = withHold(state.sides, event.hold);
      return {
        state: { ...state, sides },
        utterances: [utter('info', 'coach.hold-ended', { count: Math.floor(event.hold.goodMs / 1000) })],
        tones: [],
      };
    }
    default:
      return nothing;
  }
}

/** The cue whose turn it is, if any may be said now. */
function takeTurn(
  exercise: Exercise,
  state: ScheduleState,
  nowMs: number,
): readonly [ScheduleState, Utterance | null] {
  const alive = state.pending.filter(({ expiresMs }) => nowMs <= expiresMs);
  const fresh = { ...state, pending: alive };
  if (nowMs - state.lastCueMs < ANY_CUE_MS) return [fresh, null];
  const ready = alive
    .filter(({ key }) => {
      const said = state.said[key];
      return !said || (said.times < MOST_TIMES && nowMs - said.lastMs >= SAME_CUE_MS);
    })
    .sort((a, b) => a.rank - b.rank)[0];
  if (!ready) return [fresh, null];
  const times = (state.said[ready.key]?.times ?? 0) + 1;
  const tired = times === MOST_TIMES && ready.rank >= RANK.alignment && !state.offered;
  const offer: Pending[] = tired
    ? [{ key: 'coach.easier', rank: RANK.offer, fault: null, expiresMs: nowMs + 3 * SAME_CUE_MS }]
    : [];
  const rest = ready.fault === null ? alive.filter((p) => p !== ready) : alive;
  const cued = exercise.rules.filter(({ id }) => cueKey(exercise, id) === ready.key).map(({ id }) => id);
  return [
    {
      ...fresh,
      lastCueMs: nowMs,
      said: { ...state.said, [ready.key]: { times, lastMs: nowMs } },
      pending: [...rest, ...offer],
      cued: [...new Set([...state.cued, ...cued])],
      offered: state.offered || tired,
    },
    utter(ready.rank === RANK.offer ? 'info' : 'cue', ready.key),
  ];
}

/**
 * What to say and sound after these events at this time (milliseconds, never running backwards). Counts come at once and
 * interrupt; cues wait their turn: one at a time, none within 2.5 s of another, the same not within 6 s, and three times at most.
 * `side`: of the body that bears it now, where the exercise is done on either.
 */
export function schedule(
  exercise: Exercise,
  was: ScheduleState,
  events: readonly EngineEvent[],
  nowMs: number,
  side: Side | null = null,
): Said {
  let state = was;
  const utterances: Utterance[] = [];
  const tones: Tone[] = [];
  for (const event of events) {
    const heard = hear(exercise, state, event, nowMs, side);
    state = heard.state;
    utterances.push(...heard.utterances);
    tones.push(...heard.tones);
  }
  const [next, cue] = takeTurn(exercise, state, nowMs);
  return { state: next, utterances: cue ? [...utterances, cue] : utterances, tones };
}
