import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSound, ModelsError, writeWhole, type ModelFile, type Part } from './model-files.ts';

const readChecked = ({ package: name, version }: Part, file: ModelFile, modules: string): Buffer => {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(modules, name, file.file));
  } catch {
    throw new ModelsError(`${name}/${file.file} is not installed: run "npm ci", then "npm run models"`);
  }
  if (!isSound(bytes, file)) {
    throw new ModelsError(
      `${name}/${file.file} is not the file of version ${version} that models/manifest.json names ` +
        `(${bytes.length} bytes of ${file.size}): delete node_modules, run "npm ci", then "npm run models"`,
    );
  }
  return bytes;
};

/**
 * Copies every file of the parts from the packages in `modules` to `target`, after checking all of them. Returns the number of bytes.
 * Throws a ModelsError.
 */
export const copyModels = (parts: readonly Part[], modules: string, target: string): number => {
  const read = parts.flatMap((part) =>
    part.files.map((file) => ({ to: file.to, bytes: readChecked(part, file, modules) })),
  );
  for (const { to, bytes } of read) writeWhole(join(target, to), bytes);
  return read.reduce((total, { bytes }) => total + bytes.length, 0);
};
