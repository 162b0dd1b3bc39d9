import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { openApp } from '../browser-support/app-page.ts';

const settings = (page: Page): Promise<void> => page.getByRole('button', { name: 'Settings' }).click();

const isChecked = (page: Page, label: string) => expect.poll(() => page.getByLabel(label).isChecked());

describe('the settings', () => {
  it('keep the model on the device, and whether there is sound', async () => {
    const { page, close } = await openApp();
    await settings(page);
    await page.getByLabel('Lightning').check();
    await page.getByLabel('Voice and tones').uncheck();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.reload();
    await settings(page);
    await isChecked(page, 'Lightning').toBe(true);
    await isChecked(page, 'Voice and tones').toBe(false);
    await page.getByLabel('Voice and tones').check();
    await page.reload();
    await settings(page);
    await isChecked(page, 'Voice and tones').toBe(true);
    await isChecked(page, 'Lightning').toBe(true);
    await close();
  });

  it('offer to install the app if the browser lets a page do so, and ask once for each offer', async () => {
    const { page, close } = await openApp();
    await settings(page);
    const install = page.getByRole('button', { name: en['settings.install'] });
    expect(await install.count()).toBe(0);
    // A browser under automation never makes the offer by itself; this is the event that it would send.
    await page.evaluate(() => {
      const prompt = (): Promise<void> => Promise.resolve(document.body.setAttribute('data-asked', 'yes'));
      window.dispatchEvent(Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt }));
    });
    await install.click();
    await page.locator('body[data-asked="yes"]').waitFor();
    await install.waitFor({ state: 'detached' });
    await close();
  });

  it('say what ran last on this device, and how fast', async () => {
    const ran = (run: object) => (page: Page) =>
      page.addInitScript((text) => localStorage.setItem('longline.last-run', text), JSON.stringify(run));
    const said = async (run: object): Promise<string | null> => {
      const { page, close } = await openApp({ prepare: ran(run) });
      await settings(page);
      const text = await page.getByText('Last used').textContent();
      await close();
      return text;
    };
    const onProcessor = { model: 'movenet-lightning', backend: 'wasm', threads: 2, fps: 14.6 };
    expect(await said(onProcessor)).toBe(
      'Last used: Lightning on the processor (WebAssembly, 2 threads), judging 15 frames per second.',
    );
    expect(await said({ model: 'movenet-thunder', backend: 'webgl', threads: 1, fps: null })).toBe(
      'Last used: Thunder on the graphics card (WebGL).',
    );
  });

  it('offer a voice as soon as it arrives, though they are open', async () => {
    const { page, close } = await openApp({
      prepare: (opened) =>
        opened.addInitScript(() => {
          const voices: object[] = [];
          const synthesis = Object.assign(new EventTarget(), {
            getVoices: () => [...voices],
            cancel: () => undefined,
            speak: () => undefined,
          });
          Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
          addEventListener('voices-arrive', () => {
            for (const name of ['One', 'Two'])
              voices.push({ name, lang: 'en-US', localService: true, default: false, voiceURI: name });
            synthesis.dispatchEvent(new Event('voiceschanged'));
          });
        }),
    });
    await settings(page);
    const dialog = page.getByRole('dialog');
    await dialog.filter({ hasText: en['workout.no-voice'] }).waitFor();
    await page.evaluate(() => dispatchEvent(new Event('voices-arrive')));
    await expect
      .poll(() =>
        dialog
          .getByLabel(en['settings.voice'])
          .and(page.locator('select'))
          .locator('option')
          .allTextContents(),
      )
      .toEqual([en['settings.voice-any'], 'One', 'Two']);
    await close();
  });
});

describe('your sessions', () => {
  const storage = (persisted: boolean, grants: boolean) => (page: Page) =>
    page.addInitScript(
      ([kept, granted]) => {
        let now = kept;
        Object.defineProperty(navigator.storage, 'persisted', { value: () => Promise.resolve(now) });
        Object.defineProperty(navigator.storage, 'persist', {
          value: () => Promise.resolve((now ||= granted ?? false)),
        });
      },
      [persisted, grants],
    );
  const lasting = (page: Page) => page.locator('.lasting');

  it('say that the browser keeps them, once it has promised to', async () => {
    const { page, close } = await openApp({ path: '#/history', prepare: storage(false, true) });
    await lasting(page).filter({ hasText: 'may delete them' }).waitFor();
    await page.getByRole('button', { name: 'Ask the browser to keep them' }).click();
    await lasting(page).filter({ hasText: 'has promised to keep them' }).waitFor();
    await close();
  });

  it('say what to do if the browser does not promise it', async () => {
    const { page, close } = await openApp({ path: '#/history', prepare: storage(false, false) });
    await page.getByRole('button', { name: 'Ask the browser to keep them' }).click();
    await lasting(page).filter({ hasText: "hasn't promised to keep them" }).waitFor();
    await lasting(page).filter({ hasText: 'Export them now and then' }).waitFor();
    await close();
  });
});
