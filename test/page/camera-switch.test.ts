import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { openApp, startCamera } from '../browser-support/app-page.ts';
import { seeingNobody } from '../browser-support/stand-ins.ts';

const TWO = ['--use-fake-device-for-media-stream=device-count=2'];

describe('a device with two cameras', () => {
  it('changes to the other one by a press before the set begins, and starts with it the next time', async () => {
    const { page, close } = await openApp({ camera: 'test-picture', args: TWO, prepare: seeingNobody });
    const label = () =>
      page.evaluate(() => {
        const stream = document.querySelector('video')?.srcObject;
        return stream instanceof MediaStream ? (stream.getVideoTracks()[0]?.label ?? null) : null;
      });
    await startCamera(page);
    const other = page.getByRole('button', { name: en['workout.other-camera'] });
    await other.waitFor();
    const first = await label();
    await other.click();
    await expect.poll(label).toMatch(/fake/);
    await expect.poll(label).not.toBe(first);
    const second = await label();
    await page.getByRole('button', { name: en['page.to-start'] }).click();
    await startCamera(page);
    await expect.poll(label).toBe(second);
    await close();
  });
});
