import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Exercise } from '../../src/engine/exercise.ts';
import { fadingOf, rangeTodayOf } from '../../src/review/fading.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { modelAt, type PoseTrace } from '../../src/pose/pose-frame.ts';
import type { Asked } from './arguments.ts';

/** A clip's trace and how it was made. The nulls belong to a trace that was recorded elsewhere. */
export interface Recorded {
  readonly trace: PoseTrace;
  readonly model: string | null;
  readonly backend: string | null;
  readonly durationS: number;
  readonly detectMs: readonly number[];
}

/** The engine is so fast that a whole clip is judged this often in order to time it. */
const TIMED_RUNS = 5;

const percentile = (values: readonly number[], share: number): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return value === undefined ? null : Math.round(value * 10) / 10;
};

const microsecondsPerFrame = (exercise: Exercise, trace: PoseTrace): number => {
  const startMs = performance.now();
  judgeTrace(exercise, trace);
  return ((performance.now() - startMs) * 1000) / Math.max(1, trace.frames.length);
};

/** The frames with `fromS <= time < toS`. */
export function cutTrace(trace: PoseTrace, { fromS, toS }: Pick<Asked, 'fromS' | 'toS'>): PoseTrace {
  const fromMs = (fromS ?? 0) * 1000;
  const model = modelAt(trace, fromMs);
  return {
    ...trace,
    ...(model !== null && { model }),
    frames: trace.frames.filter(
      ({ timestampMs }) => timestampMs >= fromMs && timestampMs < (toS ?? Infinity) * 1000,
    ),
  };
}

/** Judges a recorded clip: the document that `npm run analyze` writes. */
export const analysis = (exercise: Exercise, path: string, recorded: Recorded) => {
  const { trace, model, backend, durationS, detectMs } = recorded;
  const { log, report } = judgeTrace(exercise, trace);
  const reps = log.flatMap((event) =>
    event.type === 'RepCompleted' || event.type === 'RepAttempted' ? [event.rep] : [],
  );
  const [rangeToday, fading] = [rangeTodayOf(exercise, reps), fadingOf(exercise, reps)];
  const engineUs = Array.from({ length: TIMED_RUNS }, () => microsecondsPerFrame(exercise, trace));
  return {
    schema: 1,
    exercise: exercise.id,
    ...(exercise.variant !== undefined && { variant: exercise.variant }),
    model,
    backend,
    source: {
      file: basename(path),
      width: trace.width,
      height: trace.height,
      durationS: Math.round(durationS * 100) / 100,
      frames: trace.frames.length,
    },
    reps: report.reps,
    holds: report.holds,
    faults: report.faults,
    notJudged: report.notJudged,
    ...(report.variations.length > 0 && { variations: report.variations }),
    ...(rangeToday !== null && { rangeToday }),
    ...(fading !== null && { fading }),
    trackingLostS: report.trackingLostS,
    timing: {
      detectMsP50: percentile(detectMs, 0.5),
      detectMsP95: percentile(detectMs, 0.95),
      engineUsP50: percentile(engineUs, 0.5),
    },
  } as const;
};

/** The document of one clip. */
export type Analysis = ReturnType<typeof analysis>;
