import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../src/exercises/rules-version.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { parseTrace } from '../../src/pose/trace-schema.ts';
import { SCHEMA } from '../../src/storage/format/session-schema.ts';
import { meta, historyPage, type HistoryPage } from '../browser-support/history-page.ts';

const read = parseTrace(
  readFileSync(fileURLToPath(new URL('../golden/mannequin-bridge-3reps.json', import.meta.url)), 'utf8'),
);
if ('wrong' in read) throw new Error(read.wrong);
const { trace } = read;
const { log } = judgeTrace(gluteBridge, { ...trace, model: meta.model });
const starts = log.flatMap((event) => (event.type === 'RepCompleted' ? [event.rep.startMs] : []));

/** As the first versions stored a session: plain keypoints in the chunks, and no rules version. */
const session = {
  row: { ...meta, exerciseId: 'glute-bridge', schema: 1, finished: true },
  // By rules that missed the last rep.
  chunks: [
    { events: log.slice(0, 3), frames: trace.frames.slice(0, 100) },
    {
      events: log.slice(3).filter((event) => event.type !== 'RepCompleted' || event.count < 3),
      frames: trace.frames.slice(100),
    },
  ],
};

/** The stores of the database's versions, each with its tables. */
const STORES = [
  [1, { sessions: '++id, startedAt', chunks: '++id, sessionId' }],
  [2, { sessions: '++id, startedAt', chunks: '++id, sessionId', baselines: 'exerciseId' }],
] as const;

let served: HistoryPage;
beforeAll(async () => {
  served = await historyPage();
});
const make = (page: Page, version: number, tables: Readonly<Record<string, string>>): Promise<number> =>
  page.evaluate(
    async ({ version: of, tables: stores, session: { row, chunks } }) => {
      const old = new window.underTest.Dexie('longline');
      old.version(of).stores(stores);
      const id = Number(await old.table('sessions').add(row));
      for (const chunk of chunks) await old.table('chunks').add({ sessionId: id, ...chunk });
      old.close();
      return id;
    },
    { version, tables, session },
  );

describe.each(STORES)('a store of version %i', (version, tables) => {
  it('is listed, overruled, judged again and exported', async () => {
    const page = await (await served.browser.newContext()).newPage();
    await served.open(page);
    const id = await make(page, version, tables);
    const seen = await page.evaluate(
      async ({ of, startMs }) => {
        const history = window.underTest.createSessionHistory();
        const counts: (number | boolean | undefined)[] = [];
        const look = async (): Promise<void> => {
          const [line] = (await history.lines()).lines;
          const { review, judgedByOlder } = await history.load(of);
          counts.push(line?.digest.counted, review.counted, judgedByOlder);
        };
        await look();
        await history.overrule(of, startMs, false);
        await look();
        await history.judgeAgain(of);
        await look();
        return { counts, text: await history.exportSession(of) };
      },
      { of: id, startMs: starts[0] ?? 0 },
    );
    expect(seen.counts).toEqual([2, 2, true, 1, 1, true, 2, 2, false]);
    const file = JSON.parse(seen.text);
    expect(file).toMatchObject({ schema: 1, version: SCHEMA, rules: RULES, exerciseId: 'glute-bridge' });
    expect(file.utcOffsetMin).toBe(0 - new Date(meta.startedAt).getTimezoneOffset());
    expect(file.frames).toEqual(trace.frames);
    expect(file.events.slice(0, -1)).toEqual(JSON.parse(JSON.stringify(log)));
    expect(file.events.at(-1)).toMatchObject({
      type: 'VerdictOverruled',
      startMs: starts[0],
      counted: false,
    });
    expect(parseTrace(seen.text)).toHaveProperty('trace');
    await page.context().close();
  });
});

describe('another tab', () => {
  it('that holds an older store open and does not release it is reported, and no longer waited for', async () => {
    const context = await served.browser.newContext();
    const [older, newer] = [await context.newPage(), await context.newPage()];
    await served.open(older);
    await older.evaluate(
      () =>
        new Promise<void>((resolve) => {
          // Dexie multiplies its versions by ten.
          const request = indexedDB.open('longline', 10);
          request.onsuccess = () => resolve();
        }),
    );
    await served.open(newer);
    const opening = () => newer.evaluate(() => window.underTest.failure(window.underTest.openHistory()));
    expect(await opening()).toBe('storage-blocked');
    await older.close();
    await newer.reload();
    await newer.waitForFunction(() => 'underTest' in window);
    expect(await opening()).toBe('kept');
    await context.close();
  });
});
