import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { servePage } from '../../tools/built-page.ts';
import { openApp, startDemo } from '../browser-support/app-page.ts';
import { drawnOn } from '../browser-support/shows.ts';

const FOLDER = '/some/folder/';

describe('in a folder of a site', () => {
  let served: Awaited<ReturnType<typeof servePage>>;
  beforeAll(async () => {
    served = await servePage(FOLDER);
  });
  afterAll(() => served.close());

  it('the app finds all its parts, up to the first skeleton, and asks for nothing outside the folder', async () => {
    const folder = new URL(FOLDER, served.url).href;
    const { page, requests, complaints, close } = await openApp({ path: folder, webgl: true });
    const icon = await page.getAttribute('link[rel="icon"]', 'href');
    expect((await page.request.get(new URL(icon ?? '', page.url()).href)).status()).toBe(200);
    await page.getByRole('link', { name: en['history.title'] }).click();
    await page.waitForSelector('.history-empty');
    await page.getByRole('link', { name: en['history.begin'] }).click();
    await startDemo(page);
    await expect.poll(() => drawnOn(page.locator('canvas.overlay'))).toBeGreaterThan(100);
    expect(page.url()).toBe(`${folder}#/session`);
    expect(requests.filter((url) => !/^(blob|data):/.test(url) && !url.startsWith(folder))).toEqual([]);
    expect(requests.filter((url) => url.endsWith('movenet-lightning.bin'))).not.toEqual([]);
    expect(complaints.filter((text) => !text.includes('No available adapters'))).toEqual([]);
    await close();
  });
});
