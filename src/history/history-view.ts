import { asStorageError, type HistoryFailure } from '../storage/history-error.ts';
import type { PastSession } from '../review/past/past-session.ts';
import { setsAsCsv, type CsvSession } from '../review/past/csv.ts';
import type { Archive, ArchiveLine } from './archive.ts';
import { dayAt, isoLocal, livedOffset } from './lived.ts';

/** Sessions of the archive with the date on which the trainee lived them. */
export const pastSessions = (lines: readonly ArchiveLine[]): readonly PastSession[] =>
  lines.map(({ id, meta, digest }) => ({
    id,
    startedAt: meta.startedAt,
    offsetMin: livedOffset(meta),
    day: dayAt(meta.startedAt, livedOffset(meta)),
    exerciseId: meta.exerciseId,
    source: meta.source.kind,
    digest,
  }));

/** What went wrong with the archive, for its sentence. */
export const failureOf = (error: unknown): HistoryFailure => asStorageError(error).kind;

const rowsOf = async (archive: Archive, id: number): Promise<CsvSession> => {
  const { meta, review } = await archive.load(id);
  return {
    date: isoLocal(meta.startedAt, livedOffset(meta)),
    name: review.workout?.name ?? meta.exerciseId,
    source: meta.source.kind,
    review,
  };
};

/** The sets of these sessions as CSV, one session after the other; what cannot be read is left out and counted. */
export async function setsOfAll(
  archive: Archive,
  ids: readonly number[],
): Promise<{ readonly csv: string; readonly leftOut: number }> {
  const sessions: CsvSession[] = [];
  for (const id of ids) {
    try {
      sessions.push(await rowsOf(archive, id));
    } catch (error) {
      if (failureOf(error) !== 'session-damaged' && failureOf(error) !== 'session-missing') throw error;
    }
  }
  return { csv: setsAsCsv(sessions), leftOut: ids.length - sessions.length };
}
