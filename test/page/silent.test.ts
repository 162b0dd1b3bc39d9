import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { openApp, startCamera } from '../browser-support/app-page.ts';
import { all, freezableCamera, planned, seeingNobody, speakingVoice } from '../browser-support/stand-ins.ts';

const freeze = (page: Page, frozen: boolean): Promise<void> =>
  page.evaluate((now) => window.freezeCamera?.(now), frozen);

const says = (page: Page, text: string) =>
  page.waitForFunction((line) => document.querySelector('.say-more')?.textContent === line, text);

const hasSpoken = (page: Page, text: string) =>
  page.waitForFunction((line) => window.spoken?.includes(line) === true, text);

const open = () =>
  openApp({
    prepare: all(freezableCamera, seeingNobody, speakingVoice, (page) => planned(page)),
  });

describe('a camera that stops sending pictures without reporting it', () => {
  it('pauses a workout, on the screen and aloud, and resumes when pictures come back', async () => {
    const { page, close } = await open();
    await page.getByRole('button', { name: 'Start the workout' }).click();
    await page.waitForSelector('.guided-workout[data-phase="placing"]');
    await freeze(page, true);
    await page.waitForSelector('.guided-workout[data-phase="paused"]');
    await says(page, en['workout.paused-no-picture']);
    await hasSpoken(page, en['coach.paused-no-picture']);
    await freeze(page, false);
    await page.waitForSelector('.guided-workout[data-phase="placing"]');
    await hasSpoken(page, en['coach.go-on']);
    await close();
  });

  it('pauses a single exercise in the same way', async () => {
    const { page, close } = await open();
    await startCamera(page);
    await page.waitForSelector('.checks');
    await freeze(page, true);
    await says(page, en['say.no-picture']);
    await hasSpoken(page, en['coach.paused-no-picture']);
    await freeze(page, false);
    await page.waitForSelector('.checks');
    await hasSpoken(page, en['coach.go-on']);
    await close();
  });

  it('is opened again by the button', async () => {
    const { page, close } = await open();
    await startCamera(page);
    await page.waitForSelector('.checks');
    await freeze(page, true);
    await says(page, en['say.no-picture']);
    await page.getByRole('button', { name: en['workout.resume'] }).click();
    await page.waitForSelector('.checks');
    await close();
  });

  it('brings no finished session back when it opens at last', async () => {
    const { page, close } = await open();
    await startCamera(page);
    await page.waitForSelector('.checks');
    await freeze(page, true);
    await says(page, en['say.no-picture']);
    await page.evaluate(() => {
      const { mediaDevices } = navigator;
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      const asked = new Promise((resolve) => addEventListener('allow-camera', resolve, { once: true }));
      mediaDevices.getUserMedia = async (wanted) => {
        await asked;
        const stream = await ask(wanted);
        Object.assign(window, { reopened: stream });
        return stream;
      };
    });
    await page.getByRole('button', { name: en['workout.resume'] }).click();
    await page.locator('.banner', { hasText: en['opening.camera'] }).waitFor();
    await page.getByRole('button', { name: en['workout.stop'] }).click();
    await page.waitForSelector('.summary');
    await page.evaluate(() => dispatchEvent(new Event('allow-camera')));
    await page.waitForFunction(() => {
      const stream: unknown = Reflect.get(window, 'reopened');
      return stream instanceof MediaStream && stream.getVideoTracks()[0]?.readyState === 'ended';
    });
    await page.waitForSelector('.summary');
    await close();
  });
});
