import { expect, inject, it } from 'vitest';
import { openPage } from './open-page.ts';

it('the app loads from its own origin alone, breaks no rule of its policy, and is isolated', async () => {
  const { page, requests, complaints, close } = await openPage({ path: '' });
  try {
    await page.waitForSelector('#root button');
    const origin = new URL(inject('pageUrl')).origin;
    expect(requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  } finally {
    await close();
  }
});
