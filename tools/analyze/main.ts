import { closeSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs';
import type { Exercise } from '../../src/engine/exercise.ts';
import { identifyTrace } from '../../src/engine/identify.ts';
import { exerciseDone } from '../../src/engine/variant.ts';
import { exercises } from '../../src/exercises/index.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { analysis, cutTrace, type Recorded } from './analysis.ts';
import { AUTO, readArguments, UsageError, type Asked } from './arguments.ts';
import { openRecorder, type Recorder } from './recorder.ts';
import { readTraceFile } from './trace-file.ts';

/** Where the documents and the complaints go. */
export interface Output {
  readonly out: (text: string) => void;
  readonly complain: (line: string) => void;
}

/** Opens the file for the documents, or none if they go to the output; throws a UsageError if it cannot be written. */
const openOut = (file: string | null): number | null => {
  if (file === null) return null;
  try {
    return openSync(file, 'w');
  } catch (error) {
    throw new UsageError(`--out ${file} cannot be written (${String(error)})`);
  }
};

/** Answers with what is wrong, null if the trace was written or is not wanted. */
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

const fromTraceFile = (path: string): Recorded => {
  const trace = readTraceFile(path);
  return {
    trace,
    model: trace.model ?? null,
    backend: null,
    durationS: (trace.frames.at(-1)?.timestampMs ?? 0) / 1000,
    detectMs: [],
  };
};

/** The exercise that was asked for, as that variant, or the one that the trace shows. */
const exerciseIn = (trace: PoseTrace, path: string, { exerciseId, variant }: Asked): Exercise => {
  const exercise =
    exerciseId === AUTO
      ? identifyTrace(exercises, trace)
      : exerciseDone(exercises, { exerciseId, ...(variant !== null && { variant }) });
  if (exercise) return exercise;
  throw new UsageError(
    exerciseId === AUTO
      ? `${path}: I cannot tell which exercise this is; name it: --exercise ${exercises[0]?.id ?? 'ID'}`
      : `there is no exercise "${exerciseId}"`,
  );
};

/** Judges the clips in order; one that cannot be judged is complained of, and the others are judged all the same. */
const judgeClips = async (asked: Asked, { out, complain }: Output): Promise<void> => {
  let recorder: Recorder | null = null;

  const record = async (path: string): Promise<Recorded> => {
    if (path.endsWith('.json')) return fromTraceFile(path);
    recorder ??= await openRecorder();
    const recorded = await recorder.record(path, asked);
    if (recorded.broken !== null) complain(recorded.broken);
    return recorded;
  };

  try {
    for (const path of asked.clips) {
      try {
        expectFile(path);
        const recorded = await record(path);
        const trace = cutTrace(recorded.trace, asked);
        expectFrames(path, recorded, trace, asked);
        const notKept = keepTrace(asked.traceFile, trace);
        if (notKept !== null) complain(notKept);
        const exercise = exerciseIn(trace, path, asked);
        out(`${JSON.stringify(analysis(exercise, path, { ...recorded, trace }))}\n`);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        complain(error.message);
      }
    }
  } finally {
    await (recorder as Recorder | null)?.close();
  }
};

const told = (error: unknown): string => {
  if (error instanceof UsageError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

/** Runs the command line; answers with the exit code: 0, or 2 if there was anything to complain of. */
export const main = async (argv: readonly string[], output: Output): Promise<0 | 2> => {
  let failed = false;
  const complain = (line: string): void => {
    failed = true;
    output.complain(`analyze: ${line}`);
  };
  let file: number | null = null;
  try {
    const asked = readArguments(argv, exercises);
    file = openOut(asked.outFile);
    const fd = file;
    await judgeClips(asked, { out: fd === null ? output.out : (text) => void writeSync(fd, text), complain });
  } catch (error) {
    complain(told(error));
  } finally {
    if (file !== null) closeSync(file);
  }
  return failed ? 2 : 0;
};
