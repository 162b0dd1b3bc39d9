import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import manifest from '../../models/manifest.json';
import { copyModels } from '../../tools/copy-models.ts';
import { writeModelsIndex } from '../../tools/models-index.ts';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const parts = manifest.parts.filter(({ optional }) => !optional);
const files = parts.flatMap((part) => part.files);
const [lightning] = parts;
const [first] = files;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'longline-models-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the models', () => {
  it('are the very files that the manifest names, and are copied as they are', () => {
    const total = copyModels(parts, modules, folder);
    expect(total).toBe(files.reduce((sum, { size }) => sum + size, 0));
    for (const { to, size } of files) expect(readFileSync(join(folder, to)).length).toBe(size);
  });

  it('come from the versions that package.json asks for', () => {
    for (const { package: name, version } of parts) {
      const installed: unknown = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
      expect(installed).toMatchObject({ version });
    }
  });

  it('are not copied at all if a package is missing; the message says what to run', () => {
    expect(() => copyModels(parts, join(folder, 'nothing'), folder)).toThrow(/not installed: run "npm ci"/);
    expect(existsSync(join(folder, 'models'))).toBe(false);
  });

  it('are not copied if a byte is wrong; the message says what to run', () => {
    const name = lightning?.package ?? '';
    const damaged = readFileSync(join(modules, name, first?.file ?? ''));
    damaged[1000] = (damaged[1000] ?? 0) ^ 1;
    const path = join(folder, name, first?.file ?? '');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, damaged);
    expect(() => copyModels(parts.slice(0, 1), folder, join(folder, 'out'))).toThrow(
      /not the file of version 3.3.6 .* delete node_modules, run "npm ci"/,
    );
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

describe('the index of the models', () => {
  const index = (): unknown => JSON.parse(readFileSync(join(folder, 'models', 'index.json'), 'utf8'));

  it('names the models that are there, and nothing else', () => {
    copyModels(parts, modules, folder);
    writeModelsIndex(manifest.parts, folder);
    expect(index()).toEqual({ schema: 1, models: ['movenet-lightning'] });
  });

  it('does not name a model with a wrong byte', () => {
    copyModels(parts, modules, folder);
    writeFileSync(join(folder, first?.to ?? ''), 'no graph');
    writeModelsIndex(manifest.parts, folder);
    expect(index()).toEqual({ schema: 1, models: [] });
  });
});
