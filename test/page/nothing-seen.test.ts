import { describe, expect, it } from 'vitest';
import { gluteBridge } from '../../src/exercises/glute-bridge/exercise.ts';
import { KEYPOINT_NAMES } from '../../src/pose/keypoints.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { english as en } from '../../src/words/en/english.ts';
import { choose, goldenTrace, openApp, startCamera } from '../browser-support/app-page.ts';
import { afterFrames, countOf, textOf } from '../browser-support/shows.ts';
import { all, freezableCamera, planned, seeing } from '../browser-support/stand-ins.ts';

/** A model that is sure of no keypoint. */
const nobody = seeing(KEYPOINT_NAMES.map(() => [0, 0, 0] as const));

const prepare = all(nobody, (page) => planned(page));

describe('a session in which nobody was ever seen', () => {
  it('as a workout is not counted: it says so and what to try, and can be tried again', async () => {
    const { page, complaints, close } = await openApp({ camera: 'test-picture', prepare });
    await page.getByRole('button', { name: en['plan.start'] }).click();
    await page.locator('.overlay').waitFor();
    await afterFrames(page, 30);
    await page.getByRole('button', { name: en['workout.stop'] }).click();
    await textOf(page, 'h1').toBe(en['nothing.title']);
    await textOf(page, '.nothing-seen ul').toContain(en['nothing.light']);
    await countOf(page, '.takeaways, .glance').toBe(0);
    expect(await page.locator('.actions > *').allInnerTexts()).toEqual([
      en['failed.retry'],
      en['page.to-start'],
      en['summary.download-trace'],
      en['summary.download-log'],
    ]);

    await page.getByRole('button', { name: en['failed.retry'] }).click();
    await page.locator('.guided-workout').waitFor();
    await page.getByRole('button', { name: en['workout.stop'] }).click();
    await page.getByRole('button', { name: en['page.to-start'] }).click();
    await page.locator('.start-workout').waitFor();
    await page.getByRole('link', { name: en['history.title'] }).click();
    await page.getByText(en['history.empty-more']).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('stays stored, so it can be exported and deleted although it is in no list', async () => {
    const { page, complaints, close } = await openApp({ camera: 'test-picture', prepare });
    await startCamera(page);
    await page.locator('.checks').waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: en['workout.stop'] }).click();
    await page.getByRole('button', { name: en['page.to-start'] }).click();
    await page.getByRole('link', { name: en['history.title'] }).click();
    await page.getByText("1 stored session isn't listed, because nothing was done in it.").waitFor();

    const exportAll = page.getByRole('button', { name: en['history.export'] });
    const file = page.waitForEvent('download');
    await exportAll.click();
    expect((await file).suggestedFilename()).toMatch(/^longline-history-/);
    await page.getByRole('button', { name: en['history.remove-all'] }).click();
    await page.getByText('This deletes your only session').waitFor();
    await page.getByRole('checkbox', { name: en['history.remove-all-sure'] }).check();
    await page.getByRole('dialog').getByRole('button', { name: en['history.remove-all'] }).click();
    await page.getByText(en['history.removed-all']).waitFor();
    await countOf(page, 'text=/stored session/').toBe(0);
    await expect.poll(() => exportAll.isDisabled()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('as one exercise says so and where the device belongs', async () => {
    const { page, complaints, close } = await openApp({ camera: 'test-picture', prepare });
    await startCamera(page);
    await page.locator('.checks').waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: en['workout.stop'] }).click();
    await textOf(page, 'h1').toBe(en['nothing.title']);
    await textOf(page, '.lead').toBe(en['summary.empty-nobody']);
    await textOf(page, '.nothing-seen ul').toContain('Put the device beside the mat');
    expect(complaints).toEqual([]);
    await close();
  });
});

/** A person who lies in the start position of the bridge, in every picture. */
const trace = goldenTrace('mannequin-bridge-3reps');
const reached = judgeTrace(gluteBridge, trace).log.find(({ type }) => type === 'PostureReached');
const lying = seeing(
  trace.frames.find(({ timestampMs }) => timestampMs === reached?.timestampMs)?.keypoints ?? [],
);

const BRIDGES = {
  id: 'own',
  name: 'Bridges',
  rounds: 1,
  restS: 30,
  items: [{ exerciseId: 'glute-bridge', dose: { kind: 'reps', reps: 8 } }],
};

describe('a session in which the start position was reached, but nothing was done', () => {
  const prepare = all(freezableCamera, lying, (page) => planned(page, BRIDGES));

  it.each(['exercise', 'workout'])('as %s says that it is in no list, and leads to none', async (as) => {
    const { page, complaints, close } = await openApp({ prepare });
    if (as === 'exercise') {
      await choose(page, 'glute-bridge');
      await startCamera(page);
    } else await page.getByRole('button', { name: en['plan.start'] }).click();
    await page.locator(as === 'exercise' ? '.number' : '[data-phase="working"]').waitFor();
    await page.getByRole('button', { name: en['workout.stop'] }).click();
    await textOf(page, 'h1').toBe(as === 'exercise' ? '0 reps' : '0 sets');
    await page.getByText(en['nothing.not-counted']).waitFor();
    expect(await page.locator('.actions > *').allInnerTexts()).not.toContain(en['history.title']);
    expect(await page.locator('.actions > *').allInnerTexts()).not.toContain(en['summary.save-picture']);
    expect(complaints).toEqual([]);
    await close();
  });
});
