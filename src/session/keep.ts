import type { OpenJournal, SessionParts } from './session-types.ts';
import type { Run } from './run.ts';
import type { Learned } from './judging/judged.ts';

/** In place of an exercise, where a session is a whole workout. */
export const WORKOUT_ID = 'workout';

/** Keeps the run on the device as what it is judged as now, once that is settled, and once; rejects where that cannot be done. */
export async function keep(run: Run, openJournal: OpenJournal): Promise<void> {
  const { exercise, source, detector, record, judging } = run;
  const { kind, label, width, height } = source;
  const isWorkout = judging.kind === 'workout';
  const exerciseId = isWorkout ? WORKOUT_ID : exercise?.id;
  // What the mannequin does is nobody's training: kept, it would count in somebody's history.
  if (!exerciseId || kind === 'mannequin' || judging.kind === 'undecided' || record.keptAs === exerciseId)
    return;
  record.keptAs = exerciseId;
  const about = { exerciseId, source: { kind, label, width, height } };
  const opening = openJournal({ ...about, model: detector?.model ?? 'trace', known: judging.known });
  await record.keepIn(
    opening.then(async (journal) => {
      if (isWorkout || run.exercise === exercise) return journal;
      await journal.finish();
      return null;
    }),
  );
}

/**
 * Keeps what was confirmed of the trainee's own posture, if a camera filmed it: in a video it may be anyone's. Nothing is
 * kept if the store is closed to the page.
 */
export function learnFrom({ source }: Run, learned: readonly Learned[], learn: SessionParts['learn']): void {
  for (const [exerciseId, baselines] of learned)
    if (source.kind === 'camera') learn(exerciseId, baselines).catch(() => undefined);
}
