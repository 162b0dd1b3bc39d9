import { mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

const INPUTS = [
  'src',
  'public',
  'models',
  'tools',
  'index.html',
  'analyze.html',
  'mannequin.html',
  'vite.config.ts',
  'package-lock.json',
];

const modifiedMs = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const lastChangeMs = (input: string): number => {
  const path = join(root, input);
  const inside = statSync(path, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
    : [];
  return Math.max(modifiedMs(path), ...inside.map((name) => modifiedMs(join(path, name))));
};

const isStale = (): boolean => {
  const builtMs = modifiedMs(join(dist, 'analyze.html'));
  return builtMs === 0 || INPUTS.some((input) => lastChangeMs(input) > builtMs);
};

/** Builds the page into dist/ if it is missing or older than its sources, and says so on stderr. */
export const ensureBuilt = async (): Promise<void> => {
  if (!isStale()) return;
  console.error('building the page');
  // Built beside the old one first, so that no half page is ever served.
  const fresh = mkdtempSync(join(root, 'dist-'));
  const old = `${fresh}-old`;
  // Vite takes a second to load, and most calls of the command line do not need it.
  const { build } = await import('vite');
  const { NODE_ENV = '' } = process.env;
  // A test runner sets it to "test", and the page would be built with React for development.
  process.env.NODE_ENV = 'production';
  await build({ root, logLevel: 'error', build: { outDir: fresh, emptyOutDir: true } });
  process.env.NODE_ENV = NODE_ENV;
  try {
    renameSync(dist, old);
  } catch {
    // Before the first build there is none.
  }
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
};

/** Has the server send files as they are. Compressing them would take longer than the way from one program of this computer to another. */
const uncompressed: Plugin = {
  name: 'longline-uncompressed',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use((request, _response, next) => {
      delete request.headers['accept-encoding'];
      next();
    });
  },
};

/** Serves dist/ on a free port of this computer, as `npm start` does, but uncompressed. `folder` is the path under which it is served. */
export const servePage = async (folder = '/'): Promise<{ readonly url: string; close(): Promise<void> }> => {
  const { preview } = await import('vite');
  const server = await preview({
    root,
    base: folder,
    logLevel: 'error',
    plugins: [uncompressed],
    preview: { port: 0, host: '127.0.0.1', open: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the page could not be served');
  return { url, close: () => server.close() };
};
