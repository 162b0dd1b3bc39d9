import type { Exercise } from '../../engine/exercise.ts';
import {
  candidatesOf,
  doneMs,
  identified,
  isAnyBusy,
  lastMsOf,
  stepCandidates,
  type Candidate,
} from '../../engine/identify.ts';
import { isBusy, type ExerciseState } from '../../engine/judge-state.ts';
import { finishJudging, interruptJudging, judgeTracked, trackStep } from '../../engine/judge.ts';
import { stepsTo } from '../../engine/sight/frame-steps.ts';
import { stageOf, type JudgingStage, type Status } from '../../engine/status.ts';
import type { KnownPostures, PictureSize, PoseFrame } from '../../pose/pose-frame.ts';
import { noPose, type PoseState } from '../../pose/track/track-pose.ts';
import { latest, noFrame, nothingJudged, timeOf, type Judged, type LastFrame } from './judged.ts';
import { liveStatus } from './live-status.ts';
import { judgedAs, type Single } from './single.ts';

/** If a posture fits several exercises, the app asks the trainee after this time (ms). Basis: judgement, time to begin moving. */
const ASK_MS = 1500;
/** A guess becomes final after this much of the exercise (ms). Basis: judgement; the posture may be on the way to another one. */
const SETTLED_MS = 3000;
/** The largest number of exercises to choose from, because more cannot be read from the mat. */
const MOST_ASKED = 3;

/** Stages in order. The status of the exercise that is furthest along says most about the trainee. */
const ALONG: readonly JudgingStage[] = [
  'lost',
  'wrong-view',
  'get-ready',
  'hold-still',
  'broken',
  'go',
  'moving',
  'holding',
];

interface Guess {
  readonly exercise: Exercise;
  readonly judge: ExerciseState;
}

/** A session without a chosen exercise: all exercises are judged in parallel until one is identified for good. */
export interface Undecided extends LastFrame {
  readonly kind: 'undecided';
  readonly exercises: readonly Exercise[];
  readonly known: KnownPostures;
  /** The tracking of the trainee, shared by all candidates. */
  readonly pose: PoseState;
  readonly candidates: readonly Candidate[];
  /** The exercise guessed so far. Doing another one overrides it. Null if not yet identified. */
  readonly guess: Guess | null;
  /** The exercises among which the trainee should choose; the same array while they are the same; empty if there is no question. */
  readonly choices: readonly Exercise[];
}

export const startUndecided = (exercises: readonly Exercise[], known: KnownPostures = {}): Undecided => ({
  ...noFrame,
  kind: 'undecided',
  exercises,
  known,
  pose: noPose,
  candidates: candidatesOf(exercises),
  guess: null,
  choices: [],
});

/** The exercise just identified, or null. */
export function justIdentified({ candidates, guess }: Undecided): Exercise | null {
  const found = identified(candidates);
  return found === guess?.exercise ? null : found;
}

export function stepUndecided(
  was: Undecided,
  frame: PoseFrame,
  size: PictureSize,
): readonly [Undecided | Single, Judged] {
  let { pose, candidates, guess, body } = was;
  const events = [];
  for (const step of stepsTo(guess ? guess.judge.lastMs : lastMsOf(candidates), frame)) {
    const locked = guess ? isBusy(guess.judge) : isAnyBusy(candidates);
    const [next, tracked] = trackStep(pose, step, size, locked);
    pose = next;
    candidates = stepCandidates(candidates, tracked, size);
    body = candidates[0]?.judge.body ?? null;
    if (guess === null) continue;
    const [judge, found] = judgeTracked(guess.exercise, guess.judge, tracked, size);
    guess = { ...guess, judge };
    body = judge.body;
    events.push(...found);
  }
  const lastMs = latest(was.lastMs, frame.timestampMs);
  const status = guess
    ? liveStatus(guess.exercise, guess.judge, was.status)
    : furthest(candidates, was.status);
  const choices = guess ? was.choices : choicesOf(was, candidates, frame.timestampMs);
  const now: Undecided = { ...was, pose, candidates, guess, choices, lastMs, status, body };
  return guess ? [settled(now, guess), judgedAs(guess.exercise, events)] : [now, nothingJudged];
}

/** The session as a single session of the guessed exercise, for good. */
export const decided = (
  { pose, known, lastMs, status, body }: Undecided,
  { exercise, judge }: Guess,
): Single => ({
  kind: 'single',
  exercise,
  known,
  judge: { ...judge, pose },
  lastMs,
  status,
  body,
});

/** Becomes a single session once the guessed exercise has been done for long enough. */
function settled(now: Undecided, guess: Guess): Undecided | Single {
  const { exercise } = guess;
  const candidate = now.candidates.find((one) => one.exercise === exercise);
  const isSettled =
    candidate !== undefined && doneMs(candidate) >= SETTLED_MS && identified(now.candidates) === exercise;
  return isSettled ? decided(now, guess) : now;
}

/** The status of the candidate that is furthest along; the first if several are. */
function furthest(candidates: readonly Candidate[], before: Status | null): Status | null {
  const along = candidates.map(({ exercise, judge }) => ALONG.indexOf(stageOf(exercise, judge)));
  const best = candidates[along.indexOf(Math.max(...along))];
  return best ? liveStatus(best.exercise, best.judge, before) : null;
}

function choicesOf(
  { exercises, choices: before }: Undecided,
  candidates: readonly Candidate[],
  nowMs: number,
): readonly Exercise[] {
  const likely = likelyOf(candidates);
  const asks = likely.length > 1 && (before.length > 0 || isTimeToAsk(likely, nowMs));
  const choices = asks ? exercises.filter((one) => likely.some(({ exercise }) => exercise === one)) : [];
  return choices.length === before.length && choices.every((one, i) => one === before[i]) ? before : choices;
}

const likelyOf = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates
    .filter((one) => one.armedSince !== null || doneMs(one) > 0)
    .toSorted((a, b) => doneMs(b) - doneMs(a))
    .slice(0, MOST_ASKED);

/** The app does not ask while the trainee moves, because the movement itself will identify the exercise. */
const isTimeToAsk = (likely: readonly Candidate[], nowMs: number): boolean =>
  !likely.some(({ judge }) => judge.set.counter.movement !== null) &&
  likely.some(({ armedSince }) => armedSince !== null && nowMs - armedSince >= ASK_MS);

export function interruptUndecided(was: Undecided): readonly [Undecided, Judged] {
  const { exercises, guess } = was;
  const restarted = { ...was, pose: noPose, candidates: candidatesOf(exercises), choices: [] };
  if (!guess)
    return [{ ...restarted, status: furthest(restarted.candidates, was.status), body: null }, nothingJudged];
  const [judge, events] = interruptJudging(guess.exercise, guess.judge, timeOf(was));
  const status = liveStatus(guess.exercise, judge, was.status);
  return [
    { ...restarted, guess: { ...guess, judge }, status, body: judge.body },
    judgedAs(guess.exercise, events),
  ];
}

/** At the end a guess is final. */
export function finishUndecided(was: Undecided): readonly [Undecided | Single, Judged] {
  const { guess } = was;
  if (!guess) return [was, nothingJudged];
  const { exercise, judge } = guess;
  return [decided(was, guess), judgedAs(exercise, finishJudging(exercise, judge, timeOf(was)))];
}
