import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the line does with one answer: passes it, or breaks after so many bytes. */
export type Fate = 'whole' | { readonly breaksAfter: number };

/** Bytes on this computer's own line are read by then, milliseconds. */
const ARRIVES_MS = 500;

export interface SlowLine {
  readonly url: string;
  /** The Range header of each request for a file with that ending, null if it had none. */
  ranges(ending: string): readonly (string | null)[];
  close(): Promise<void>;
}

/** A line to the server at `to`; `fateOf` says what happens to the nth request for a path, counted from 0. */
export function openLine(to: string, fateOf: (path: string, nth: number) => Fate): Promise<SlowLine> {
  const asked: { path: string; range: string | null }[] = [];
  const server = createServer((question, answer) => {
    const path = question.url ?? '/';
    const nth = asked.filter((one) => one.path === path).length;
    asked.push({ path, range: question.headers.range ?? null });
    const fate = fateOf(path, nth);
    const onward = request(new URL(path, to), { headers: { ...question.headers, host: new URL(to).host } });
    onward.on('response', (response) => {
      // A browser asks again by itself if a connection that it uses once more breaks.
      answer.shouldKeepAlive = false;
      answer.writeHead(response.statusCode ?? 502, { ...response.headers, connection: 'close' });
      let passed = 0;
      response.on('data', (bytes: Buffer) => {
        answer.write(bytes);
        passed += bytes.length;
        if (fate !== 'whole' && passed >= fate.breaksAfter) {
          response.destroy();
          // What was written reaches the page first: a reset connection takes with it what lies unread.
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
