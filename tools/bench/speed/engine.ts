import { cpuUsage } from 'node:process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exercises } from '../../../src/exercises/index.ts';
import { articleRoutine } from '../../../src/plan/article-routine.ts';
import { parseTrace } from '../../../src/pose/trace-schema.ts';
import { stepJudging, type Judging } from '../../../src/session/judging/judging.ts';
import { startSingle } from '../../../src/session/judging/single.ts';
import { startUndecided } from '../../../src/session/judging/undecided.ts';
import { startWorkoutJudging } from '../../../src/session/judging/workout-judging.ts';
import { startWorkout } from '../../../src/workout/workout.ts';

const RUNS = 7;
const REPEATS = 10;

/** Processor time of judging one frame (microseconds), the minimum of several runs over a recorded bridge, by what is judged. */
export function engineUs(): Readonly<Record<'one exercise' | 'a workout' | '"Just start"', number>> {
  const file = fileURLToPath(new URL('../../../test/golden/mannequin-bridge-3reps.json', import.meta.url));
  const read = parseTrace(readFileSync(file, 'utf8'));
  const bridge = exercises.find(({ id }) => id === 'glute-bridge');
  const planned = articleRoutine.items.find(({ exerciseId }) => exerciseId === 'glute-bridge');
  if ('wrong' in read || !bridge || !planned) throw new Error('no recorded bridge');
  const { trace } = read;
  const spanMs = (trace.frames.at(-1)?.timestampMs ?? 0) + 40;
  const frames = Array.from({ length: REPEATS }, (_, nth) =>
    trace.frames.map((frame) => ({ ...frame, timestampMs: frame.timestampMs + nth * spanMs })),
  ).flat();
  const least = (start: () => Judging): number => {
    const runs = Array.from({ length: RUNS }, () => {
      let judging = start();
      const before = cpuUsage().user;
      for (const frame of frames) [judging] = stepJudging(judging, frame, trace);
      return (cpuUsage().user - before) / frames.length;
    });
    return Math.round(Math.min(...runs) * 10) / 10;
  };
  const item = { ...planned, dose: { kind: 'reps' as const, reps: 900 } };
  return {
    'one exercise': least(() => startSingle(bridge)),
    'a workout': least(() =>
      startWorkoutJudging(exercises, startWorkout({ ...articleRoutine, items: [item] }, 0)),
    ),
    '"Just start"': least(() => startUndecided(exercises)),
  };
}
