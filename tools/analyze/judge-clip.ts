import { statSync, writeFileSync } from 'node:fs';
import type { Exercise } from '../../src/engine/exercise.ts';
import { identifyTrace } from '../../src/engine/identify.ts';
import { exerciseDone } from '../../src/engine/variant.ts';
import { exercises } from '../../src/exercises/index.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { analysis, cutTrace, type Analysis, type Recorded } from './analysis.ts';
import { AUTO, UsageError, type Asked } from './arguments.ts';
import type { Recorder } from './recorder.ts';
import { readTraceFile } from './trace-file.ts';

/** The outcome for a clip: a document, with sentences about anything the clip or the disk withheld, or the reason why there is no document. */
export type Outcome =
  | { readonly kind: 'judged'; readonly document: Analysis; readonly warnings: readonly string[] }
  | { readonly kind: 'failed'; readonly error: string; readonly isExpected: boolean };

/** Runs a video through the model. */
export type RecordVideo = (path: string) => ReturnType<Recorder['record']>;

/** Returns what is wrong; null if the trace was written or is not wanted. */
const keepTrace = (file: string | null, trace: PoseTrace): string | null => {
  if (file === null) return null;
  try {
    writeFileSync(file, JSON.stringify(trace));
    return null;
  } catch (error) {
    return `--trace ${file} cannot be written (${String(error)})`;
  }
};

const expectFile = (path: string): void => {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new UsageError(`there is no file ${path}`);
  }
};

const expectFrames = (path: string, { durationS }: Recorded, cut: PoseTrace, { fromS }: Asked): void => {
  if (cut.frames.length > 0 || fromS === null || fromS < durationS) return;
  throw new UsageError(`${path} lasts ${durationS.toFixed(1)} s: --from ${fromS} is after its end`);
};

const fromTraceFile = (path: string): Awaited<ReturnType<RecordVideo>> => {
  const trace = readTraceFile(path);
  return {
    trace,
    model: trace.model ?? null,
    backend: null,
    durationS: (trace.frames.at(-1)?.timestampMs ?? 0) / 1000,
    detectMs: [],
    broken: null,
  };
};

/** The requested exercise, as that variant, or the one that the trace shows. */
const exerciseIn = (trace: PoseTrace, path: string, { exerciseId, variant }: Asked): Exercise => {
  const exercise =
    exerciseId === AUTO
      ? identifyTrace(exercises, trace)
      : exerciseDone(exercises, { exerciseId, ...(variant !== null && { variant }) });
  if (exercise) return exercise;
  throw new UsageError(
    exerciseId === AUTO
      ? `${path}: can't tell which exercise this is; name it: --exercise ${exercises[0]?.id ?? 'ID'}`
      : `there is no exercise "${exerciseId}"`,
  );
};

/** The sentence for a failure, with the stack if the failure is unexpected. */
export const sentenceOf = (error: unknown): string => {
  if (error instanceof UsageError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

/** Judges one clip, a video or a pose trace. Never rejects: a failure is an outcome. */
export const judgeClip = async (path: string, asked: Asked, recordVideo: RecordVideo): Promise<Outcome> => {
  try {
    expectFile(path);
    const recorded = path.endsWith('.json') ? fromTraceFile(path) : await recordVideo(path);
    const trace = cutTrace(recorded.trace, asked);
    expectFrames(path, recorded, trace, asked);
    const warnings = [recorded.broken, keepTrace(asked.traceFile, trace)];
    const exercise = exerciseIn(trace, path, asked);
    return {
      kind: 'judged',
      document: analysis(exercise, path, { ...recorded, trace }),
      warnings: warnings.filter((one) => one !== null),
    };
  } catch (error) {
    return { kind: 'failed', error: sentenceOf(error), isExpected: error instanceof UsageError };
  }
};
