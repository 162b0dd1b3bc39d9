import type { SessionHistory } from './session-history.ts';

/** The history of a page whose code for it arrives after the first paint. Every request waits for that code. */
export const lateHistory = (arrive: () => Promise<SessionHistory>): SessionHistory => ({
  lines: async () => (await arrive()).lines(),
  last: async () => (await arrive()).last(),
  load: async (id) => (await arrive()).load(id),
  overrule: async (id, startMs, counted) => (await arrive()).overrule(id, startMs, counted),
  judgeAgain: async (id) => (await arrive()).judgeAgain(id),
  remove: async (id) => (await arrive()).remove(id),
  removeAll: async () => (await arrive()).removeAll(),
  forgetCleared: async () => (await arrive()).forgetCleared(),
  isPersisted: () =>
    arrive().then(
      (history) => history.isPersisted(),
      () => null,
    ),
  askToPersist: () =>
    arrive().then(
      (history) => history.askToPersist(),
      () => undefined,
    ),
  exportAll: async (choices) => (await arrive()).exportAll(choices),
  exportSession: async (id) => (await arrive()).exportSession(id),
  savePage: async (id, language) => (await arrive()).savePage(id, language),
  placeIn: async (timeZone) => (await arrive()).placeIn(timeZone),
  importFile: async (file) => (await arrive()).importFile(file),
});
