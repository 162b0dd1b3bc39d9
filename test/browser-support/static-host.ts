import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { headersFile } from '../../src/offline/response-headers.ts';

/**
 * `plain` sends only a file and its type, as GitHub Pages does. `headers-file` adds what `_headers` in the served folder says for all
 * paths, as Netlify and Cloudflare Pages do.
 */
type Kind = 'plain' | 'headers-file';

/** A host of static files, for one folder of this computer. */
export interface StaticHost {
  /** The address of the app on it. */
  readonly url: string;
  /** Serves another folder from now on, because a new version has been published. */
  serve(folder: string): void;
  /** Stops answering, as if the network were gone. */
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** The headers of `_headers`, which has one block for all paths. */
function headersOf(folder: string): readonly (readonly [string, string])[] {
  const [path, ...lines] = readFileSync(join(folder, '_headers'), 'utf8').trimEnd().split('\n');
  if (path !== headersFile().split('\n')[0]) throw new Error('_headers has another first path');
  return lines.map((line) => {
    const at = line.indexOf(':');
    return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
  });
}

function send(response: ServerResponse, folder: string, path: string): void {
  const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end('not found');
    return;
  }
  response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
  createReadStream(file).pipe(response);
}

/** Serves a folder of static files under `path` of a free port. */
export async function staticHost(first: string, kind: Kind, path = '/'): Promise<StaticHost> {
  let folder = first;
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (kind === 'headers-file')
      for (const [name, value] of headersOf(folder)) response.setHeader(name, value);
    if (asked.startsWith(path)) send(response, folder, asked.slice(path.length - 1));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}${path}`,
    serve: (next) => (folder = next),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
