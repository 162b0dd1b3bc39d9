import { closeSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs';
import type { Exercise } from '../src/engine/exercise.ts';
import { identifyTrace } from '../src/engine/identify.ts';
import { exercises } from '../src/exercises/index.ts';
import type { PoseTrace } from '../src/pose/pose-frame.ts';
import { analysis, cutTrace, type Recorded } from './analyze/analysis.ts';
import { AUTO, readArguments, UsageError, type Asked } from './analyze/arguments.ts';
import { openRecorder, type Recorder } from './analyze/recorder.ts';
import { readTraceFile } from './analyze/trace-file.ts';

let failed = false;

const complain = (message: string): void => {
  failed = true;
  console.error(`analyze: ${message}`);
};

const openOut = (file: string | null): number => {
  if (file === null) return process.stdout.fd;
  try {
    return openSync(file, 'w');
  } catch (error) {
    throw new UsageError(`--out ${file} cannot be written (${String(error)})`);
  }
};

const keepTrace = (file: string | null, trace: PoseTrace): void => {
  if (file === null) return;
  try {
    writeFileSync(file, JSON.stringify(trace));
  } catch (error) {
    complain(`--trace ${file} cannot be written (${String(error)})`);
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
    model: null,
    backend: null,
    durationS: (trace.frames.at(-1)?.timestampMs ?? 0) / 1000,
    detectMs: [],
  };
};

/** The exercise that was asked for, or the one that the trace shows. */
const exerciseIn = (trace: PoseTrace, path: string, { exerciseId }: Asked): Exercise => {
  const id = exerciseId === AUTO ? identifyTrace(exercises, trace) : exerciseId;
  const exercise = exercises.find((one) => one.id === id);
  if (exercise) return exercise;
  throw new UsageError(
    exerciseId === AUTO
      ? `${path}: I cannot tell which exercise this is; name it: --exercise ${exercises[0]?.id ?? 'ID'}`
      : `there is no exercise "${exerciseId}"`,
  );
};

const run = async (asked: Asked): Promise<void> => {
  const out = openOut(asked.outFile);
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
        keepTrace(asked.traceFile, trace);
        const exercise = exerciseIn(trace, path, asked);
        writeSync(out, `${JSON.stringify(analysis(exercise, path, { ...recorded, trace }))}\n`);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        complain(error.message);
      }
    }
  } finally {
    await (recorder as Recorder | null)?.close();
    if (asked.outFile !== null) closeSync(out);
  }
};

try {
  await run(
    readArguments(
      process.argv.slice(2),
      exercises.map(({ id }) => id),
    ),
  );
} catch (error) {
  complain(
    error instanceof UsageError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error),
  );
}
process.exitCode = failed ? 2 : 0;
