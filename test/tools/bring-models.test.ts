import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bringModels } from '../../tools/bring-models.ts';
import type { Part } from '../../tools/model-files.ts';
import { fileOf, openStandIn, silentAt, small, status, whole, type StandIn } from './stand-in-registry.ts';

const installedGraph = Buffer.from('{"format":"graph-model","of":"tiny"}');

const tiny: Part = {
  id: 'movenet-tiny',
  package: 'tiny-model',
  version: '1.0.0',
  licence: 'Apache-2.0',
  input: [4, 4],
  optional: false,
  files: [fileOf('tiny.json', installedGraph)],
};

let folder: string;
let standIn: StandIn;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'longline-bring-'));
  mkdirSync(join(folder, 'modules', 'tiny-model', 'models'), { recursive: true });
  writeFileSync(join(folder, 'modules', 'tiny-model', 'models', 'tiny.json'), installedGraph);
  standIn = await openStandIn();
});
afterEach(async () => {
  await standIn.close();
  rmSync(folder, { recursive: true });
});

const index = (): unknown => {
  const path = join(folder, 'public', 'models', 'index.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).models : 'no index';
};

/** Brings the models, as `npm ci` does if no name is given. */
const bring = async (name: string | null = null, patienceMs = 60_000) => {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await bringModels(name, {
    parts: [tiny, small],
    modules: join(folder, 'modules'),
    target: join(folder, 'public'),
    cache: join(folder, 'cache'),
    environment: standIn.environment,
    out: (line) => out.push(line),
    errors: { write: (text) => errors.push(text) },
    silenceMs: 60_000,
    mostBytes: 1e6,
    patienceMs,
  });
  // A download reports its progress, which is not a failure.
  const failures = errors.filter((text) => !text.startsWith('models: fetching'));
  return { code, out, failures };
};

describe('the models that an installation brings', () => {
  it('are all of them, each checked and named in the index', async () => {
    const { code, out, failures } = await bring();
    expect(code).toBe(0);
    expect(failures).toEqual([]);
    expect(out).toEqual([
      'models: movenet-tiny in public/, 1 files, 0.0 MB, checked',
      'models: movenet-small in public/, 2 files, 0.2 MB, checked',
    ]);
    expect(index()).toEqual(['movenet-tiny', 'movenet-small']);
  });

  it('are not fetched again if they are there', async () => {
    await bring();
    standIn.requests.length = 0;
    const { code, out } = await bring();
    expect(code).toBe(0);
    expect(out.at(-1)).toBe('models: movenet-small is in public/ already, checked');
    expect(standIn.requests).toEqual([]);
  });

  it('are fetched again if a byte is wrong', async () => {
    await bring();
    writeFileSync(join(folder, 'public', 'models', 'small.bin'), 'no numbers');
    standIn.requests.length = 0;
    expect((await bring()).code).toBe(0);
    expect(standIn.requests.length).toBe(2);
    expect(index()).toEqual(['movenet-tiny', 'movenet-small']);
  });

  it('lack the fetched one without a registry; one line says so and what to do, and this is not a failure', async () => {
    standIn.environment['npm_config_registry'] = 'http://127.0.0.1:1/';
    const { code, failures } = await bring();
    expect(code).toBe(0);
    expect(failures).toEqual([
      'models: movenet-small is left out and Longline runs without it: ' +
        'the registry cannot be reached (ECONNREFUSED); run "npm run models -- small" later\n',
    ]);
    expect(index()).toEqual(['movenet-tiny']);
  });

  it('lack the fetched one if it does not arrive in time, and the installation continues', async () => {
    mkdirSync(join(folder, 'cache'));
    writeFileSync(join(folder, 'cache', 'movenet-small-1.2.3.tgz'), standIn.bytes.subarray(0, 50_000));
    standIn.answers = [silentAt(60_000)];
    const { code, failures } = await bring(null, 300);
    expect(code).toBe(0);
    expect(failures).toEqual([
      expect.stringMatching(/^models: movenet-small is left out .*: it took too long.*\n$/),
    ]);
    expect(index()).toEqual(['movenet-tiny']);
    standIn.answers = [whole];
    expect((await bring()).code).toBe(0);
    expect(standIn.requests.at(-1)).toMatch(/bytes=[56]\d{4}-$/);
    expect(index()).toEqual(['movenet-tiny', 'movenet-small']);
  });

  it('have an index before the long wait, or a killed installation would leave a page without one', async () => {
    let before: unknown = null;
    standIn.answers = [
      (...request) => {
        before = index();
        whole(...request);
      },
    ];
    await bring();
    expect(before).toEqual(['movenet-tiny']);
  });

  it('fail without an installed one, and nothing is fetched', async () => {
    rmSync(join(folder, 'modules'), { recursive: true });
    const { code, failures } = await bring();
    expect(code).toBe(1);
    expect(failures).toEqual([
      expect.stringMatching(/^models: tiny-model\/.* is not installed: run "npm ci"/),
    ]);
    expect(standIn.requests).toEqual([]);
  });
});

describe('a model that is requested by name', () => {
  it.each(['small', 'movenet-small'])('is fetched, %s', async (name) => {
    expect((await bring(name)).code).toBe(0);
    expect(index()).toEqual(['movenet-tiny', 'movenet-small']);
  });

  it('is a failure if it does not come, in one line', async () => {
    standIn.answers = [status(404)];
    const { code, failures } = await bring('small');
    expect(code).toBe(1);
    expect(failures).toEqual([
      expect.stringMatching(
        /^models: movenet-small was not fetched: the registry has no .*; run "npm run models -- small" again\n$/,
      ),
    ]);
    expect(index()).toEqual(['movenet-tiny']);
  });

  it('is waited for as long as it takes', async () => {
    standIn.answers = [(...request) => void setTimeout(() => whole(...request), 400)];
    expect((await bring('small', 100)).code).toBe(0);
  });

  it('is the only one: an installed one asks the registry for nothing', async () => {
    const { code, out } = await bring('tiny');
    expect(code).toBe(0);
    expect(out).toEqual(['models: movenet-tiny in public/, 1 files, 0.0 MB, checked']);
    expect(standIn.requests).toEqual([]);
  });

  it('that does not exist is a failure that names the others', async () => {
    const { code, failures } = await bring('hail');
    expect(code).toBe(1);
    expect(failures).toEqual([
      'models: there is no model "hail": run "npm run models", "npm run models -- tiny" or "npm run models -- small"\n',
    ]);
  });
});
