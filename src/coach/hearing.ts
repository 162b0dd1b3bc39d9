import type { EngineEvent } from '../engine/events.ts';
import type { Exercise } from '../engine/exercise.ts';
import { trustedFaults } from '../engine/rules/on-trial.ts';
import { onSide, owedSide, addHold, type SideTimes } from '../engine/sides.ts';
import type { Side } from '../pose/keypoints.ts';
import { mayCue, SAME_CUE_MS, withCue, type Announced } from './cue-limits.ts';
import { RANK, rankOf } from './ranks.ts';
import { isRangeNew, stepRange, type RangeToday } from './range-today.ts';
import { cueKey, utter, wrongView, type SpokenKey, type Tone, type Utterance } from './utterance.ts';

/** A cue about a fault that is over is dropped after this time (ms). Basis: judgement, shorter than a rest between two reps. */
const STALE_MS = 4000;
/** Good time is announced every this many seconds; the last three seconds before the dose are ticked. Basis: our coaching notes, Cues. */
const TELL_EVERY_S = 10;
const TICKS = 3;

export interface Pending {
  readonly key: SpokenKey;
  readonly rank: number;
  /** The fault that must still be there; null if the line is spoken once in any case. */
  readonly fault: string | null;
  readonly expiresMs: number;
}

/** What has been spoken (or shown, if its rule is on trial), and what is waiting. Times are the caller's (ms). */
export interface ScheduleState {
  readonly lastCueMs: number;
  readonly announced: Announced;
  readonly pending: readonly Pending[];
  readonly cued: readonly string[];
  /** Faults of the last rep or attempt, without those of rules on trial. */
  readonly lastRepFaults: readonly string[];
  readonly offered: boolean;
  /** Good time of the holds that are over. */
  readonly sides: SideTimes;
  /** The trainee has left the posture since the last hold. */
  readonly left: boolean;
  readonly range: RangeToday;
}

export interface HearingResult {
  readonly state: ScheduleState;
  readonly utterances: readonly Utterance[];
  readonly tones: readonly Tone[];
}

/** The circumstances under which an event is heard. */
interface Hearing {
  readonly exercise: Exercise;
  readonly state: ScheduleState;
  readonly nowMs: number;
  /** The side that bears the body now; null if the exercise has no sides or the side is unknown. */
  readonly side: Side | null;
}

type EventOf<Type extends EngineEvent['type']> = Extract<EngineEvent, { type: Type }>;

const nothing = (state: ScheduleState): HearingResult => ({ state, utterances: [], tones: [] });

/** Adds a cue to the waiting ones, replacing the same cue. */
function wait(
  { state, nowMs }: Hearing,
  { forMs, ...cue }: Omit<Pending, 'expiresMs'> & { forMs: number },
): HearingResult {
  const others = state.pending.filter(({ key }) => key !== cue.key);
  return nothing({ ...state, pending: [...others, { ...cue, expiresMs: nowMs + forMs }] });
}

const hearReached = (state: ScheduleState): HearingResult => ({
  state,
  utterances: [{ ...utter('info', 'coach.reached'), silent: true }],
  tones: ['reached'],
});

function hearLost(state: ScheduleState): HearingResult {
  const owed = owedSide(state.sides);
  const other = !state.left && owed !== null;
  const isNew = isRangeNew(state.range);
  return {
    state: { ...state, left: true, range: isNew ? { ...state.range, announced: true } : state.range },
    utterances: [
      ...(other ? [utter('info', 'coach.other-side', onSide(owed))] : []),
      ...(isNew ? [utter('info', 'coach.range-today')] : []),
    ],
    tones: ['lost'],
  };
}

/** A rule on trial is never spoken. It is shown no more often than it would be spoken, and not over a cue that was just spoken. */
const hearUnsure = ({ state, nowMs }: Hearing, key: SpokenKey): HearingResult =>
  nowMs - state.lastCueMs < STALE_MS || !mayCue(state.announced, key, nowMs)
    ? nothing(state)
    : {
        state: { ...state, announced: withCue(state.announced, key, nowMs) },
        utterances: [{ ...utter('unsure', key), silent: true }],
        tones: [],
      };

function hearFault(hearing: Hearing, { fault, onTrial }: EventOf<'FaultFound'>): HearingResult {
  const { exercise } = hearing;
  const key = cueKey(exercise, fault);
  if (onTrial) return hearUnsure(hearing, key);
  const rank = rankOf(exercise, fault);
  // The fault of a rep is over when it is found; any other fault waits for as long as it lasts.
  return exercise.rules.some(({ id, at }) => id === fault && at === 'rep')
    ? wait(hearing, { key, rank, fault: null, forMs: STALE_MS })
    : wait(hearing, { key, rank, fault, forMs: Infinity });
}

function hearFaultOver(
  { state, nowMs }: Hearing,
  event: EventOf<'FaultFixed' | 'FaultEnded'>,
): HearingResult {
  const pending = state.pending.filter(({ fault }) => fault !== event.fault);
  const praised = event.type === 'FaultFixed' && state.cued.includes(event.fault);
  const cued = state.cued.filter((fault) => fault !== event.fault);
  return {
    state: { ...state, pending, cued, lastCueMs: praised ? nowMs : state.lastCueMs },
    utterances: praised ? [utter('praise', 'praise.good')] : [],
    tones: [],
  };
}

/** A variation is named once; after that the screen names it. */
function hearVariation(hearing: Hearing, { variation }: EventOf<'VariationSeen'>): HearingResult {
  const { exercise, state } = hearing;
  const key = `coach.variation.${exercise.id}.${variation}` as const;
  return state.announced[key]
    ? nothing(state)
    : wait(hearing, { key, rank: RANK.variation, fault: null, forMs: SAME_CUE_MS });
}

function hearRep(hearing: Hearing, { rep, count }: EventOf<'RepCompleted'>): HearingResult {
  const { exercise, nowMs } = hearing;
  const [range, reminds] = stepRange(exercise, hearing.state.range, rep);
  const ranged = { ...hearing, state: { ...hearing.state, range } };
  const again = { key: 'coach.range-again', rank: RANK.range, fault: null, forMs: STALE_MS } as const;
  const { state } = reminds ? wait(ranged, again) : ranged;
  const faults = trustedFaults(exercise, rep.faults);
  const mended = state.lastRepFaults.length > 0 && faults.length === 0;
  const praised =
    mended && state.lastRepFaults.some((fault) => state.announced[cueKey(exercise, fault)] !== undefined);
  return {
    state: { ...state, lastRepFaults: faults, lastCueMs: praised ? nowMs : state.lastCueMs },
    utterances: [
      utter('count', 'count.rep', { count }),
      ...(praised ? [utter('praise', 'praise.good')] : []),
    ],
    tones: [],
  };
}

function hearAttempt(
  { exercise, state }: Hearing,
  { rep: { reason, faults } }: EventOf<'RepAttempted'>,
): HearingResult {
  const flaw =
    typeof reason === 'string'
      ? [{ ...utter('info', `coach.attempt.${reason}`), silent: true as const }]
      : [];
  return { state: { ...state, lastRepFaults: trustedFaults(exercise, faults) }, utterances: flaw, tones: [] };
}

function hearHoldTime({ exercise, state }: Hearing, { goodMs }: EventOf<'HoldProgressed'>): HearingResult {
  const count = Math.floor(goodMs / 1000);
  // A hold without a dose of seconds has no end to announce.
  const goal = exercise.dose.holdS?.[0] ?? Infinity;
  const spoken = [utter('count', 'count.seconds', { count })];
  if (count === goal) return { state, utterances: spoken, tones: ['done'] };
  if (count >= goal - TICKS && count < goal) return { state, utterances: [], tones: ['tick'] };
  return { state, utterances: count > 0 && count % TELL_EVERY_S === 0 ? spoken : [], tones: [] };
}

function hearHoldStarted({ state, side }: Hearing): HearingResult {
  const owed = owedSide(state.sides);
  const same = state.left && side !== null && owed !== null && side !== owed;
  const utterances = same ? [utter('info', 'coach.same-side', onSide(owed))] : [];
  return { state: { ...state, left: false }, utterances, tones: [] };
}

const hearHoldEnded = (state: ScheduleState, { hold }: EventOf<'HoldEnded'>): HearingResult => ({
  state: { ...state, sides: addHold(state.sides, hold) },
  utterances: [utter('info', 'coach.hold-ended', { count: Math.floor(hold.goodMs / 1000) })],
  tones: [],
});

/** What one event makes the coach want to say, at once or when its turn comes. */
export function hear(hearing: Hearing, event: EngineEvent): HearingResult {
  const { exercise, state } = hearing;
  const unseen = { rank: RANK.visibility, fault: null, forMs: STALE_MS } as const;
  switch (event.type) {
    case 'PostureReached':
      return hearReached(state);
    case 'PostureLost':
      return hearLost(state);
    case 'TrackingLost':
      return wait(hearing, { key: 'coach.cannot-see', ...unseen });
    case 'TrackingFound':
      return nothing({ ...state, pending: state.pending.filter(({ key }) => key !== 'coach.cannot-see') });
    case 'SwitchOffered':
      return wait(hearing, {
        key: `coach.switch.${event.to}`,
        rank: RANK.offer,
        fault: null,
        forMs: 3 * SAME_CUE_MS,
      });
    case 'VariationSeen':
      return hearVariation(hearing, event);
    case 'ViewJudged':
      return event.view === 'refused'
        ? wait(hearing, { key: wrongView(exercise, event), ...unseen })
        : nothing(state);
    case 'FaultFound':
      return hearFault(hearing, event);
    case 'FaultFixed':
    case 'FaultEnded':
      return hearFaultOver(hearing, event);
    case 'RepCompleted':
      return hearRep(hearing, event);
    case 'RepAttempted':
      return hearAttempt(hearing, event);
    case 'RuleNotJudged':
      // The only one of these that is reported while the trainee can still do it better.
      return event.why === 'not-back'
        ? wait(hearing, { key: 'coach.not-back', rank: RANK.way, fault: null, forMs: STALE_MS })
        : nothing(state);
    case 'HoldPaused':
      return { ...nothing(state), tones: ['broken'] };
    case 'HoldProgressed':
      return hearHoldTime(hearing, event);
    case 'HoldStarted':
      return hearHoldStarted(hearing);
    case 'HoldEnded':
      return hearHoldEnded(state, event);
    default:
      return nothing(state);
  }
}
