import type { OpenJournal } from './session-types.ts';
import type { Run } from './run.ts';

/** Keeps the run on the device as what it is judged as now, once that is settled, and once; rejects where that cannot be done. */
export async function keep(run: Run, openJournal: OpenJournal): Promise<void> {
  const { exercise, source, detector, record, judging } = run;
  const { kind, label, width, height } = source;
  // What the mannequin does is nobody's training: kept, it would count in somebody's history.
  if (!exercise || kind === 'mannequin' || !judging.settled || record.keptAs === exercise.id) return;
  record.keptAs = exercise.id;
  const about = { exerciseId: exercise.id, source: { kind, label, width, height } };
  const journal = await openJournal({ ...about, model: detector?.model ?? 'trace' });
  if (run.exercise === exercise) record.keepIn(journal);
}
