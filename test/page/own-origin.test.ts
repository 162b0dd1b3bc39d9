import { expect, inject, it } from 'vitest';
import { openApp } from '../browser-support/app-page.ts';

it('the app loads from its own origin alone, breaks no rule of its policy, is isolated, and brings no mannequin along', async () => {
  const { page, requests, complaints, close } = await openApp();
  await page.waitForSelector('#root button');
  const origin = new URL(inject('pageUrl')).origin;
  expect(requests.length).toBeGreaterThan(0);
  expect(requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
  expect(requests.filter((url) => url.includes('mannequin'))).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await close();
});
