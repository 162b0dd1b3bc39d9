import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type manifest from '../models/manifest.json';

/** A file that cannot be trusted, is missing or cannot be written. The message says what to do. */
export class ModelsError extends Error {}

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** A model, or the WebAssembly that runs it. All of its files are from one package. */
export type Part = (typeof manifest.parts)[number];
export type ModelFile = Part['files'][number];

export const isSound = (bytes: Buffer, { size, sha256 }: ModelFile): boolean =>
  bytes.length === size && createHash('sha256').update(bytes).digest('hex') === sha256;

/** The parts whose files are all in `target`, byte for byte. */
export const presentParts = (parts: readonly Part[], target: string): Part[] =>
  parts.filter(({ files }) =>
    files.every((file) => {
      try {
        return isSound(readFileSync(join(target, file.to)), file);
      } catch {
        return false;
      }
    }),
  );

/** The code of a failed system call or stream; '' if it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Writes a file so that it is there completely or not at all, and creates its folder. Throws a ModelsError. */
export const writeWhole = (path: string, bytes: Buffer | string): void => {
  const fresh = `${path}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    try {
      writeFileSync(fresh, bytes);
      renameSync(fresh, path);
    } catch (error) {
      rmSync(fresh, { force: true });
      throw error;
    }
  } catch (error) {
    throw new ModelsError(
      codeOf(error) === 'ENOSPC'
        ? `the disk is full: ${path} needs ${megabytes(bytes.length)}`
        : `${path} cannot be written (${String(error)})`,
    );
  }
};
