import type { SessionView } from '../../session/session-store.ts';
import { onSide } from '../../engine/sides.ts';
import type { EngineEvent } from '../../engine/events.ts';
import { isMajor } from '../../engine/rules/on-trial.ts';
import type { Exercise } from '../../engine/exercise.ts';
import type { Status } from '../../engine/status.ts';
import type { Key, Params, Words } from '../../words/words.ts';
import { forFilm, isFilm } from './film-instruction.ts';
import { jointNames } from '../figures/joint-names.ts';
import { sideToDo } from './side-to-do.ts';

/** What the trainee is to do now: one line that can be read from the mat, and more for a trainee who stands nearer. */
export interface Instruction {
  readonly key: Key;
  readonly params: Params;
  readonly more: { readonly key: Key; readonly params: Params } | null;
  /** What the line means: something to put right, wait, all is well, the clock has stopped, or the countdown to a set. */
  readonly mood: 'act' | 'wait' | 'well' | 'stopped' | 'count';
}

const instruct = (
  mood: Instruction['mood'],
  key: Key,
  more: Key | null = null,
  params: Params = {},
): Instruction => ({
  key,
  params,
  more: more && { key: more, params },
  mood,
});

function lost(status: Status, words: Words, place: Key | null = null): Instruction {
  if (status.lostWhy === 'joints-unseen') {
    const more = (status.view === null && place) || 'say.joints-more';
    return instruct('act', 'say.joints', more, { joints: jointNames(status.missing, words) });
  }
  return status.lostWhy === 'another-person'
    ? instruct('act', 'say.another-person', 'say.another-person-more')
    : instruct('act', 'say.nobody', 'say.nobody-more');
}

/** The instruction to add light, if too little of it may be why the trainee or some joints are not seen; null otherwise. */
function inTheDark({ light }: SessionView, status: Status, words: Words): Instruction | null {
  const { lostWhy, missing, outOf, view } = status;
  if (lostWhy === 'nobody' && light === 'black') return instruct('act', 'say.black', 'say.black-more');
  if (lostWhy === 'nobody' && light === 'dark') return instruct('act', 'say.nobody', 'say.dark');
  // The edge of the picture, or a camera at the feet, hides joints in any light.
  const isLight = light === 'dark' && outOf.length === 0 && view !== 'refused';
  return isLight && status.stage === 'lost' && lostWhy === 'joints-unseen'
    ? instruct('act', 'say.dark', 'say.dark-more', { joints: jointNames(missing, words) })
    : null;
}

/** The instruction while the exercise is not identified. */
function undecided(status: Status, asks: boolean, words: Words, mirrored: boolean): Instruction {
  if (asks) return instruct('act', 'say.which', 'say.which-more');
  switch (status.stage) {
    case 'lost':
      return lost(status, words);
    case 'wrong-view':
      return instruct('act', 'say.wrong-view', 'say.free-view');
    case 'get-ready':
      return status.outOf.length > 0
        ? cutOff(status, words, mirrored)
        : instruct('wait', 'say.free', 'say.free-more');
    case 'hold-still':
      return instruct('wait', 'say.hold-still', 'say.hold-still-more');
    default:
      return instruct('well', 'say.free-go', 'say.free-go-more');
  }
}

const MIRRORED = { left: 'right', right: 'left', top: 'top', bottom: 'bottom' } as const;

/** `mirrored`: the picture is shown as in a mirror, so its left edge is on the right. */
function cutOff({ outOf }: Status, words: Words, mirrored: boolean): Instruction {
  const edges = words.list(outOf.map((edge) => words.t(`edge.${mirrored ? MIRRORED[edge] : edge}`)));
  if (outOf.includes('left') && outOf.includes('right'))
    return instruct('act', 'say.further', 'say.cut-more', { edges });
  const sideways = outOf.some((edge) => edge === 'left' || edge === 'right');
  return instruct('act', sideways ? 'say.cut' : 'say.cut-height', 'say.cut-more', { edges });
}

/** Whether the view was refused because the camera is too high: it then sees the shoulders further apart across the trunk than along it. */
function isTooHigh(log: readonly EngineEvent[]): boolean {
  const refused = log.findLast((event) => event.type === 'ViewJudged' && event.view === 'refused');
  return refused?.type === 'ViewJudged' && refused.across > refused.along;
}

/** The line below "Paused". A problem has none, because its banner says what to do. */
const MORE_WHEN_PAUSED = {
  user: 'say.paused-more',
  hidden: 'say.paused-hidden',
  'no-picture': 'say.no-picture',
  'no-answer': 'say.no-answer',
  problem: null,
} as const;

/** The instruction to move the camera. `more`: where it belongs, unless something else must be said. */
function wrongView(
  exercise: Exercise,
  log: readonly EngineEvent[],
  more: Instruction['more'] = { key: `exercise.${exercise.id}.camera`, params: {} },
): Instruction {
  const fromTheSide = isTooHigh(log) ? 'say.too-high' : 'say.wrong-view';
  const key = exercise.view === 'frontal' ? 'say.wrong-view-front' : fromTheSide;
  return { ...instruct('act', key), more };
}

const askew = ({ view }: Exercise): Key => (view === 'frontal' ? 'say.camera-warn-front' : 'say.camera-warn');

/** What is missing from the start posture. A single exercise says itself when the other side is to be done. */
function getReady(view: SessionView, { id }: Exercise, wants: string, words: Words): Instruction {
  const owed = sideToDo(view);
  const want = { key: `wants.${id}.${wants}`, params: onSide(owed) } as const;
  if (owed && view.workout === null)
    return { ...instruct('act', 'say.other-side', null, { side: words.t(`side.${owed}`) }), more: want };
  return instruct(
    'act',
    want.key,
    view.status?.view === 'good' ? null : `exercise.${id}.camera`,
    want.params,
  );
}

/** Stages in which the screen does not say by itself that nothing is judged. */
const QUIET: ReadonlySet<Status['stage']> = new Set(['get-ready', 'hold-still', 'go', 'moving']);

/** Reasons that do not depend on the exercise. Only these can be given before it is identified. */
const OF_ANY: ReadonlySet<string> = new Set([
  'leans',
  'another-person',
  'joints-unseen',
  'too-few-pictures',
  'camera-moved',
]);

/** Puts the reason below the instruction if nothing that the trainee did has counted for a while. */
function withUnjudged(
  { stage, status, exercise, light }: SessionView,
  now: Instruction,
  words: Words,
): Instruction {
  const why = status?.unjudged ?? null;
  if (stage === 'paused' || !status || why === null || !QUIET.has(status.stage)) return now;
  if (exercise === null && !OF_ANY.has(why)) return now;
  if (why === 'joints-unseen' && light === 'dark') return { ...now, more: { key: 'say.dark', params: {} } };
  return why === 'joints-unseen' && status.hidden.length > 0
    ? { ...now, more: { key: 'say.joints', params: { joints: jointNames(status.hidden, words) } } }
    : { ...now, more: { key: `say.unjudged-${why}`, params: {} } };
}

/** Stages in which the trainee should first leave a variation that does not count. */
const MENDS_WAY: ReadonlySet<Status['stage']> = new Set([
  'get-ready',
  'hold-still',
  'go',
  'moving',
  'broken',
]);

/** If the trainee does a variation of the exercise, says what to do instead, and below it which variation that is. */
function withVariation({ stage, status, exercise }: SessionView, now: Instruction): Instruction {
  const variation = exercise?.variations?.find(({ id }) => id === status?.variation);
  if (stage === 'paused' || !status || !exercise || !variation) return now;
  const { id, counts } = variation;
  if (status.stage === 'lost' || status.stage === 'wrong-view' || status.outOf.length > 0 || status.far)
    return now;
  const more = { key: `coach.variation.${exercise.id}.${id}`, params: {} } as const;
  if (counts || !MENDS_WAY.has(status.stage)) return { ...now, more };
  const mood = now.mood === 'stopped' ? 'stopped' : 'act';
  return { ...instruct(mood, `cue.${exercise.id}.${id}`), more };
}

/** The one instruction for this moment of the session. */
export function instruction(view: SessionView, words: Words): Instruction {
  const now = withVariation(view, withUnjudged(view, instructionOf(view, words), words));
  return isFilm(view.source) ? forFilm(now) : now;
}

function instructionOf(view: SessionView, words: Words): Instruction {
  const { stage, status, exercise, pausedBy, choices, log } = view;
  const mirrored = view.source?.kind === 'camera';
  if (stage === 'paused') return instruct('wait', 'say.paused', MORE_WHEN_PAUSED[pausedBy ?? 'user']);
  if (!status) return instruct('wait', 'say.nobody', 'say.nobody-more');
  const unlit = inTheDark(view, status, words);
  if (unlit) return unlit;
  if (!exercise) return undecided(status, choices.length > 0, words, mirrored);
  const owed = sideToDo(view);
  const repeated = status.side !== null && owed !== status.side ? owed : null;
  switch (status.stage) {
    case 'lost': {
      const out = lost(status, words, `exercise.${exercise.id}.camera`);
      // A body seen from the feet hides its own joints, so stepping back does not help.
      const hidden = status.view === 'refused' && status.lostWhy === 'joints-unseen';
      return hidden ? wrongView(exercise, log, { key: out.key, params: out.params }) : out;
    }
    case 'wrong-view':
      return wrongView(exercise, log);
    case 'get-ready':
      if (status.outOf.length > 0) return cutOff(status, words, mirrored);
      if (status.far) return instruct('act', 'say.closer', 'say.closer-more');
      if (status.wants === null) return instruct('wait', 'say.hold-still', 'say.hold-still-more');
      return getReady(view, exercise, status.wants, words);
    case 'hold-still':
      return repeated
        ? instruct('wait', 'say.hold-still', 'say.same-side', { side: words.t(`side.${repeated}`) })
        : instruct('wait', 'say.hold-still', 'say.hold-still-more');
    case 'go':
      return instruct(
        'well',
        exercise.kind === 'reps' ? 'say.go' : exercise.fromRest ? 'say.go-lift' : 'say.go-hold',
        status.view === 'warn' ? askew(exercise) : null,
      );
    case 'moving':
      return instruct('well', status.phase === 'top' ? 'say.top' : 'say.moving');
    case 'holding':
      return repeated
        ? instruct('well', 'say.holding', 'say.same-side', { side: words.t(`side.${repeated}`) })
        : instruct('well', 'say.holding', status.view === 'warn' ? askew(exercise) : null);
    case 'broken': {
      const fault = exercise.rules.find((rule) => isMajor(rule) && status.faults.includes(rule.id))?.id;
      return fault
        ? instruct('stopped', `cue.${exercise.id}.${fault}`, 'say.broken')
        : instruct('stopped', 'say.broken');
    }
  }
}
