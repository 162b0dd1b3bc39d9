import { RULES } from '../../src/exercises/rules-version.ts';
import { exercises } from '../../src/exercises/index.ts';
import { writeSessionFile } from '../../src/storage/format/session-file.ts';
import { SCHEMA, type SessionMeta } from '../../src/storage/format/session-schema.ts';
import { articleRoutine } from '../../src/plan/article-routine.ts';
import type { LogEvent } from '../../src/workout/workout-events.ts';
import { bridges } from '../workout/scripted.ts';
import { diligent, unruly } from '../workout/simulated-trainee.ts';
import { simulate } from '../workout/simulated-workout.ts';

const DAY_MS = 86_400_000;

export const metaOf = (its: Partial<SessionMeta>): SessionMeta => ({
  schema: SCHEMA,
  exerciseId: 'plank',
  startedAt: 0,
  utcOffsetMin: null,
  source: { kind: 'camera', label: 'Camera', width: 640, height: 360 },
  model: 'movenet-lightning',
  finished: true,
  rules: RULES,
  ...its,
});

/** A plank in front of the camera, held for that long, that many days ago. */
export function plankFile(seconds: number, daysAgo: number): string {
  const endMs = 2000 + seconds * 1000;
  const hold = { startMs: 2000, endMs, goodMs: seconds * 1000, brokenMs: 0, longestMs: seconds * 1000 };
  const log: LogEvent[] = [
    { type: 'PostureReached', timestampMs: 2000, sinceMs: 1000 },
    {
      type: 'HoldEnded',
      timestampMs: endMs,
      hold: { ...hold, side: null, counted: true, faults: [], score: 0.9 },
    },
  ];
  return writeSessionFile({ meta: metaOf({ startedAt: Date.now() - daysAgo * DAY_MS }), log, frames: [] });
}

/** A workout of one bridge, and a plank that was begun and never judged. */
export function unjudgedFile(): string {
  const { log } = bridges(1)
    .begins()
    .rep()
    .waits(3000)
    .says('skip')
    .takesPosture()
    .waits(4000)
    .says('end-set')
    .says('finish');
  const meta = metaOf({ exerciseId: 'workout', startedAt: Date.now() - DAY_MS });
  return writeSessionFile({ meta, log, frames: [] });
}

/** A workout that was done as planned, that many days ago. */
export function workoutFile(daysAgo: number): string {
  const { log } = simulate(articleRoutine, 7, diligent);
  const meta = metaOf({ exerciseId: 'workout', startedAt: Date.now() - daysAgo * DAY_MS });
  return writeSessionFile({ meta, log, frames: [] });
}

/** Three rounds of all eight exercises with every fault that exists, pauses and pain: the fullest possible report. */
export function fullestFile(): string {
  const tuck = { exerciseId: 'ball-knee-tuck', dose: { kind: 'reps', reps: 12 } } as const;
  const name = 'Lower back and everything else that has to be strong for a day in the garden';
  const routine = { ...articleRoutine, name, items: [...articleRoutine.items, tuck] };
  const log = simulate(routine, 3, unruly).log.flatMap((event): LogEvent[] => {
    const rules = event.type === 'SetEnded' && exercises.find(({ id }) => id === event.exerciseId)?.rules;
    if (!rules) return [event];
    const { timestampMs } = event;
    const span = { startMs: timestampMs - 4000, endMs: timestampMs };
    return [
      ...rules.flatMap(({ id, severity }): LogEvent[] => [
        { type: 'FaultFound', timestampMs, fault: id, severity, sinceMs: span.startMs },
        { type: 'FaultEnded', timestampMs, fault: id, severity, ...span },
        { type: 'RuleNotJudged', timestampMs, rule: id, why: 'unseen', ...span },
      ]),
      event,
    ];
  });
  const lastMs = log.at(-1)?.timestampMs ?? 0;
  const hurt: LogEvent[] = routine.items.map(({ exerciseId }) => ({
    type: 'HurtReported',
    timestampMs: lastMs,
    exerciseId,
  }));
  const meta = metaOf({ exerciseId: 'workout', startedAt: Date.now() - 2 * DAY_MS });
  return writeSessionFile({ meta, log: [...log, ...hurt], frames: [] });
}
