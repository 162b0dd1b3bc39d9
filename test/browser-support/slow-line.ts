import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The fate of one answer on the connection: it passes, or breaks after that many bytes. */
export type Fate = 'whole' | { readonly breaksAfter: number };

/** Bytes on this computer's own connection have been read by then (ms). */
const ARRIVES_MS = 500;

export interface SlowLine {
  readonly url: string;
  /** The Range header of each request for a file with that ending; null if it had none. */
  ranges(ending: string): readonly (string | null)[];
  close(): Promise<void>;
}

/** A connection to the server at `to`. `fateOf` decides what happens to the nth request for a path, counted from 0. */
export function openLine(to: string, fateOf: (path: string, nth: number) => Fate): Promise<SlowLine> {
  const asked: { path: string; range: string | null }[] = [];
  const server = createServer((question, answer) => {
    const path = question.url ?? '/';
    const nth = asked.filter((one) => one.path === path).length;
    asked.push({ path, range: question.headers.range ?? null });
    const fate = fateOf(path, nth);
    const onward = request(new URL(path, to), { headers: { ...question.headers, host: new URL(to).host } });
    onward.on('response', (response) => {
      // A browser repeats a request by itself if a reused connection breaks.
      answer.shouldKeepAlive = false;
      answer.writeHead(response.statusCode ?? 502, { ...response.headers, connection: 'close' });
      let passed = 0;
      response.on('data', (bytes: Buffer) => {
        answer.write(bytes);
        passed += bytes.length;
        if (fate !== 'whole' && passed >= fate.breaksAfter) {
          response.destroy();
          // The written bytes must reach the page first, because a reset connection discards unread bytes.
          setTimeout(() => answer.destroy(), ARRIVES_MS);
        }
      });
      response.on('end', () => answer.end());
    });
    onward.on('error', () => answer.destroy());
    onward.end();
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        url: `http://127.0.0.1:${port}/`,
        ranges: (ending) => asked.filter(({ path }) => path.endsWith(ending)).map(({ range }) => range),
        close: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => done());
          }),
      });
    });
  });
}
