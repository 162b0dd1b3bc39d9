import { inject } from 'vitest';
import { openPage } from './open-page.ts';
import { openLine, type Fate } from './slow-line.ts';

/** The file of a model that takes longest to arrive. */
export const BIN = 'movenet-lightning.bin';

/** Opens the detector over a connection with these fates for the weights, in the order of the requests. */
export async function openedOver(fates: readonly Fate[]) {
  const line = await openLine(inject('pageUrl'), (path, nth) =>
    path.endsWith(BIN) ? (fates[nth] ?? 'whole') : 'whole',
  );
  const { page, close } = await openPage();
  try {
    await page.goto(`${line.url}analyze.html`);
    const outcome = await page.evaluate(() =>
      window.longline.openDetector().then(
        ({ model }) => model,
        (error: unknown) => window.longline.asFailure(error),
      ),
    );
    return { outcome, ranges: line.ranges(BIN) };
  } finally {
    await close();
    await line.close();
  }
}
