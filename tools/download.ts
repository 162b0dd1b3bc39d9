import type { Dispatcher } from 'undici';
import type { KeptBytes } from './kept-bytes.ts';
import { codeOf, megabytes, ModelsError } from './model-files.ts';
import { BROKE_OFF, drop, whyBroken, type Registry } from './npm-registry.ts';

/** Bytes here, and in all: null if the registry does not say. */
export type OnProgress = (here: number, total: number | null) => void;

export interface Download {
  readonly registry: Registry;
  readonly url: string;
  readonly kept: KeptBytes;
  readonly silenceMs: number;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

/** How often a connection that broke off in the middle is made again in one run. */
const MOST_BREAKS = 5;

/** Where the answer begins in the file, and how long the file is. */
const rangeOf = ({
  statusCode,
  headers,
}: Dispatcher.ResponseData): { from: number; total: number | null } => {
  if (statusCode !== 206) return { from: 0, total: Number(headers['content-length']) || null };
  const [, from, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(String(headers['content-range'])) ?? [];
  return { from: from === undefined ? NaN : Number(from), total: Number(total) || null };
};

/** Yields what follows the first `here` bytes; a registry without ranges sends these again, and they are passed over. */
async function* following(
  here: number,
  { registry, url, signal, onProgress }: Download,
): AsyncGenerator<Buffer> {
  const response = await registry.get(url, here > 0 ? { range: `bytes=${here}-` } : {}, signal);
  // There is nothing behind the bytes that are here already.
  if (response.statusCode === 416) {
    drop(response);
    return;
  }
  const { from, total } = rangeOf(response);
  if (!(from <= here)) {
    drop(response);
    throw new ModelsError('the registry sent another part of the tarball than the one asked for');
  }
  let position = from;
  for await (const chunk of response.body) {
    const bytes = Buffer.from(chunk);
    const fresh = bytes.subarray(Math.max(0, here - position));
    position += bytes.length;
    onProgress(position, total);
    if (fresh.length > 0) yield fresh;
  }
}

/**
 * Yields a file from its first byte on: what an earlier run has kept, then what the registry sends, which is kept as it
 * comes. A connection that breaks off is made again. Rejects with a ModelsError.
 */
export async function* download(file: Download): AsyncGenerator<Buffer> {
  const { kept, silenceMs } = file;
  let here = kept.length;
  yield* kept.read();
  for (let breaks = 0; ; breaks += 1) {
    const before = here;
    try {
      for await (const bytes of following(here, file)) {
        kept.write(bytes, here);
        here += bytes.length;
        yield bytes;
      }
      return;
    } catch (error) {
      const why = error instanceof ModelsError ? error.message : whyBroken(error, silenceMs);
      if (BROKE_OFF.includes(codeOf(error)) && here > before && breaks < MOST_BREAKS) continue;
      throw new ModelsError(
        kept.length > 0 ? `${why} (${megabytes(kept.length)} are kept for the next try)` : why,
      );
    }
  }
}
