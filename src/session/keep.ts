import type { OpenJournal, SessionParts } from './session-types.ts';
import type { Run } from './run.ts';
import type { Learned } from './judging/judged.ts';
import { NO_MODEL } from './record.ts';

/** Stored in place of an exercise id if the session is a whole workout. */
export const WORKOUT_ID = 'workout';

/** Stores the run on the device under its current exercise, once that is final, and only once. Rejects if it cannot be stored. */
export async function keep(run: Run, openJournal: OpenJournal): Promise<void> {
  const { exercise, source, record, judging } = run;
  const { kind, label, width, height } = source;
  const isWorkout = judging.kind === 'workout';
  const exerciseId = isWorkout ? WORKOUT_ID : exercise?.id;
  // The mannequin's sessions are not the trainee's training, so they must not count in the history.
  if (!exerciseId || kind === 'mannequin' || judging.kind === 'undecided' || record.keptAs === exerciseId)
    return;
  record.keptAs = exerciseId;
  const about = { exerciseId, source: { kind, label, width, height } };
  const opening = openJournal({ ...about, model: record.model ?? NO_MODEL, known: judging.known });
  await record.keepIn(
    opening.then(async (journal) => {
      if (isWorkout || run.exercise?.id === exerciseId) return journal;
      await journal.finish();
      return null;
    }),
  );
}

/**
 * Stores the trainee's confirmed own posture, if a camera filmed it: a video may show another person. Nothing is
 * stored if the page may not use the store.
 */
export function learnFrom({ source }: Run, learned: readonly Learned[], learn: SessionParts['learn']): void {
  for (const [exerciseId, baselines] of learned)
    if (source.kind === 'camera') learn(exerciseId, baselines).catch(() => undefined);
}
