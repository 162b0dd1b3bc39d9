import type { Dispatcher } from 'undici';
import type { KeptBytes } from './kept-bytes.ts';
import { codeOf, megabytes, ModelsError } from './model-files.ts';
import { BROKE_OFF, drop, whyBroken, type Registry } from './npm-registry.ts';

/** Bytes that are here, and the total; null if the registry does not say. */
export type OnProgress = (here: number, total: number | null) => void;

export interface Download {
  readonly registry: Registry;
  readonly url: string;
  readonly kept: KeptBytes;
  readonly silenceMs: number;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

/** How often a connection that broke in the middle is opened again in one run. */
const MOST_BREAKS = 5;

/** The byte of the file at which the answer begins (NaN if it does not say), and the length of the file. */
const rangeOf = ({
  statusCode,
  headers,
}: Dispatcher.ResponseData): { from: number; total: number | null } => {
  if (statusCode !== 206) return { from: 0, total: Number(headers['content-length']) || null };
  const [, from, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(String(headers['content-range'])) ?? [];
  return { from: from === undefined ? NaN : Number(from), total: Number(total) || null };
};

/** Requests the file from byte `here` on. If a later part comes instead, as from some proxies, requests the whole file. */
async function answerFrom(
  here: number,
  { registry, url, signal }: Download,
): Promise<Dispatcher.ResponseData> {
  const ranges = here > 0 ? [{ range: `bytes=${here}-` }, {}] : [{}];
  for (const headers of ranges) {
    const response = await registry.get(url, headers, signal);
    if (response.statusCode === 416 || rangeOf(response).from <= here) return response;
    drop(response);
  }
  throw new ModelsError('the registry sent another part of the tarball than the one requested');
}

/** Yields the file from byte `here` on. If the registry sends it from an earlier byte on, skips what is here already. */
async function* following(here: number, file: Download): AsyncGenerator<Buffer> {
  const response = await answerFrom(here, file);
  // The registry has no byte after the last one that is here, so the file is complete.
  if (response.statusCode === 416) {
    drop(response);
    return;
  }
  const { from, total } = rangeOf(response);
  let position = from;
  for await (const chunk of response.body) {
    const bytes = Buffer.from(chunk);
    const fresh = bytes.subarray(Math.max(0, here - position));
    position += bytes.length;
    file.onProgress(position, total);
    if (fresh.length > 0) yield fresh;
  }
}

/**
 * Yields a file from its first byte on. The beginning is read from disk if an earlier run has kept it there. The registry sends the rest,
 * and every piece is written to disk as it arrives. If the connection breaks, it is opened again. Rejects with a ModelsError.
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
