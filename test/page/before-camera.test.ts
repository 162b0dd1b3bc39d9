import { describe, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { openApp, startCamera } from '../browser-support/app-page.ts';
import { gone, textOf } from '../browser-support/shows.ts';
import { seeingNobody } from '../browser-support/stand-ins.ts';

const open = () => openApp({ camera: 'test-picture', prepare: seeingNobody });

describe('a session before the camera', () => {
  it('a camera unplugged in the middle: a sentence, and the session continues after a press', async () => {
    const { page, close } = await open();
    await startCamera(page);
    await page.waitForSelector('.stage video');
    await page.evaluate(() => {
      const stream = document.querySelector('video')?.srcObject;
      if (stream instanceof MediaStream) stream.getVideoTracks()[0]?.dispatchEvent(new Event('ended'));
    });
    await textOf(page, '.banner').toContain(en['failure.camera-unplugged']);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForSelector('.checks');
    await gone(page, '.banner');
    await close();
  });

  it('keys pause, go on and finish', async () => {
    const { page, close } = await open();
    await startCamera(page);
    await page.waitForSelector('.stage video');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => document.querySelector('.say')?.textContent === 'Paused');
    await page.keyboard.press('Space');
    await page.waitForSelector('.checks');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.home');
    await close();
  });
});
