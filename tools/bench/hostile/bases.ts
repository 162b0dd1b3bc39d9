import { fileURLToPath } from 'node:url';
import { exercises } from '../../../src/exercises/index.ts';
import { DEFAULT_PLAN, type Plan } from '../../../src/plan/plan.ts';
import type { PoseTrace } from '../../../src/pose/pose-frame.ts';
import { judgeTrace } from '../../../src/review/judge-trace.ts';
import { HISTORY_END, historyHead, historyLine } from '../../../src/storage/format/history-file.ts';
import { fieldsOf, SESSION_MARK } from '../../../src/storage/format/session-file.ts';
import { SCHEMA, type WholeSession } from '../../../src/storage/format/session-schema.ts';
import { readTraceFile } from '../../analyze/trace-file.ts';
import { atFps } from '../retrace.ts';

/** Frames per second: enough to be judged, few enough for thousands of files. */
const FPS = 5;

const golden = (name: string): PoseTrace =>
  readTraceFile(fileURLToPath(new URL(`../../../test/golden/${name}.json`, import.meta.url)));

/** What the model saw of the mannequin, complete: a bridge of three reps, and a plank that sags. */
export const TRACES = {
  'glute-bridge': golden('mannequin-bridge-3reps'),
  plank: golden('mannequin-plank-sag'),
} as const;

const sessionOf = (exerciseId: keyof typeof TRACES, trace: PoseTrace): WholeSession => {
  const exercise = exercises.find(({ id }) => id === exerciseId);
  if (!exercise) throw new Error(`no exercise ${exerciseId}`);
  const { width, height, frames } = trace;
  return {
    meta: {
      schema: SCHEMA,
      rules: 1,
      exerciseId,
      startedAt: Date.UTC(2026, 0, 1, 18),
      utcOffsetMin: 60,
      source: { kind: 'camera', label: 'Front', width, height },
      model: 'movenet-lightning',
      finished: true,
    },
    log: judgeTrace(exercise, trace).log,
    frames: frames.slice(0, 10),
  };
};

/** The valid files that are changed, as data. */
export const honestTraces: readonly unknown[] = Object.values(TRACES).map((trace) => ({
  ...atFps(trace, FPS),
  known: { plank: { hips: 0.05 } },
  model: 'movenet-lightning',
}));

export const honestSessions: readonly WholeSession[] = [
  sessionOf('glute-bridge', TRACES['glute-bridge']),
  sessionOf('plank', TRACES.plank),
];

export const honestSessionFiles: readonly unknown[] = [
  ...honestSessions.map((session): unknown => ({ kind: SESSION_MARK, ...fieldsOf(session) })),
  JSON.parse(
    historyHead({ plank: { hips: 0.05 } }, { plan: DEFAULT_PLAN }) +
      honestSessions.map((session, at) => historyLine(session, at === 0)).join('') +
      HISTORY_END,
  ),
];

const choices: Plan = {
  ...DEFAULT_PLAN,
  weekdays: [1, 4],
  safety: 1,
  pain: { exerciseId: 'plank', day: 20_000, where: 'back' },
  answered: 20_001,
  calendarId: '0123456789abcdef',
};

export const honestPlans: readonly unknown[] = [DEFAULT_PLAN, choices];
