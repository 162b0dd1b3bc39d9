import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  chunksOf,
  cutOff,
  damage,
  exported,
  imported,
  keep,
  list,
  load,
  meta,
  remove,
  historyPage,
  type HistoryPage,
} from '../browser-support/history-page.ts';
import { SCHEMA } from '../../src/storage/format/session-schema.ts';
import { hostileFiles } from '../browser-support/hostile-files.ts';

let served: HistoryPage;
let page: Page;

beforeAll(async () => {
  served = await historyPage();
});

beforeEach(async () => {
  page = await (await served.browser.newContext()).newPage();
  await served.open(page);
});

afterEach(() => page.context().close());

const whole = (): Promise<string> =>
  page.evaluate(async () => (await (await window.underTest.openHistory()).exportAll()).parts.join(''));

const removeAll = (): Promise<void> =>
  page.evaluate(async () => (await window.underTest.openHistory()).removeAll());

const learn = (): Promise<void> =>
  page.evaluate(async () => {
    const history = await window.underTest.openHistory();
    await history.learn('plank', { hipOffset: 0.05, neck: 0.3 });
    await history.learn('locust', { trunk: -4 });
  });

describe('A file of one session', () => {
  it('exports a session and imports it again', async () => {
    const id = await keep(page, 4);
    const before = await load(page, id);
    const text = await exported(page, id);
    await remove(page, id);
    expect(await list(page)).toEqual([]);
    expect(await chunksOf(page, id)).toBe(0);
    expect(await imported(page, text)).toBe('kept');
    const [there] = await list(page);
    const after = await load(page, there?.id ?? 0);
    expect(after).toEqual({ ...before, id: after.id, meta: { ...before.meta, finished: true } });
    expect(await cutOff(page)).toBeNull();
  });

  it('leaves a session that is there already as it is', async () => {
    const id = await keep(page, 4);
    const text = await exported(page, id);
    expect(await imported(page, text.replace('"goodMs":3000', '"goodMs":99000'))).toBe('kept');
    expect(await exported(page, id)).toBe(text);
    expect(await list(page)).toHaveLength(1);
  });

  it('imports nothing from a file that it refuses', async () => {
    const id = await keep(page, 4);
    const text = await exported(page, id);
    const sessions = await list(page);
    const other = text.replace(String(meta.startedAt), String(meta.startedAt + 1));
    expect(await imported(page, other.slice(0, -20))).toBe('import-damaged');
    expect(await imported(page, other.replace(/"timestampMs":3000/g, '"timestampMs":null'))).toBe(
      'import-damaged',
    );
    expect(await imported(page, other.replace(`"version":${SCHEMA}`, `"version":${SCHEMA + 1}`))).toBe(
      'import-too-new',
    );
    expect(await imported(page, 'not a session')).toBe('import-not-ours');
    expect(await list(page)).toEqual(sessions);
    expect(await exported(page, id)).toBe(text);
  });
});

describe('A file of everything', () => {
  it('is the same, to the byte, after everything was deleted and imported again', async () => {
    for (let at = 0; at < 5; at++) await keep(page, at * 3, at);
    await learn();
    const before = await whole();
    await removeAll();
    expect(await list(page)).toEqual([]);
    expect(await whole()).not.toContain('plank');
    expect(await imported(page, before)).toBe('kept');
    expect(await list(page)).toHaveLength(5);
    expect(await whole()).toBe(before);
    expect(await cutOff(page)).toBeNull();
  });

  it('brings what is not there, and nothing twice', async () => {
    const id = await keep(page, 4);
    await learn();
    const text = await whole();
    await remove(page, id);
    await keep(page, 2, 7);
    const counts = await page.evaluate(async (file) => {
      const history = await window.underTest.openHistory();
      return [await history.importFile(file), await history.importFile(file)];
    }, text);
    expect(counts).toEqual([
      { taken: 1, there: 0, choices: null },
      { taken: 0, there: 1, choices: null },
    ]);
    expect(await list(page)).toHaveLength(2);
  });

  it('brings back a session that is damaged here', async () => {
    const id = await keep(page, 4);
    const text = await exported(page, id);
    await damage(page, id);
    expect(await list(page)).toEqual([]);
    expect(await imported(page, text)).toBe('kept');
    const [back] = await list(page);
    expect((await load(page, back?.id ?? 0)).frames).toHaveLength(4);
    expect(await chunksOf(page, id)).toBe(0);
  });

  it('is refused with a kind in a hundred hostile forms, and the store is as it was', async () => {
    await keep(page, 4);
    await keep(page, 3, 7);
    await learn();
    const before = await whole();
    const one = await exported(page, (await list(page))[0]?.id ?? 0);
    const files = hostileFiles([before, one]);
    expect(files.length).toBeGreaterThanOrEqual(100);
    for (const [what, text] of files)
      expect(await imported(page, text), what).toMatch(/^import-(damaged|not-ours|too-new)$/);
    expect(await whole()).toBe(before);
  });
});
