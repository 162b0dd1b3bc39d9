import { describe, expect, it } from 'vitest';
import { openPage } from '../browser-support/open-page.ts';
import { openedOver } from '../browser-support/opened-over.ts';

describe('a download', () => {
  it('that breaks again and again is told as that, not as a model that is missing', async () => {
    const { outcome } = await openedOver(Array.from({ length: 40 }, () => ({ breaksAfter: 1 })));
    expect(outcome).toMatchObject({ failure: 'download-broken' });
  });

  it('of a worker that does not arrive is not blamed on the weights', async () => {
    const { page, close } = await openPage({
      prepare: (fresh) => fresh.route('**/worker-*.js', (route) => route.abort()),
    });
    const failure = await page.evaluate(() =>
      window.longline.detector().then(() => null, window.longline.asFailure),
    );
    expect(failure).toMatchObject({ failure: 'worker-dead' });
    await close();
  });
});
