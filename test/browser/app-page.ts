import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { parseTrace } from '../../src/pose/trace-schema.ts';
import { openPage } from './open-page.ts';

type Options = Parameters<typeof openPage>[0];

declare global {
  interface Window {
    /** Lines that were shown big, in their order. */
    longlineSeen?: string[];
  }
}

/** Opens the app itself, and stops on anything that it complains of. */
export const openApp = (options: Options = {}) => openPage({ path: '', ...options });

/** Keeps every line that was ever shown big, with the clock or count beside it. */
export const recordLines = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen: string[] = [];
    window.longlineSeen = seen;
    new MutationObserver(() => {
      const line = document.querySelector('.say')?.textContent ?? '';
      if (line !== '' && seen.at(-1) !== line) seen.push(line);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });

export const recordedLines = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => window.longlineSeen ?? []);

export const choose = (page: Page, exerciseId: string): Promise<void> =>
  page.check(`input[value="${exerciseId}"]`);

export const startCamera = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Start with the camera' }).click();

/** Hands a file over as a user does, to be watched live or as fast as it goes. */
export async function openFile(
  page: Page,
  file: Parameters<Page['setInputFiles']>[1],
  pace: 'live' | 'fast',
): Promise<void> {
  await page.check(`input[name="pace"][value="${pace}"]`);
  await page.setInputFiles('input[type="file"]', file);
}

/** The plank's sag of the recorded trace, seen for so long only. */
export function sagFrom(fromMs: number, toMs: number) {
  const read = parseTrace(
    readFileSync(fileURLToPath(new URL('../golden/mannequin-plank-sag.json', import.meta.url)), 'utf8'),
  );
  if ('wrong' in read) throw new Error(read.wrong);
  const frames = read.trace.frames.filter(({ timestampMs: ms }) => ms >= fromMs && ms <= toMs);
  const text = JSON.stringify({ ...read.trace, frames });
  return { name: 'sag.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}
