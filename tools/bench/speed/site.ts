import { join } from 'node:path';
import { timed } from './timed/swap.ts';

/** Builds the app and the bench's own page into `outDir`, and serves them on a free port of this computer. */
export async function serveSite(
  root: string,
  outDir: string,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { build, preview } = await import('vite');
  await build({
    ...timed(root),
    root,
    logLevel: 'error',
    build: {
      outDir,
      // The threads of the stock loop's WebAssembly are started from the text of functions, which lose their references when minified.
      minify: false,
      rolldownOptions: {
        input: ['index.html', 'speed.html', 'mannequin.html'].map((name) => join(root, name)),
      },
    },
  });
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', open: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the page could not be served');
  return { url, close: () => server.close() };
}
