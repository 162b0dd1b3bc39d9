import type { Page } from 'playwright-core';
import { historyHead, historyLine, HISTORY_END } from '../../../src/storage/format/history-file.ts';
import { launchBrowser } from '../../browser.ts';
import { ensureBuilt, servePage } from '../../built-page.ts';
import { drawFrom, type Draw } from '../random.ts';
import type { Attacked } from './attack.ts';
import { honestSessions } from './bases.ts';
import { hostileQuery } from './hostile-files.ts';

/** Number of addresses that one call to the page goes through. */
const AT_ONCE = 100;
/** The page is reloaded, with a hostile query, once per this many addresses. */
const LOAD_EVERY = 500;

const PLACES = [
  '',
  'session',
  'summary',
  'exercise/plank',
  'exercise/',
  'plan',
  'history',
  'history/1',
  'privacy',
];
const MORE_PLACES = ['history/1/report', 'history/2', 'safety', 'begin', 'nowhere', 'history/1/'];
const NUMBERS = ['-1', '0', '1e308', 'NaN', 'Infinity', '9007199254740993', '1.5', '0x1', '__proto__', '01'];
const PIECES = [
  '/',
  '//',
  '..',
  '%',
  '%E0%A4%A',
  '%00',
  '%2F',
  '?x=1',
  '#',
  '<img src=x>',
  "'",
  '漢',
  '\u202e',
];

/** The hash of an address, with random changes. */
const hostileHash = (draw: Draw): string => {
  const place = draw.oneOf([...PLACES, ...MORE_PLACES]);
  if (draw.chance(0.2)) return `#/${place.replace(/\d+|plank|$/, () => draw.oneOf(NUMBERS))}`;
  if (draw.chance(0.1)) return `#/${place.slice(0, 8)}${draw.oneOf(PIECES).repeat(2000)}`;
  const at = Math.floor(draw.random() * (place.length + 1));
  return `#/${place.slice(0, at)}${draw.oneOf(PIECES)}${place.slice(draw.chance(0.5) ? at : at + 1)}`;
};

/** Everything that the page stores, as text. No function in it has a name, because tsx would make it call a helper that the page lacks. */
const keptIn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const rows: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const opening = indexedDB.open(name ?? '');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      for (const store of opening.result.objectStoreNames) {
        const reading = opening.result.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => reading.addEventListener('success', resolve));
        rows.push(name, store, reading.result);
      }
      opening.result.close();
    }
    return JSON.stringify([rows, Object.entries(localStorage).toSorted()]);
  });

/** Goes to each address and lets the page draw. Returns the addresses at which it shows its crash screen, or a NaN. */
const visit = (page: Page, hashes: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(async (all) => {
    const wrong: string[] = [];
    for (const hash of all) {
      location.hash = hash;
      await new Promise((resolve) => setTimeout(resolve, 8));
      const { innerText } = document.body;
      if (/\bNaN\b|Longline hit a problem/.test(innerText.replaceAll(hash, '')) || innerText.trim() === '')
        wrong.push(hash);
    }
    return wrong;
  }, hashes);

const fill = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}#/history`);
  const lines = honestSessions.map((session, at) => historyLine(session, at === 0)).join('');
  await page.setInputFiles('.import input', {
    name: 'history.json',
    mimeType: 'application/json',
    buffer: Buffer.from(historyHead({}, null) + lines + HISTORY_END),
  });
  await page.waitForSelector('.session-line');
};

/** Opens the built page, with two sessions in its store, at that many hostile addresses. The store must be the same afterwards. */
export const attackPage = async (count: number): Promise<Attacked> => {
  const wrong = new Map<string, number>();
  const browser = await launchBrowser();
  await ensureBuilt();
  const server = await servePage();
  try {
    const page = await browser.newPage();
    let done = 0;
    page.on('pageerror', (error) => wrong.set(`threw ${String(error).slice(0, 200)}`, done));
    await fill(page, server.url);
    const before = await keptIn(page);
    for (; done < count; done += AT_ONCE) {
      if (done % LOAD_EVERY === 0) {
        await page.goto(`${server.url}?${hostileQuery(drawFrom(done)).slice(1).replaceAll('#', '%23')}`);
        await page.waitForSelector('main');
      }
      const hashes = Array.from({ length: Math.min(AT_ONCE, count - done) }, (_, at) =>
        hostileHash(drawFrom(done + at)),
      );
      for (const hash of await visit(page, hashes))
        wrong.set(`a broken screen at ${JSON.stringify(hash.slice(0, 80))}`, done);
    }
    if ((await keptIn(page)) !== before) wrong.set('a store that an address changed', count);
  } finally {
    await browser.close();
    await server.close();
  }
  return { what: 'addresses in the built page', tried: count, taken: count, wrong };
};
