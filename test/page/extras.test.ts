import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/words/en/english.ts';
import { openApp } from '../browser-support/app-page.ts';
import { ownClock, passes } from '../browser-support/clock.ts';
import { all, lacking, planned, seeingNobody, speakingVoice } from '../browser-support/stand-ins.ts';

/** Breaks one optional feature of a workout, before the page is opened. */
const broken: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  tones: (page) =>
    page.addInitScript(() => {
      window.AudioContext = class extends AudioContext {
        constructor() {
          super();
          throw new TypeError('no audio');
        }
      };
    }),
  'buttons of a headset': (page) =>
    page.addInitScript(() => {
      navigator.mediaSession.setActionHandler = () => {
        throw new TypeError('no such action');
      };
    }),
  'a lit screen': (page) =>
    page.addInitScript(() => {
      Object.defineProperty(navigator, 'wakeLock', {
        value: {
          request: () => {
            throw new TypeError('no lock');
          },
        },
      });
    }),
  'any way to light the screen': lacking('Navigator.prototype.wakeLock'),
  'any speech': lacking('window.speechSynthesis', 'window.SpeechSynthesisUtterance'),
  'a voice': (page) =>
    page.addInitScript(() => {
      const synthesis = { getVoices: () => [], cancel: () => undefined, speak: () => undefined };
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    }),
  'a store that answers': (page) =>
    page.addInitScript(() => {
      indexedDB.open = () => Object.assign(new EventTarget(), { result: null }) as never;
    }),
  'any storage': (page) =>
    page.addInitScript(() => {
      for (const name of ['localStorage', 'indexedDB'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('storage is closed', 'SecurityError');
          },
        });
    }),
};

const without = (extra: string): string => en['workout.without'].replace('{extras}', extra);

const shown = {
  tones: without(en['extra.tones']),
  'buttons of a headset': without(en['extra.headset']),
  'a lit screen': without(en['extra.awake']),
  'any way to light the screen': without(en['extra.awake']),
  'a voice': en['workout.no-voice'],
  'any speech': en['workout.no-voice'],
} as const;

const startWorkout = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Start the workout' }).click();
  const accept = page.getByRole('button', { name: en['safety.accept-begin'] });
  await accept.or(page.locator('.guided-workout, .notice h1')).first().waitFor();
  if (await accept.isVisible()) {
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await accept.click();
    await page.getByRole('button', { name: en['how.skip'] }).click();
  }
  await page.waitForSelector('.guided-workout[data-phase="placing"]', { timeout: 60_000 });
};

describe('a workout begins', () => {
  it.each(Object.keys(broken))('without %s', async (name) => {
    const { page, close } = await openApp({
      camera: 'test-picture',
      prepare: async (opened) => {
        await seeingNobody(opened);
        if (name !== 'any storage') await planned(opened);
        await broken[name]?.(opened);
      },
    });
    await startWorkout(page);
    const text = Object.entries(shown).find(([extra]) => extra === name)?.[1];
    if (text) await page.locator('.aside', { hasText: text }).waitFor();
    await close();
  });
});

describe('the voice', () => {
  it('speaks inside the press that starts, so that iOS lets it speak afterwards', async () => {
    const { page, close } = await openApp({
      camera: 'test-picture',
      prepare: all(seeingNobody, speakingVoice, (opened) => planned(opened)),
    });
    const inPress = await page.evaluate(() => {
      const button = [...document.querySelectorAll('button')].find((one) =>
        one.textContent?.includes('Start the workout'),
      );
      button?.click();
      return window.spoken?.length ?? 0;
    });
    expect(inPress).toBeGreaterThan(0);
    await close();
  });

  it('that is never heard is said to be missing', async () => {
    const { page, close } = await openApp({
      camera: 'test-picture',
      prepare: async (opened) => {
        await ownClock(opened);
        await seeingNobody(opened);
        await speakingVoice(opened);
        await opened.addInitScript(() => {
          speechSynthesis.speak = () => undefined;
        });
        await planned(opened);
      },
    });
    await startWorkout(page);
    await passes(page, 10_000, () => page.locator('.aside', { hasText: en['workout.no-voice'] }).isVisible());
    await close();
  });
});
