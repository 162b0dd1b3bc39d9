import { closeSync, constants, fstatSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** The beginning of a download, on disk, so that the next run can continue from there. */
export interface KeptBytes {
  /** Their number; at first, the bytes that an earlier run has left. */
  readonly length: number;
  read(): Iterable<Buffer>;
  write(bytes: Buffer, position: number): void;
  /** Closes and deletes the file. */
  discard(): void;
  close(): void;
}

const CHUNK_BYTES = 65_536;

const open = (path: string, afresh: boolean): number | null => {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, constants.O_RDWR | constants.O_CREAT | (afresh ? constants.O_TRUNC : 0), 0o600);
  } catch {
    return null;
  }
};

/**
 * Opens the bytes kept at `path`, or none if `afresh`. If the disk takes no bytes, the next run starts from the first one, so that is not
 * a failure. Two runs may share a file, because both write the same bytes to the same places.
 */
export const openKeptBytes = (path: string, afresh: boolean): KeptBytes => {
  let file = open(path, afresh);
  let length = file === null ? 0 : fstatSync(file).size;
  const close = (): void => {
    if (file !== null) closeSync(file);
    file = null;
  };
  const discard = (): void => {
    close();
    length = 0;
    try {
      rmSync(path, { force: true });
    } catch {
      // On Windows another run may have it open.
    }
  };
  return {
    get length() {
      return length;
    },
    *read() {
      let at = 0;
      while (file !== null && at < length) {
        const chunk = Buffer.alloc(CHUNK_BYTES);
        const read = readSync(file, chunk, 0, chunk.length, at);
        if (read === 0) return;
        at += read;
        yield chunk.subarray(0, read);
      }
    },
    write: (bytes, position) => {
      if (file === null) return;
      try {
        if (writeSync(file, bytes, 0, bytes.length, position) === bytes.length) {
          length = Math.max(length, position + bytes.length);
          return;
        }
      } catch {
        // The disk is probably full. The model itself needs less than this file.
      }
      discard();
    },
    discard,
    close,
  };
};
