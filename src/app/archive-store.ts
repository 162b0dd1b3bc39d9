import { HistoryError } from '../history/history-error.ts';
import type { History } from '../history/history.ts';
import type { Exercise } from '../engine/exercise.ts';
import type { PoseTrace } from '../pose/pose-frame.ts';
import { digestOf } from '../review/digest.ts';
import type { Archive, ArchivedSession, ArchiveLine } from './archive.ts';
import { reviewed } from './reviewed.ts';

/** The archive on the device's own store. */
export function createArchive(history: () => Promise<History>, exercises: readonly Exercise[]): Archive {
  const load = async (id: number): Promise<ArchivedSession> => {
    const { meta, log, frames } = await (await history()).load(id);
    const { width, height } = meta.source;
    const trace: PoseTrace = { schema: 1, width, height, frames, ...(meta.known && { known: meta.known }) };
    return { ...reviewed(exercises, meta.exerciseId, log, trace), id, meta, judgedByOlder: false };
  };
  const ids = async (): Promise<readonly number[]> =>
    (await (await history()).list()).flatMap(({ id, finished }) => (finished ? [id] : []));

  return {
    async lines() {
      const lines: ArchiveLine[] = [];
      const all = await ids();
      for (const id of all) {
        const read = await load(id).catch(() => null);
        if (read) lines.push({ id, meta: read.meta, digest: digestOf(read.review) });
      }
      return { lines, damaged: all.length - lines.length };
    },
    load,
    async overrule(id, startMs, counted) {
      const { review } = await load(id);
      const event = {
        type: 'VerdictOverruled' as const,
        timestampMs: review.durationMs,
        startMs,
        counted,
      };
      await (await history()).goOn(id).append([event], []);
    },
    judgeAgain: (id) => Promise.reject(new HistoryError('session-missing', String(id))),
    remove: async (id) => (await history()).remove(id),
    async removeAll() {
      for (const id of await ids()) await (await history()).remove(id);
    },
    async exportAll() {
      const texts: string[] = [];
      for (const id of await ids()) texts.push(await (await history()).exportSession(id));
      return new Blob([`[${texts.join(',')}]`], { type: 'application/json' });
    },
    exportSession: async (id) => (await history()).exportSession(id),
    async importFile(file) {
      const before = (await (await history()).list()).length;
      await (await history()).importSession(await file.text());
      const taken = (await (await history()).list()).length - before;
      return { taken, there: 1 - taken };
    },
  };
}
