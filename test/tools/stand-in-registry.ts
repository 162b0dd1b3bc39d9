import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack, type Header } from 'tar-stream';
import type { Part } from '../../tools/model-files.ts';

/** Bytes that do not shrink when packed, so that a tarball can be cut off in the middle of them. */
export const noise = (length: number): Buffer => {
  const pieces = Array.from({ length: Math.ceil(length / 32) }, (_, at) =>
    createHash('sha256').update(String(at)).digest(),
  );
  return Buffer.concat(pieces).subarray(0, length);
};

export const graph = Buffer.from('{"format":"graph-model"}');
export const numbers = noise(200_000);

export const fileOf = (name: string, bytes: Buffer) => ({
  file: `models/${name}`,
  to: `models/${name}`,
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

export const small: Part = {
  id: 'movenet-small',
  package: '@maker/small-models',
  version: '1.2.3',
  licence: 'Apache-2.0',
  input: [8, 8],
  optional: true,
  files: [fileOf('small.json', graph), fileOf('small.bin', numbers)],
};

type Entry = [name: string, bytes: Buffer, header?: Partial<Header>];

export const tarball = async (...entries: Entry[]): Promise<Buffer> => {
  const packing = pack();
  for (const [name, bytes, header] of entries) packing.entry({ name: `package/${name}`, ...header }, bytes);
  packing.finalize();
  return gzipSync(await buffer(packing));
};

/** The model's files among others, the last of them well before the end. */
export const sound = (): Promise<Buffer> =>
  tarball(
    ['LICENSE', Buffer.from('MIT')],
    ['models/small.bin', numbers],
    ['models/small.json', graph],
    ['models/large.bin', noise(300_000)],
    ['package.json', Buffer.from('{}')],
  );

/** How one request for the tarball is answered. `from` is the first byte requested. */
export type Answer = (bytes: Buffer, from: number, response: ServerResponse) => void;

const head = (bytes: Buffer, from: number, response: ServerResponse): void => {
  if (from > 0) {
    const range = `bytes ${from}-${bytes.length - 1}/${bytes.length}`;
    response.writeHead(206, { 'content-range': range, 'content-length': bytes.length - from });
  } else {
    response.writeHead(200, { 'content-length': bytes.length });
  }
};

export const whole: Answer = (bytes, from, response) => {
  if (from >= bytes.length) {
    response.writeHead(416).end();
    return;
  }
  head(bytes, from, response);
  response.end(bytes.subarray(from));
};

export const wholeWithoutRanges: Answer = (bytes, _from, response) => whole(bytes, 0, response);

export const brokenOffAt =
  (end: number): Answer =>
  (bytes, from, response) => {
    head(bytes, from, response);
    response.write(bytes.subarray(from, end), () => response.destroy());
  };

export const silentAt =
  (end: number): Answer =>
  (bytes, from, response) => {
    head(bytes, from, response);
    response.write(bytes.subarray(from, end));
  };

export const status =
  (code: number): Answer =>
  (_bytes, _from, response) =>
    void response.writeHead(code).end();

export interface StandIn {
  /** The environment that npm passes to its scripts. */
  readonly environment: NodeJS.ProcessEnv;
  readonly address: string;
  /** Each request so far: its path, and its range if it has one. */
  readonly requests: string[];
  /** The answers to the requests for the tarball, in order. The last one is repeated for all that follow. */
  answers: Answer[];
  bytes: Buffer;
  packument: (address: string) => string;
  close(): Promise<void>;
}

/** A registry on a free port of this computer. */
export const openStandIn = async (): Promise<StandIn> => {
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { url = '', headers } = request;
    standIn.requests.push([url, headers.range].filter(Boolean).join(' '));
    if (!url.endsWith('.tgz')) {
      response.end(standIn.packument(standIn.address));
      return;
    }
    const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
    const [next = whole, ...later] = standIn.answers;
    if (later.length > 0) standIn.answers = later;
    next(standIn.bytes, from, response);
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/`;
  const standIn: StandIn = {
    address,
    environment: { npm_config_registry: address },
    requests: [],
    answers: [whole],
    bytes: await sound(),
    packument: (at) =>
      JSON.stringify({
        versions: { '1.2.3': { dist: { tarball: `${at}@maker/small-models/-/1.2.3.tgz` } } },
      }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return standIn;
};
