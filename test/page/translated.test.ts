import { describe, expect, it } from 'vitest';
import { openApp } from '../browser-support/app-page.ts';
import { LOST_NODES, translate } from '../browser-support/translate.ts';

describe('a translated page', () => {
  it('shows what is chosen: the plan, a side, an answer', async () => {
    const { page, complaints, close } = await openApp({ path: '#/exercise/side-plank' });
    await page.locator('.exercise-told li').first().waitFor();
    await translate(page);
    await page.getByLabel(/on the left/i).check();
    const first = page.locator('.exercise-told li').first();
    await expect.poll(() => first.textContent()).toContain('LIE ON YOUR LEFT SIDE');
    await page.locator('.wordmark a').click();
    await page.getByRole('button', { name: /no, i don't/i }).click();
    await expect.poll(() => page.locator('.routine-facts').textContent()).toContain('4 EXERCISES');
    await page.getByLabel(/i have a stability ball/i).check();
    await expect.poll(() => page.locator('.routine-facts').textContent()).toContain('7 EXERCISES');
    expect(complaints.join()).not.toMatch(LOST_NODES);
    await close();
  });
});
