import type { OpenJournal, SessionParts } from './session-types.ts';
import type { Run } from './run.ts';
import { isWorkout } from './told.ts';

/** In place of an exercise, where a session is a whole workout. */
export const WORKOUT_ID = 'workout';

/** Keeps the run on the device as what it is judged as now, once that is settled, and once; rejects where that cannot be done. */
export async function keep(run: Run, openJournal: OpenJournal): Promise<void> {
  const { exercise, source, detector, record, judging } = run;
  const { kind, label, width, height } = source;
  const exerciseId = isWorkout(run) ? WORKOUT_ID : exercise?.id;
  // What the mannequin does is nobody's training: kept, it would count in somebody's history.
  if (!exerciseId || kind === 'mannequin' || !judging.settled || record.keptAs === exerciseId) return;
  record.keptAs = exerciseId;
  const about = { exerciseId, source: { kind, label, width, height } };
  const opening = openJournal({ ...about, model: detector?.model ?? 'trace', known: judging.known });
  await record.keepIn(
    opening.then(async (journal) => {
      if (isWorkout(run) || run.exercise === exercise) return journal;
      await journal.finish();
      return null;
    }),
  );
}

/** Keeps what was confirmed of the trainee's own posture; of a camera only: in a video it may be anybody's. A store that is closed to us learns nothing. */
export function learnFrom({ source, judging }: Run, learn: SessionParts['learn']): void {
  for (const [exerciseId, baselines] of judging.takeLearned())
    if (source.kind === 'camera') learn(exerciseId, baselines).catch(() => undefined);
}
