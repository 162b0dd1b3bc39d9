import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import manifest from '../../models/manifest.json';
import { copyModels } from '../../tools/copy-models.ts';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const [first] = manifest.files;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'longline-models-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the models', () => {
  it('are the very files that the manifest names, and are copied as they are', () => {
    const total = copyModels(manifest.files, modules, folder);
    expect(total).toBe(manifest.files.reduce((sum, { size }) => sum + size, 0));
    for (const { to, size } of manifest.files) expect(readFileSync(join(folder, to)).length).toBe(size);
  });

  it('come from the versions that package.json asks for', () => {
    for (const { package: name, version } of manifest.files) {
      const installed: unknown = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
      expect(installed).toMatchObject({ version });
    }
  });

  it('are not copied, any of them, where a package is missing; it says what to run', () => {
    expect(() => copyModels(manifest.files, join(folder, 'nothing'), folder)).toThrow(
      /not installed: run "npm ci"/,
    );
    expect(existsSync(join(folder, 'models'))).toBe(false);
  });

  it('are not copied where a byte is wrong; it says what to run', () => {
    const damaged = readFileSync(join(modules, first?.package ?? '', first?.file ?? ''));
    damaged[1000] = (damaged[1000] ?? 0) ^ 1;
    const path = join(folder, first?.package ?? '', first?.file ?? '');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, damaged);
    expect(() => copyModels(manifest.files.slice(0, 1), folder, join(folder, 'out'))).toThrow(
      /not the file of version 3.3.6 .* delete node_modules, run "npm ci"/,
    );
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});
