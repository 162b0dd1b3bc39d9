import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { RULES } from '../../src/exercises/rules-version.ts';
import { UsageError, type Asked } from './arguments.ts';
import type { Outcome } from './judge-clip.ts';

/** Longest part of a clip's name in the name of its result, in characters. Basis: file names have 255 bytes, a character up to three. */
const NAME_LENGTH = 60;
/** Hexadecimal digits of the path's hash. Basis: of a million clips, two share 16 digits with a chance of 1 in 30 million. */
const HASH_LENGTH = 16;

/** The inputs of a result: if any of them changes, the clip is judged again. */
const madeFrom = (path: string, { exerciseId, variant, fromS, toS, model }: Asked) => {
  const clip = statSync(path, { throwIfNoEntry: false });
  return {
    path: resolve(path),
    size: clip?.size ?? null,
    mtimeMs: clip?.mtimeMs ?? null,
    exercise: exerciseId,
    variant,
    fromS,
    toS,
    model,
    rules: RULES,
  };
};

const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // There is no record, or a full disk has truncated it.
    return null;
  }
};

/** Writes to a temporary file, then renames it: a run that is killed leaves either the old file or the new one. */
const writeWhole = (file: string, value: unknown): void => {
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, `${JSON.stringify(value)}\n`);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
};

/** The files of a clip: its result, or the reason why there is none. The name contains a hash of the whole path. */
export const resultFiles = (
  folder: string,
  path: string,
): { readonly result: string; readonly error: string } => {
  const hash = createHash('sha256').update(resolve(path)).digest('hex').slice(0, HASH_LENGTH);
  const stem = join(folder, `${basename(path).slice(0, NAME_LENGTH)}-${hash}`);
  return { result: `${stem}.json`, error: `${stem}.error.json` };
};

/** The folder named by `--out-dir`: one file for each clip. */
export interface ResultFolder {
  /** Is there a result of exactly this clip, with these options and rules? */
  has(path: string): boolean;
  /** Call it before the clip is judged: a clip that changes meanwhile is then judged again by the next run. Throws if the disk fails. */
  begin(path: string): (outcome: Outcome) => void;
}

/** Makes the folder if it does not exist. Throws a UsageError if it cannot be made. */
export const openResultFolder = (folder: string, asked: Asked): ResultFolder => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(`--out-dir ${folder} cannot be made (${String(error)})`);
  }
  return {
    has: (path) => {
      const there = readJson(resultFiles(folder, path).result);
      if (typeof there !== 'object' || there === null || !('madeFrom' in there)) return false;
      return isDeepStrictEqual(there.madeFrom, madeFrom(path, asked));
    },
    begin: (path) => {
      const made = madeFrom(path, asked);
      const { result, error } = resultFiles(folder, path);
      return (outcome) => {
        if (outcome.kind === 'judged') {
          const { document, warnings } = outcome;
          writeWhole(result, { ...document, ...(warnings.length > 0 && { warnings }), madeFrom: made });
          rmSync(error, { force: true });
        } else {
          writeWhole(error, { schema: 1, error: outcome.error, madeFrom: made });
          rmSync(result, { force: true });
        }
      };
    },
  };
};
