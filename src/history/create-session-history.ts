import type { Exercise } from '../engine/exercise.ts';
import { HistoryError } from '../storage/history-error.ts';
import { MAX_LENGTH } from '../storage/format/history-file.ts';
import type { HistoryStore } from '../storage/history-types.ts';
import type { StoredSession } from '../storage/stored-session.ts';
import { askToPersist, isPersisted } from '../storage/persistence.ts';
import { isNothingDone } from '../review/history/nothing-done.ts';
import { judgeAgain } from '../review/judge-again.ts';
import { judgedByOlderRules } from '../review/older-rules.ts';
import type { SessionHistory } from './session-history.ts';
import { datedSessions } from './history-view.ts';
import { offsetIn } from './local-time.ts';
import { traceOf } from '../session/stored-view.ts';
import { emptyPage, pageWith } from './saved-session.ts';
import { compare, forget, noteExport, noteImport, type Beside } from './marker.ts';
import { reviewed } from './reviewed.ts';

/** Imports a file, and remembers how many of the sessions now here came from it. `look`: at the sessions. */
async function importNoted(
  store: HistoryStore,
  look: () => Promise<Beside>,
  text: string,
): ReturnType<HistoryStore['importFile']> {
  // A look that fails does not stop the import. Until the next export, its sessions then count as being in no file.
  const unexported = (): Promise<number | null> =>
    look().then(
      (beside) => beside.unexported,
      () => null,
    );
  const before = await unexported();
  const imported = await store.importFile(text);
  const after = await unexported();
  if (before !== null && after !== null) noteImport(Math.max(0, after - before));
  return imported;
}

/** The history in this device's store, which is opened at the first request. */
export function createSessionHistory(
  store: () => Promise<HistoryStore>,
  exercises: readonly Exercise[],
): SessionHistory {
  const again = ({ meta, log, ...saved }: StoredSession) =>
    judgeAgain(exercises, meta.exerciseId, log, traceOf({ meta, log, ...saved }));
  const judged = async () => {
    const { lines: all, damaged } = await (await store()).lines();
    const lines = all.filter(({ digest }) => !isNothingDone(digest));
    const stored = { all: all.length + damaged, done: lines.length + damaged };
    const unlisted = all.filter(({ digest }) => isNothingDone(digest));
    return { lines, unlisted, damaged, ...compare(stored, lines[0]?.meta.startedAt ?? 0) };
  };
  return {
    lines: judged,
    async last() {
      const { lines, cleared, unexported } = await judged();
      return { last: datedSessions(lines.slice(0, 1))[0] ?? null, cleared, unexported };
    },
    async load(id) {
      const saved = await (await store()).load(id);
      const { meta, log, frames } = saved;
      const looked = reviewed(exercises, meta.exerciseId, log, traceOf(saved));
      const isOlder = judgedByOlderRules(exercises, looked.review.sets, meta.rules);
      return { id, meta, judgedByOlder: isOlder && frames.length > 0, ...looked };
    },
    overrule: async (id, startMs, counted) => (await store()).overrule(id, startMs, counted),
    async judgeAgain(id) {
      await (await store()).rejudge(id, again);
    },
    async remove(id) {
      await (await store()).remove(id);
      const { lines, damaged } = await (await store()).lines();
      if (lines.length + damaged === 0) forget();
    },
    async removeAll() {
      await (await store()).removeAll();
      forget();
    },
    forgetCleared: async () => forget(),
    isPersisted,
    askToPersist,
    async exportAll(choices) {
      const { parts, leftOut } = await (await store()).exportAll(choices);
      noteExport();
      return { file: new Blob([...parts], { type: 'application/json' }), leftOut };
    },
    exportSession: async (id) => (await store()).exportSession(id),
    async savePage(id, language) {
      const text = await (await store()).exportSession(id);
      return pageWith(await emptyPage(), text, language);
    },
    placeIn: async (timeZone) => (await store()).place((ms) => offsetIn(timeZone, ms)),
    async importFile(file) {
      if (file.size > MAX_LENGTH) throw new HistoryError('import-too-large', `${file.size} bytes`);
      return importNoted(await store(), judged, await file.text());
    },
  };
}
