import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { es } from '../../src/words/es/early.ts';
import { esLate } from '../../src/words/es/late.ts';
import { openApp } from '../browser-support/app-page.ts';
import { textOf } from '../browser-support/shows.ts';

declare global {
  interface Window {
    /** Every text that the page has shown, in its order. */
    longlineTexts?: string[];
  }
}

const SPANISH = 'es-ES';

const recordShown = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shown: string[] = [];
    window.longlineTexts = shown;
    new MutationObserver(() => shown.push(document.body?.textContent ?? '')).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });

/** Chooses a language in the settings, whose button and field have these names before. */
async function chooseLanguage(
  page: Page,
  names: { readonly settings: string; readonly language: string },
  choice: 'auto' | 'en' | 'es',
): Promise<void> {
  await page.getByRole('button', { name: names.settings }).click();
  await page.getByLabel(names.language).selectOption(choice);
}

const inSpanish = { settings: es['settings.title'], language: esLate['settings.language'] };
const inEnglish = { settings: en['settings.title'], language: en['settings.language'] };

const htmlLanguage = (page: Page) => expect.poll(() => page.locator('html').getAttribute('lang'));

describe('the language of the page', () => {
  it('is that of a Spanish browser, and no English is shown before', async () => {
    const { page, complaints, close } = await openApp({ locale: SPANISH, prepare: recordShown });
    await page.getByRole('button', { name: es['plan.start'] }).waitFor();
    const shown = await page.evaluate(() => window.longlineTexts ?? []);
    expect(shown.join()).toContain(es['plan.start']);
    expect(shown.join()).not.toContain(en['plan.start']);
    await htmlLanguage(page).toBe('es');
    expect(complaints).toEqual([]);
    await close();
  });

  it('changes without a reload, in the open dialog too, and is kept for the next visit', async () => {
    const { page, requests, close } = await openApp({ locale: SPANISH });
    const documents = (): number => requests.filter((url) => url === page.url()).length;
    await chooseLanguage(page, inSpanish, 'en');
    await textOf(page, '#settings-title').toBe(en['settings.title']);
    await htmlLanguage(page).toBe('en');
    await page.getByRole('button', { name: en['settings.close'] }).click();
    await page.getByRole('button', { name: en['plan.start'] }).waitFor();
    expect(documents()).toBe(1);

    await page.reload();
    await page.getByRole('button', { name: en['plan.start'] }).waitFor();
    await chooseLanguage(page, inEnglish, 'es');
    await textOf(page, '#settings-title').toBe(es['settings.title']);
    await page.getByLabel(esLate['settings.language']).selectOption('auto');
    await htmlLanguage(page).toBe('es');
    await close();
  });

  it('reaches the other screens, and the title of the page', async () => {
    const { page, close } = await openApp({ path: '#/history' });
    await expect.poll(() => page.title()).toBe(`${en['history.title']} · Longline`);
    await page.goto(new URL('#/', page.url()).href);
    await chooseLanguage(page, inEnglish, 'es');
    await page.goto(new URL('#/history', page.url()).href);
    await expect.poll(() => page.title()).toBe(`${es['history.title']} · Longline`);
    await textOf(page, 'h1').toBe(es['history.title']);
    await close();
  });

  it('stays if the texts of another one do not arrive, and says so', async () => {
    const { page, close } = await openApp({
      prepare: (fresh) => fresh.route('**/assets/spanish-*.js', (route) => route.abort()),
    });
    await chooseLanguage(page, inEnglish, 'es');
    await textOf(page, 'dialog [role="alert"]').toBe(en['settings.language-not-arrived']);
    expect(await page.getByLabel(en['settings.language']).inputValue()).toBe('auto');
    await page.reload();
    await page.getByRole('button', { name: en['plan.start'] }).waitFor();
    await close();
  });
});

/** A device with a local voice of each language, which keeps what is spoken by which voice. */
const voices = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const all = [
      { name: 'Anna', lang: 'de-DE' },
      { name: 'Samantha', lang: 'en-US' },
      { name: 'Mónica', lang: 'es-ES' },
    ].map((voice) => ({ ...voice, localService: true, default: false, voiceURI: voice.name }));
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => all,
      cancel: () => undefined,
      speak: () => undefined,
    });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  });

describe('the voice', () => {
  it('is one of the language, and changes with it', async () => {
    const { page, close } = await openApp({ prepare: voices });
    const offered = () =>
      expect.poll(() => page.locator('dialog select').nth(1).locator('option').allTextContents());
    await chooseLanguage(page, inEnglish, 'es');
    await offered().toEqual([esLate['settings.voice-any'], 'Mónica']);
    await page.getByLabel(esLate['settings.language']).selectOption('en');
    await offered().toEqual([en['settings.voice-any'], 'Samantha']);
    await close();
  });
});
