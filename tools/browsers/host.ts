import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { staticHost, type StaticHost } from '../../test/browser-support/static-host.ts';
import { ensureBuilt } from '../built-page.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Keeps every error that nothing in the page has caught. It runs before the page's own scripts. */
const WATCH = `window.uncaught = [];
addEventListener('error', ({ message }) => message && window.uncaught.push(message));
addEventListener('unhandledrejection', ({ reason }) => window.uncaught.push(String(reason)));
`;

/** A copy of the built page that records its own uncaught errors in `window.uncaught`, and hosts for it. */
export interface WatchedPage {
  /** Starts a host; the caller closes it. */
  host(): Promise<StaticHost>;
  /** A path for a file that is deleted with the page. */
  fileFor(name: string): string;
  remove(): void;
}

/** Builds the page if needed, and copies it. */
export async function watchedPage(): Promise<WatchedPage> {
  await ensureBuilt();
  const work = mkdtempSync(join(tmpdir(), 'longline-browsers-'));
  const folder = join(work, 'page');
  cpSync(dist, folder, { recursive: true });
  writeFileSync(join(folder, 'watch-errors.js'), WATCH);
  const start = join(folder, 'index.html');
  const html = readFileSync(start, 'utf8');
  writeFileSync(start, html.replace('<head>', '<head><script src="./watch-errors.js"></script>'));
  return {
    host: () => staticHost(folder, 'headers-file'),
    fileFor: (name) => join(work, name),
    remove: () => rmSync(work, { recursive: true, force: true }),
  };
}
