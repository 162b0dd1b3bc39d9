import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { exercises } from '../../src/exercises/index.ts';
import { HISTORY_END, historyHead, historyLine } from '../../src/storage/format/history-file.ts';
import { SCHEMA } from '../../src/storage/format/session-schema.ts';
import { parseTrace } from '../../src/pose/trace-schema.ts';
import { launchBrowser } from '../browser.ts';
import { ensureBuilt, servePage } from '../built-page.ts';

/*
 * How long the page of past sessions takes to open with that many sessions, in a real browser on its real store: from the address to the
 * list on the page.
 */

const DAY_MS = 86_400_000;

const { values } = parseArgs({
  options: { sessions: { type: 'string', default: '1000' }, times: { type: 'string', default: '12' } },
});

/** One session per day, planks and bridges in turn, from what the model saw of the mannequin. */
function madeUp(count: number): string {
  const judged = (['glute-bridge', 'plank'] as const).map((id, at) => {
    const file = ['mannequin-bridge-3reps', 'mannequin-plank-sag'][at] ?? '';
    const read = parseTrace(
      readFileSync(fileURLToPath(new URL(`../../test/golden/${file}.json`, import.meta.url)), 'utf8'),
    );
    const exercise = exercises.find((one) => one.id === id);
    if ('wrong' in read || !exercise) throw new Error(`no golden trace of ${id}`);
    return { id, trace: read.trace, log: judgeTrace(exercise, read.trace).log };
  });
  const lines = Array.from({ length: count }, (_, at) => {
    const one = judged[at % judged.length] ?? judged[0];
    if (!one) throw new Error('nothing judged');
    const { id: exerciseId, trace, log } = one;
    const { width, height, frames } = trace;
    const source = { kind: 'camera', label: '', width, height };
    const startedAt = Date.UTC(2026, 0, 1, 18) - at * DAY_MS;
    const meta = {
      schema: SCHEMA,
      exerciseId,
      startedAt,
      utcOffsetMin: 0,
      source,
      model: 'made-up',
      finished: true,
      rules: 1,
    } as const;
    return historyLine({ meta, log, frames }, at === 0);
  });
  return [historyHead({}, null), ...lines, HISTORY_END].join('');
}

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(0);

const browser = await launchBrowser();
await ensureBuilt();
const server = await servePage();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  page.on('pageerror', (error) => console.error(String(error)));
  await page.goto(`${server.url}#/history`);
  const text = madeUp(Number(values.sessions));
  console.log(`${values.sessions} sessions, ${(text.length / 1e6).toFixed(1)} MB as one file`);
  const began = Date.now();
  await page.setInputFiles('.import input', {
    name: 'history.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await page.waitForSelector('.session-line', { timeout: 600_000 });
  console.log(`taken in within ${((Date.now() - began) / 1000).toFixed(1)} s`);
  /** Milliseconds until the list is there, as the page itself counts them from the moment of navigation. */
  const untilList = (go: string): Promise<number> =>
    page.evaluate(
      (address) =>
        new Promise<number>((resolve) => {
          const start = performance.now();
          const there = new MutationObserver(() => {
            if (!document.querySelector('.session-line')) return;
            there.disconnect();
            resolve(performance.now() - start);
          });
          there.observe(document.body, { childList: true, subtree: true });
          location.hash = address;
        }),
      go,
    );
  const within: number[] = [];
  const cold: number[] = [];
  for (let time = 0; time < Number(values.times); time++) {
    await page.goto('about:blank');
    await page.goto(server.url);
    await page.waitForSelector('.home');
    await page.waitForTimeout(500);
    within.push(await untilList('#/history'));
    await page.goto('about:blank');
    await page.goto(`${server.url}#/history`);
    await page.waitForSelector('.session-line');
    cold.push(await page.evaluate(() => performance.now()));
  }
  for (const [what, taken] of [
    ['from home', within],
    ['the page opened again', cold],
  ] as const) {
    const sorted = taken.toSorted((a, b) => a - b);
    console.log(`${what}: median ${at(sorted, 0.5)} ms, 95 % within ${at(sorted, 0.95)} ms`);
  }
} finally {
  await browser.close();
  await server.close();
}
