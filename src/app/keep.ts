import type { EngineEvent } from '../engine/events.ts';
import type { OpenJournal, SessionParts } from './session-types.ts';
import type { Run } from './run.ts';

/** Keeps the run on the device as what it is judged as now, once that is settled, and once; rejects where that cannot be done. */
export async function keep(run: Run, openJournal: OpenJournal): Promise<void> {
  const { exercise, source, detector, record, judging } = run;
  const { kind, label, width, height } = source;
  // What the mannequin does is nobody's training: kept, it would count in somebody's history.
  if (!exercise || kind === 'mannequin' || !judging.settled || record.keptAs === exercise.id) return;
  record.keptAs = exercise.id;
  const about = { exerciseId: exercise.id, source: { kind, label, width, height } };
  const journal = await openJournal({ ...about, model: detector?.model ?? 'trace', known: judging.known });
  if (run.exercise === exercise) record.keepIn(journal);
}

/** Keeps what was confirmed of the trainee's own posture; of a camera only: in a video it may be anybody's. A store that is closed to us learns nothing. */
export function learnFrom(
  { source, exercise }: Run,
  events: readonly EngineEvent[],
  learn: SessionParts['learn'],
): void {
  if (source.kind !== 'camera' || !exercise) return;
  for (const event of events) {
    if (event.type === 'BaselineLearned') learn(exercise.id, event.baselines).catch(() => undefined);
  }
}
