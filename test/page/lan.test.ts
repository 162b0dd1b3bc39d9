import { networkInterfaces, tmpdir } from 'node:os';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lanAddresses } from '../../tools/lan/addresses.ts';
import { serveLan } from '../../tools/lan/serve-lan.ts';
import { startCamera } from '../browser-support/app-page.ts';
import { browserFor } from '../browser-support/open-page.ts';

const [address] = lanAddresses(networkInterfaces());

describe('served to the local network', () => {
  it.skipIf(address === undefined)(
    'the page opens its camera on another device, once that trusts the certificate',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'longline-lan-'));
      const server = await serveLan(0, join(folder, 'lan.json'));
      const browser = await browserFor({ camera: 'test-picture' });
      const context = await browser.newContext({ ignoreHTTPSErrors: true, serviceWorkers: 'block' });
      const page = await context.newPage();
      await page.goto(`https://${address}:${server.port}/`);
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
      await startCamera(page);
      await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
      await context.close();
      await server.close();
      rmSync(folder, { recursive: true });
    },
  );
});
