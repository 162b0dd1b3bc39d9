import * as v from 'valibot';
import type { Exercise } from '../../../src/engine/exercise.ts';
import { BACKENDS, MODELS } from '../../../src/detector/detector.ts';
import { readOverride } from '../../../src/detector/choice/override.ts';
import { DEFAULT_PLAN, fittedPlan, planSchema, usableRoutine } from '../../../src/plan/plan.ts';
import { routineMinutes } from '../../../src/plan/routine-time.ts';
import { routineSchema } from '../../../src/plan/routine-schema.ts';
import { parseTrace } from '../../../src/pose/trace-schema.ts';
import { judgeTrace } from '../../../src/review/judge-trace.ts';
import { reviewOf } from '../../../src/review/review.ts';
import { readHistoryFile, type BroughtSession } from '../../../src/storage/format/history-file.ts';
import { unpackFrames } from '../../../src/storage/format/packed-frames.ts';
import { writeSessionFile } from '../../../src/storage/format/session-file.ts';
import { HistoryError } from '../../../src/storage/history-error.ts';
import { startWorkout } from '../../../src/workout/workout.ts';
import type { Draw } from '../random.ts';
import { mutateValue } from './mutate.ts';
import { isFiniteThroughout, wrongInLog } from './wrong-in-log.ts';

/** Whether a file was accepted, and what is wrong with the result. */
export interface Tried {
  readonly isTaken: boolean;
  readonly wrong: readonly string[];
}

const REFUSED: Tried = { isTaken: false, wrong: [] };

/** Judges the text of a trace as `npm run analyze` does. */
export const tryTrace = (exercise: Exercise, text: string): Tried => {
  const read = parseTrace(text);
  if ('wrong' in read) return REFUSED;
  const { log, report } = judgeTrace(exercise, read.trace);
  const wrong = wrongInLog(log, read.trace.frames[0]?.timestampMs ?? 0);
  return {
    isTaken: true,
    wrong: isFiniteThroughout(report) ? wrong : [...wrong, 'a report with a number that is not finite'],
  };
};

const wrongInSession = (
  exercises: readonly Exercise[],
  { meta, log, keypoints }: BroughtSession,
): readonly string[] => {
  const wrong: string[] = [];
  if (!isFiniteThroughout(reviewOf(exercises, meta.exerciseId, log)))
    wrong.push('a review with a number that is not finite');
  const frames = 'packed' in keypoints ? unpackFrames(keypoints.packed) : keypoints.frames;
  const once = writeSessionFile({ meta, log, frames });
  const [again] = readHistoryFile(once).sessions;
  const kept = again && 'frames' in again.keypoints ? again.keypoints.frames : [];
  if (!again || writeSessionFile({ meta: again.meta, log: again.log, frames: kept }) !== once)
    wrong.push('a session that changes when it is exported and brought back');
  return wrong;
};

/** Reads the text as a file of sessions, and reviews its contents. */
export const trySessions = (exercises: readonly Exercise[], text: string): Tried => {
  try {
    const { sessions } = readHistoryFile(text);
    return { isTaken: true, wrong: sessions.flatMap((session) => wrongInSession(exercises, session)) };
  } catch (error) {
    if (error instanceof HistoryError && error.kind.startsWith('import-')) return REFUSED;
    throw error;
  }
};

/** Reads the text as a stored plan, and starts its workout. */
export const tryPlan = (exercises: readonly Exercise[], text: string): Tried => {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return REFUSED;
  }
  const read = v.safeParse(planSchema, data);
  const plan = fittedPlan(read.success ? read.output : DEFAULT_PLAN, exercises);
  const { routine } = usableRoutine(plan, exercises);
  const wrong: string[] = [];
  if (!v.is(routineSchema, plan.routine)) wrong.push('a routine outside its limits');
  if (!isFiniteThroughout(plan) || !Number.isFinite(routineMinutes(routine)))
    wrong.push('a plan with a number that is not finite');
  if (routine.items.length > 0 && !isFiniteThroughout(startWorkout(routine, 0)))
    wrong.push('a workout with a number that is not finite');
  return { isTaken: read.success, wrong };
};

const QUERIES = [
  '?backend=webgl&model=thunder',
  '?model=lightning',
  '?backend=wasm&backend=webgpu',
  '?x=1#/history/1',
];

const encoded = (text: string): string => {
  try {
    return encodeURIComponent(text);
  } catch {
    // Half a surrogate pair has no encoding.
    return '%ED%A0%80';
  }
};

/** The query of an address, with random changes. */
export const hostileQuery = (draw: Draw): string => {
  const text = draw.oneOf(QUERIES);
  const at = Math.floor(draw.random() * text.length);
  const put = draw.oneOf([
    '%',
    '%E0%A4%A',
    '&',
    '=',
    'x',
    '\u0000',
    '__proto__',
    encoded(JSON.stringify(mutateValue(1, draw))),
  ]);
  return text.slice(0, at) + put + text.slice(draw.chance(0.5) ? at : at + 1);
};

/** Reads what an address asks for instead of the device's own choice. */
export const tryQuery = (query: string): Tried => {
  const { backend, model, ignored } = readOverride(query);
  const isKnown =
    (backend === null || BACKENDS.includes(backend)) && (model === null || MODELS.includes(model));
  const isText = ignored.every((sentence) => sentence.includes('in the address is ignored'));
  return {
    isTaken: backend !== null || model !== null,
    wrong: isKnown && isText ? [] : ['a backend or a model that there is not'],
  };
};
