import type { Day } from './civil-day.ts';
import { asked, type PastSet, type PastWorkout } from './progression.ts';
import type { LogEvent, WorkoutEvent } from './workout-events.ts';

type Ended = Extract<WorkoutEvent, { type: 'SetEnded' }>;

/** Mean score of what was done in a set, 0 to 1; null where nothing in it was judged. A hold may outlast its set. */
function scoreIn({ startMs, endMs }: Ended, log: readonly LogEvent[]): number | null {
  if (startMs === null) return null;
  const within = (ms: number): boolean => ms >= startMs && ms <= endMs;
  const scores = log.flatMap((event) => {
    if (event.type === 'RepCompleted' && within(event.rep.endMs)) return [event.rep.score ?? null];
    if (event.type === 'HoldEnded' && within(event.hold.startMs)) return [event.hold.score ?? null];
    return [];
  });
  const judged = scores.filter((score) => score !== null);
  return judged.length === 0 ? null : judged.reduce((sum, score) => sum + score, 0) / judged.length;
}

/** What the plan needs to know of a workout; null where the log has none. Of a set that was done anew, the last time counts. */
export function pastWorkout(log: readonly LogEvent[], day: Day): PastWorkout | null {
  const started = log.find((event) => event.type === 'WorkoutStarted');
  if (!started) return null;
  const ended = new Map(
    log.flatMap((event): [number, Ended][] => (event.type === 'SetEnded' ? [[event.index, event]] : [])),
  );
  const sets = [...ended.values()].map((set): PastSet => {
    const { exerciseId, why, dose, goodMs, reps } = set;
    return { exerciseId, byDose: why === 'dose', asked: asked(dose), score: scoreIn(set, log), goodMs, reps };
  });
  return {
    day,
    rounds: started.routine.rounds,
    finished: log.some((event) => event.type === 'WorkoutFinished' && event.why === 'done'),
    hurt: log.some(({ type }) => type === 'HurtReported'),
    sets,
  };
}
