import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { quantile } from '../rendered/noise-figures.ts';

/** The performance of the app's own detector in one minute of many. */
export interface Minute {
  /** Median time in the worker, milliseconds. */
  readonly detectMs: number;
  /** At its end. */
  readonly tensors: number;
  /** Memory of the page's own scripts at its end (MB). */
  readonly heapMb: number;
  /** Memory of the process with the page and its worker, including the model's (MB); null if this system does not say. */
  readonly memoryMb: number | null;
}

export interface Endurance {
  readonly minutes: number;
  readonly framesPerMinute: number;
  readonly first: Minute;
  readonly last: Minute;
}

/** Number of frames per minute. Basis: 15 a second, the rate of a slow device. */
const FRAMES_PER_MINUTE = 15 * 60;

/** The memory of the largest process that shows a page (MB); null if the system is not Linux. */
async function memoryMb(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        const kb = /^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
        return (Number(kb) * 1024) / 1e6;
      } catch {
        return NaN;
      }
    });
  const most = Math.max(...sizes);
  return Number.isFinite(most) ? most : null;
}

/** Shows the detector the frames of that many minutes at full speed. The page is `speed.html` with a camera. */
export async function endurance(page: Page, minutes: number): Promise<Endurance> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser of its own');
  const session = await page.context().newCDPSession(page);
  const measured = async (detectMs: readonly number[]): Promise<Minute> => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const tensors = await page.evaluate(() => window.app.tensors());
    const detectP50 = quantile(detectMs, 0.5);
    return { detectMs: detectP50, tensors, heapMb: usedSize / 1e6, memoryMb: await memoryMb(browser) };
  };
  const look = (): Promise<readonly number[]> =>
    page.evaluate((count) => window.app.look(count), FRAMES_PER_MINUTE);
  const first = await measured(await look());
  for (let minute = 2; minute < minutes; minute += 1) await look();
  const last = minutes > 1 ? await measured(await look()) : first;
  return { minutes, framesPerMinute: FRAMES_PER_MINUTE, first, last };
}
