import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { parseTrace } from '../../src/pose/trace-schema.ts';
import { expect } from 'vitest';
import { english } from '../../src/words/en/english.ts';
import { trainee } from '../support/trainee.ts';
import { openPage } from './open-page.ts';

type Options = Parameters<typeof openPage>[0];

declare global {
  interface Window {
    /** Lines that were shown as the big line, in order. */
    longlineSeen?: string[];
  }
}

/** Opens the app itself, and fails on any complaint of the page. */
export const openApp = (options: Options = {}) => openPage({ path: '', ...options });

/** Keeps every big line that was ever shown, with the clock or count beside it. */
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

/** Opens the page of an exercise, as its link on the start page does. */
export async function choose(page: Page, exerciseId: string): Promise<void> {
  await page.evaluate((id) => location.assign(`#/exercise/${id}`), exerciseId);
  await page.locator('.start').waitFor();
}

/** Opens the page on which any exercise is identified. */
export async function chooseNone(page: Page): Promise<void> {
  await page.evaluate(() => location.assign('#/any'));
  await page.locator('.start').waitFor();
}

/** Stays on the page of the chosen exercise; from the start page it goes to the plank's. */
async function onStartOfExercise(page: Page): Promise<void> {
  const isChosen = await page.evaluate(() => /^#\/(exercise|any)/.test(location.hash));
  if (!isChosen) await choose(page, 'plank');
}

/** Starts the chosen exercise, or the plank, with the camera. */
export async function startCamera(page: Page): Promise<void> {
  await onStartOfExercise(page);
  await page.getByRole('button', { name: english['start.camera'] }).click();
}

/** Starts a demo of the chosen exercise, or of the plank. */
export async function startDemo(page: Page): Promise<void> {
  await onStartOfExercise(page);
  await page.getByRole('button', { name: english['start.mannequin'] }).click();
}

/** Chooses a file as a trainee does, to be watched live or as fast as possible. */
export async function openFile(
  page: Page,
  file: Parameters<Page['setInputFiles']>[1],
  pace: 'live' | 'fast',
): Promise<void> {
  await onStartOfExercise(page);
  await page.check(`input[name="pace"][value="${pace}"]`);
  await page.setInputFiles('input[type="file"]', file);
}

/** A recorded trace of the mannequin as the real model saw it. */
export const goldenFile = (name: 'mannequin-bridge-3reps' | 'mannequin-plank-sag'): string =>
  fileURLToPath(new URL(`../golden/${name}.json`, import.meta.url));

export const goldenTrace = (name: Parameters<typeof goldenFile>[0]): PoseTrace => {
  const read = parseTrace(readFileSync(goldenFile(name), 'utf8'));
  if ('wrong' in read) throw new Error(read.wrong);
  return read.trace;
};

/** A JSON file to choose in the page. */
export const jsonFile = (content: unknown, name = 'seen.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});

/** The sag of the recorded plank, from one moment of the trace to another (ms). */
export function sagFrom(fromMs: number, toMs: number) {
  const trace = goldenTrace('mannequin-plank-sag');
  const frames = trace.frames.filter(({ timestampMs: ms }) => ms >= fromMs && ms <= toMs);
  return jsonFile({ ...trace, frames }, 'sag.json');
}

/** Imports a file on the page of past sessions, and waits until that many sessions are listed in total. */
export async function importSession(page: Page, text: string, sessions: number): Promise<void> {
  await page.setInputFiles('.yours input[type="file"]', jsonFile(text, 'session.json'));
  await expect
    .poll(() => page.locator('.session-line').count(), { message: 'sessions listed' })
    .toBe(sessions);
}

/** Two full bridges, and between them one that does not come up. */
export const bridgesWithAnAttempt = (): PoseTrace =>
  trainee.liesDown().bridges(1).bridges(1, { top: 148 }).bridges(1).trace();
