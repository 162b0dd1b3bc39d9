import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DetectorError, type DetectorFailure } from '../../src/detector/detector.ts';
import { Downloads } from '../../src/detector/weights/download.ts';
import { fetchWasm, fetchWeights } from '../../src/detector/weights/weights.ts';
import { weightsEntries } from '../../src/detector/weights/weights-manifest.ts';

const models = fileURLToPath(new URL('../../public/', import.meta.url));

/** How the server answers for a file of numbers, and for a WebAssembly module. It sends every other file as it is. */
type Answer = (response: ServerResponse, bytes: Buffer) => unknown;

let answer: Answer = (response, bytes) => response.end(bytes);
let server: Server;
let baseUrl = '';

beforeEach(async () => {
  // Node has no secure contexts. In browsers the bytes are checked only in a secure context.
  vi.stubGlobal('isSecureContext', true);
  server = createServer((question, response) => {
    const path = question.url ?? '/';
    const bytes = readFileSync(models + path);
    if (!path.endsWith('.json')) answer(response, bytes);
    else response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  baseUrl = `http://127.0.0.1:${port}/`;
});

afterEach(async () => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const fetched = (onBytes: (loaded: number, total: number) => void = () => undefined) =>
  fetchWeights('movenet-lightning', baseUrl, new Downloads(), onBytes);

const failure = (): Promise<unknown> =>
  fetched().then(
    () => 'none',
    (error: unknown) => (error instanceof DetectorError ? error.kind : error),
  );

describe('weights', () => {
  it('arrive whole, and report how much has arrived', async () => {
    answer = (response, bytes) => response.end(bytes);
    const shares: number[] = [];
    const { weightData, weightSpecs } = await fetched((loaded, total) => shares.push(loaded / total));
    expect(weightData).toHaveProperty(
      'byteLength',
      readFileSync(`${models}models/movenet-lightning.bin`).length,
    );
    expect(weightSpecs?.length).toBeGreaterThan(100);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it.each<readonly [string, Answer]>([
    ['404', (response) => response.writeHead(404).end()],
    ['the page', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Longline')],
  ])('are missing if the server answers with %s', async (_, how) => {
    answer = how;
    expect(await failure()).toBe('weights-missing');
  });

  it.each<readonly [string, (bytes: Buffer) => Buffer]>([
    ['one bit of them is another', (bytes) => ((bytes[4_000_000] = (bytes[4_000_000] ?? 0) ^ 1), bytes)],
    ['they are short', (bytes) => bytes.subarray(0, 1_000_000)],
  ])('are never used if %s', async (_, change) => {
    answer = (response, bytes) => response.end(change(bytes));
    expect(await failure()).toBe('weights-damaged');
  });
});

describe('a download that was interrupted', () => {
  it('begins again if the server then sends another part than the one requested', async () => {
    const answers: Answer[] = [
      (response, bytes) => {
        response.writeHead(200, { 'content-length': bytes.length });
        response.write(bytes.subarray(0, 1_000_000), () => setTimeout(() => response.destroy(), 100));
      },
      (response, bytes) => {
        const range = `bytes 2000000-${bytes.length - 1}/${bytes.length}`;
        response.writeHead(206, { 'content-range': range }).end(bytes.subarray(2_000_000));
      },
    ];
    answer = (response, bytes) => (answers.shift() ?? ((last) => last.end(bytes)))(response, bytes);
    expect((await fetched()).weightSpecs?.length).toBeGreaterThan(100);
    expect(answers).toEqual([]);
  });
});

describe('the module of the WebAssembly backend', () => {
  const onProcessor = { backend: 'wasm', threads: 1 } as const;
  const ofModule = () => fetchWasm(onProcessor, baseUrl, new Downloads(), () => undefined);

  it('arrives whole', async () => {
    answer = (response, bytes) => response.end(bytes);
    expect((await ofModule())?.length).toBeGreaterThan(100_000);
  });

  it.each<readonly [DetectorFailure, Answer]>([
    ['weights-missing', (response) => response.writeHead(404).end()],
    ['weights-damaged', (response, bytes) => response.end(bytes.subarray(0, 1000))],
  ])('fails as its backend does, because of %s', async (kind, how) => {
    answer = how;
    await expect(ofModule()).rejects.toMatchObject({ kind: 'no-backend', cause: { kind } });
  });
});

describe('a server that does not answer', () => {
  const { numbers } = weightsEntries('movenet-lightning');
  const wanted = () => ({ url: new URL(numbers.to, baseUrl), size: numbers.size });
  const nothing = (): void => undefined;
  /** How often it was asked. */
  let asked = 0;
  beforeEach(() => {
    // A wait between two tries ends only when the test ends it.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    asked = 0;
    answer = (response) => {
      asked += 1;
      response.socket?.destroy();
    };
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is asked once for a file that the caller does not need', async () => {
    const downloads = new Downloads();
    await expect(downloads.impatient.fetch(wanted(), nothing)).rejects.toMatchObject({
      kind: 'download-broken',
    });
    // A request that comes while another caller waits for the next try joins it too.
    await expect(downloads.impatient.fetch(wanted(), nothing)).rejects.toMatchObject({
      kind: 'download-broken',
    });
    expect(asked).toBe(1);
  });

  it('is asked again for a file that is needed, and then sends it', async () => {
    const downloads = new Downloads();
    const needed = downloads.fetch(wanted(), nothing);
    await expect(downloads.impatient.fetch(wanted(), nothing)).rejects.toThrow('download-broken');
    answer = (response, bytes) => response.end(bytes);
    await vi.runOnlyPendingTimersAsync();
    expect(await needed).toHaveLength(numbers.size);
  });

  it('does not matter if it answers: the file is returned', async () => {
    answer = (response, bytes) => response.end(bytes);
    expect(await new Downloads().impatient.fetch(wanted(), nothing)).toHaveLength(numbers.size);
  });
});

describe('a file that is fetched ahead', () => {
  const { numbers } = weightsEntries('movenet-lightning');
  const wanted = () => ({ url: new URL(numbers.to, baseUrl), size: numbers.size });
  /** How often the server was asked for it. */
  let asked = 0;
  beforeEach(() => {
    asked = 0;
    answer = (response, bytes) => {
      asked += 1;
      response.end(bytes);
    };
  });

  it('is given whole to the first caller, and fetched for the second', async () => {
    const downloads = new Downloads();
    await downloads.fetchAhead(wanted());
    const told: number[] = [];
    expect(await downloads.fetch(wanted(), (loaded) => told.push(loaded))).toHaveLength(numbers.size);
    expect(told).toEqual([numbers.size]);
    expect(asked).toBe(1);
    await downloads.fetch(wanted(), () => undefined);
    expect(asked).toBe(2);
  });

  it('is joined while it is on its way, and then not kept for another', async () => {
    const downloads = new Downloads();
    const ahead = downloads.fetchAhead(wanted());
    expect(await downloads.fetch(wanted(), () => undefined)).toHaveLength(numbers.size);
    await ahead;
    expect(asked).toBe(1);
    await downloads.fetch(wanted(), () => undefined);
    expect(asked).toBe(2);
  });

  it('is left alone if it was requested before', async () => {
    const downloads = new Downloads();
    await downloads.fetch(wanted(), () => undefined);
    await downloads.fetchAhead(wanted());
    expect(asked).toBe(1);
  });

  it('is fetched again if it did not arrive', async () => {
    const downloads = new Downloads();
    answer = (response) => response.writeHead(404).end();
    await downloads.fetchAhead(wanted());
    answer = (response, bytes) => response.end(bytes);
    expect(await downloads.fetch(wanted(), () => undefined)).toHaveLength(numbers.size);
  });
});
