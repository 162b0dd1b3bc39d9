import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../models/manifest.json';

const root = fileURLToPath(new URL('..', import.meta.url));
const PARTS = ['movenet-lightning', 'wasm'];

class ModelsError extends Error {}

type Entry = (typeof manifest.files)[number];

const readChecked = (entry: Entry): Buffer => {
  const path = join(root, 'node_modules', entry.package, entry.file);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new ModelsError(
      `${entry.package}/${entry.file} is not installed: run "npm ci", then "npm run models"`,
    );
  }
  if (createHash('sha256').update(bytes).digest('hex') !== entry.sha256) {
    throw new ModelsError(
      `${entry.package}/${entry.file} is not the file of version ${entry.version} that models/manifest.json names ` +
        `(${bytes.length} bytes of ${entry.size}): delete node_modules, run "npm ci", then "npm run models"`,
    );
  }
  return bytes;
};

const copy = (): string => {
  let total = 0;
  for (const entry of manifest.files) {
    const bytes = readChecked(entry);
    const target = join(root, 'public', entry.to);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    total += bytes.length;
  }
  return `models: ${PARTS.join(' and ')} in public/, ${manifest.files.length} files, ${(total / 1e6).toFixed(1)} MB, checked`;
};

try {
  const asked = process.argv[2];
  if (asked === 'thunder')
    throw new ModelsError('movenet-thunder is not offered yet: Longline runs on movenet-lightning');
  if (asked !== undefined) throw new ModelsError(`there is no model "${asked}": run "npm run models"`);
  console.log(copy());
} catch (error) {
  if (!(error instanceof ModelsError)) throw error;
  console.error(`models: ${error.message}`);
  process.exitCode = 1;
}
