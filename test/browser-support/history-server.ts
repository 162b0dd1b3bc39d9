import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const root = fileURLToPath(new URL('pages', import.meta.url));

/** Builds and serves a page with nothing on it except the history. */
export async function serveHistory(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), 'longline-history-'));
  const about = { root, configFile: false, logLevel: 'error' } as const;
  await build({
    ...about,
    build: { outDir, target: 'es2023', rolldownOptions: { input: join(root, 'history.html') } },
  });
  const server = await preview({
    ...about,
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', open: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the page of the history could not be served');
  return {
    url,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
