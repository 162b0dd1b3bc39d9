import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type manifest from '../models/manifest.json';

/** A file of a package that cannot be trusted or is not there; the message says what to run. */
export class ModelsError extends Error {}

type Entry = (typeof manifest.files)[number];

const readChecked = (entry: Entry, modules: string): Buffer => {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(modules, entry.package, entry.file));
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

/**
 * Copies every file of the manifest from `modules` to `target`, none of them before all are checked;
 * answers with the number of bytes. Throws a ModelsError.
 */
export const copyModels = (entries: readonly Entry[], modules: string, target: string): number => {
  const read = entries.map((entry) => ({ path: join(target, entry.to), bytes: readChecked(entry, modules) }));
  for (const { path, bytes } of read) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return read.reduce((total, { bytes }) => total + bytes.length, 0);
};
