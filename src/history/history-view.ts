import { asStorageError, type HistoryFailure } from '../storage/history-error.ts';
import type { DatedSession } from '../review/history/dated-session.ts';
import { setsAsCsv, type CsvSession } from '../review/history/csv.ts';
import type { HistoryLine } from '../storage/history-types.ts';
import type { SessionHistory } from './session-history.ts';
import { dayAt, isoLocal, localOffset } from './local-time.ts';

/** Sessions of the history with the date on which the trainee did them. */
export const datedSessions = (lines: readonly HistoryLine[]): readonly DatedSession[] =>
  lines.map(({ id, meta, digest }) => ({
    id,
    startedAt: meta.startedAt,
    offsetMin: localOffset(meta),
    day: dayAt(meta.startedAt, localOffset(meta)),
    exerciseId: meta.exerciseId,
    source: meta.source.kind,
    digest,
  }));

/** What went wrong with the history, for its sentence. */
export const failureOf = (error: unknown): HistoryFailure => asStorageError(error).kind;

const rowsOf = async (history: SessionHistory, id: number): Promise<CsvSession> => {
  const { meta, review } = await history.load(id);
  return {
    date: isoLocal(meta.startedAt, localOffset(meta)),
    name: review.workout?.name ?? meta.exerciseId,
    source: meta.source.kind,
    review,
  };
};

/** The sets of these sessions as CSV, one session after the other. Sessions that cannot be read are left out and counted. */
export async function setsOfAll(
  history: SessionHistory,
  ids: readonly number[],
): Promise<{ readonly csv: string; readonly leftOut: number }> {
  const sessions: CsvSession[] = [];
  for (const id of ids) {
    try {
      sessions.push(await rowsOf(history, id));
    } catch (error) {
      if (failureOf(error) !== 'session-damaged' && failureOf(error) !== 'session-missing') throw error;
    }
  }
  return { csv: setsAsCsv(sessions), leftOut: ids.length - sessions.length };
}
