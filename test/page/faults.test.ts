import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { parseTrace } from '../../src/pose/trace-schema.ts';
import { english as en } from '../../src/words/en/english.ts';
import {
  choose,
  goldenTrace,
  jsonFile,
  openApp,
  openFile,
  startCamera,
} from '../browser-support/app-page.ts';
import { ownClock, passes } from '../browser-support/clock.ts';
import { downloaded } from '../browser-support/downloads.ts';
import { gone, textOf } from '../browser-support/shows.ts';
import { all, freezableCamera, seeing, speakingVoice } from '../browser-support/stand-ins.ts';

/** In the middle of the recorded plank. */
const HELD_MS = 8000;
const HOUR_MS = 3600_000;

const held = goldenTrace('mannequin-plank-sag').frames.find(({ timestampMs }) => timestampMs > HELD_MS);

/** A person who holds a plank, in every picture. */
const plank = seeing(held?.keypoints ?? []);

/** The clock of the hold (s); 0 while none is shown. */
const heldS = async (page: Page): Promise<number> => {
  const [text = ''] = await page.locator('.number').allTextContents();
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
};

/** A plank in front of the camera, held for 2 s. */
async function held2s(options: Parameters<typeof openApp>[0]) {
  const opened = await openApp(options);
  await choose(opened.page, 'plank');
  await startCamera(opened.page);
  await expect.poll(() => heldS(opened.page), { message: 'seconds held' }).toBeGreaterThanOrEqual(2);
  return opened;
}

const says = (page: Page, sentence: string) => textOf(page, '.say-more').toBe(sentence);
const goOn = (page: Page): Promise<void> =>
  page.getByRole('button', { name: en['workout.resume'], exact: true }).click();

/** The second of the recorded bridges is over. */
const OVER_MS = 17_000;

/** The first two of the recorded bridges: one before something goes wrong, and one after it. */
const bridges: PoseTrace = (({ frames, ...about }) => ({
  ...about,
  frames: frames.filter(({ timestampMs }) => timestampMs < OVER_MS),
}))(goldenTrace('mannequin-bridge-3reps'));

const LENGTH_MS = bridges.frames.at(-1)?.timestampMs ?? 0;

const LogFile = v.object({ log: v.array(v.looseObject({ timestampMs: v.number() })) });

const withFile = (page: Page) => openFile(page, jsonFile(bridges), 'live');

/** Two bridges of a recorded trace, at their own pace by the page's clock, up to the first rep. */
async function bridged(prepare: (page: Page) => Promise<unknown> = () => Promise.resolve()) {
  const opened = await openApp({ prepare: all(ownClock, prepare) });
  const { page } = opened;
  await choose(page, 'glute-bridge');
  await withFile(page);
  await passes(page, 60_000, async () => (await page.locator('.number').allTextContents())[0] === '1');
  return opened;
}

const untilSummary = (page: Page): Promise<void> =>
  passes(page, 60_000, () => page.locator('.summary').isVisible());

/** The reps that the summary counts. A busy machine skips pictures of a file that it judges live, so a later one may be missing. */
const repsCounted = async (page: Page): Promise<number> =>
  Number.parseInt((await page.locator('h1').textContent()) ?? '', 10);

/** Ends the session. Returns the seconds that the summary credits. */
async function credited(page: Page): Promise<number> {
  await page.getByRole('button', { name: en['workout.stop'] }).click();
  await page.waitForSelector('.summary');
  const [text = ''] = await page.locator('h1').allTextContents();
  return text
    .split(/[: ]/)
    .slice(0, 2)
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}

describe('in the middle of a hold before the camera', () => {
  it('a camera that repeats one picture pauses the session, on the screen and aloud, until it sends another', async () => {
    const { page, close } = await held2s({ prepare: all(freezableCamera, speakingVoice, plank) });
    await page.evaluate(() => window.repeatPicture?.(true));
    await says(page, en['say.no-picture']);
    await expect.poll(() => page.evaluate(() => window.spoken)).toContain(en['coach.paused-no-picture']);
    const before = await heldS(page);
    await page.evaluate(() => window.repeatPicture?.(false));
    await expect.poll(() => heldS(page), { message: 'seconds held' }).toBeGreaterThan(before);
    await expect.poll(() => page.evaluate(() => window.spoken)).toContain(en['coach.go-on']);
    await close();
  });

  it('a device that sleeps for an hour pauses the session, and the hour is not credited', async () => {
    const { page, close } = await held2s({ prepare: all(ownClock, freezableCamera, plank) });
    await page.clock.fastForward(HOUR_MS);
    await says(page, en['say.paused-hidden']);
    const before = await heldS(page);
    await goOn(page);
    await expect.poll(() => heldS(page)).toBeGreaterThan(before);
    expect(await credited(page)).toBeLessThan(60);
    await close();
  });

  it('a permission that is withdrawn is reported as such, and the session continues once it is given again', async () => {
    const { page, close } = await held2s({
      camera: 'test-picture',
      prepare: all((fresh) => fresh.context().grantPermissions(['camera']), plank),
    });
    await page.context().clearPermissions();
    await textOf(page, '.banner').toContain(en['failure.permission-revoked']);
    const before = await heldS(page);
    await page.getByRole('button', { name: en['failed.retry'] }).click();
    await gone(page, '.banner');
    await expect.poll(() => heldS(page)).toBeGreaterThan(before);
    await close();
  });
});

/** The events of a browser when the trainee looks at another tab and comes back. */
const hideTab = (page: Page, hidden: boolean): Promise<void> =>
  page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    hidden ? 'hidden' : 'visible',
  );

/** Chromium allows small writes for a while after its quota has shrunk, so the store itself rejects all additions from now on. */
const fillDisk = (page: Page): Promise<void> =>
  page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    };
  });

describe('in the middle of a set', () => {
  it('a tab that is hidden pauses the session, and no rep is lost when the trainee comes back', async () => {
    const { page, complaints, close } = await bridged();
    await hideTab(page, true);
    await page.clock.fastForward(HOUR_MS);
    await hideTab(page, false);
    await says(page, en['say.paused-hidden']);
    await goOn(page);
    await untilSummary(page);
    expect(await repsCounted(page)).toBeGreaterThanOrEqual(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it('a full disk is reported at once, and the whole session can be downloaded at its end', async () => {
    const { page, close } = await bridged();
    await fillDisk(page);
    await passes(page, 60_000, () => page.getByText(en['workout.not-kept']).isVisible());
    await untilSummary(page);
    expect(await repsCounted(page)).toBeGreaterThanOrEqual(1);
    await page.getByText(en['summary.not-kept']).waitFor();
    const { text } = await downloaded(page, 'Download keypoints');
    const read = parseTrace(text);
    expect('trace' in read && read.trace.frames.at(-1)?.timestampMs).toBe(LENGTH_MS);
    await close();
  });

  it.each([
    ['is set back by a day', '2026-05-03T23:59:30+02:00', '2026-05-02T23:59:30+02:00', '3 Sun', '11:59'],
    [
      'goes back as summer time ends',
      '2026-10-25T02:59:30+02:00',
      '2026-10-25T02:00:10+01:00',
      '25 Sun',
      '2:59',
    ],
  ])('a clock that %s changes no time of the session', async (_, startsAt, jumpsTo, day, time) => {
    const { page, complaints, close } = await bridged(async (fresh) => {
      const devtools = await fresh.context().newCDPSession(fresh);
      await devtools.send('Emulation.setTimezoneOverride', { timezoneId: 'Europe/Berlin' });
      await fresh.clock.setSystemTime(startsAt);
    });
    await page.clock.setSystemTime(jumpsTo);
    await untilSummary(page);
    expect(await repsCounted(page)).toBeGreaterThanOrEqual(1);
    const { text } = await downloaded(page, 'Download the log');
    const { log } = v.parse(LogFile, JSON.parse(text));
    const times = log.map(({ timestampMs }) => timestampMs);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(times.at(-1)).toBeLessThan(LENGTH_MS + 1000);
    await page.getByRole('link', { name: en['history.title'] }).click();
    await page.locator('.session-list a').filter({ hasText: day }).filter({ hasText: time }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
