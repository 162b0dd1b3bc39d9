import { DetectorError } from '../detector.ts';
import { after } from '../choice/turns.ts';
import { isPage } from './served.ts';

/** A connection that brings no byte for this long (ms) is dropped and opened again. Basis: judgement. */
const STALLED_MS = 20_000;

/** Waits before a broken connection is opened again (ms). Basis: judgement; 7 s in total bridge a change of networks. */
const AGAIN_AFTER_MS = [1000, 2000, 4000] as const;

/** A file to fetch, and its expected properties. */
export interface Wanted {
  readonly url: URL;
  /** Bytes. */
  readonly size: number;
}

/** The connection broke or stalled, or the server could not answer at the moment: worth another try. */
class Broken extends Error {}

/** There was no answer at all: the device or the server is offline. */
class Unanswered extends Broken {}

type OnLoaded = (loaded: number) => void;

/** A download in progress, or one that finished before it was requested. */
interface Running {
  readonly bytes: Promise<Uint8Array<ArrayBuffer>>;
  readonly listeners: Set<OnLoaded>;
  /** Bytes that have arrived. */
  loaded: number;
  /** A session is waiting for the bytes. */
  isAsked: boolean;
  /** Resolves when a request gets no answer, regardless of later requests. */
  readonly unanswered: Promise<DetectorError>;
}

/** Aborts `stalled` if the next step of a download takes too long. */
async function unlessStalled<T>(stalled: AbortController, step: Promise<T>): Promise<T> {
  const timer = setTimeout(() => stalled.abort(new Error(`no byte in ${STALLED_MS} ms`)), STALLED_MS);
  return step.finally(() => clearTimeout(timer));
}

/** Whether the answer begins at `from`. A server may send the whole file instead of the rest. */
const continues = (response: Response, from: number): boolean =>
  response.status === 206 && response.headers.get('content-range')?.startsWith(`bytes ${from}-`) === true;

/**
 * Downloads files, however slow the connection is. Bytes that have arrived are kept while the page is open: a broken connection is opened
 * again three times, and each try, including one that the trainee starts later, requests only the rest.
 */
export class Downloads {
  readonly #arrived = new Map<string, Uint8Array<ArrayBuffer>[]>();
  readonly #running = new Map<string, Running>();
  /** Addresses whose download began during this visit, whatever the outcome. */
  readonly #begun = new Set<string>();

  /**
   * The bytes of a file. `onBytes` is called with the number of bytes that have arrived. If the file is already being downloaded, this
   * joins that download; if it was fetched ahead, this returns it. Neither is fetched twice. Rejects with a DetectorError:
   * `weights-missing` if the server has no such file, `weights-damaged` if it has another size, `download-broken` if the connection did
   * not last.
   */
  fetch(wanted: Wanted, onBytes: OnLoaded): Promise<Uint8Array<ArrayBuffer>> {
    const running = this.#running.get(wanted.url.href) ?? this.#start(wanted);
    running.listeners.add(onBytes);
    running.isAsked = true;
    if (running.loaded > 0) onBytes(running.loaded);
    // Bytes that have arrived completely are kept for one caller only.
    if (running.loaded >= wanted.size) this.#running.delete(wanted.url.href);
    return running.bytes;
  }

  /**
   * The same, for callers that can do without the file: rejects with `download-broken` as soon as one request gets no answer. The
   * download itself continues.
   */
  readonly impatient: Pick<Downloads, 'fetch'> = {
    fetch: (wanted, onBytes) => {
      const bytes = this.fetch(wanted, onBytes);
      const running = this.#running.get(wanted.url.href);
      const givenUp = running?.unanswered.then((error) => Promise.reject(error));
      return givenUp ? Promise.race([bytes, givenUp]) : bytes;
    },
  };

  /** Fetches a file that will probably be needed, unless it was requested already. If that fails, the next request fetches it again. */
  async fetchAhead(wanted: Wanted): Promise<void> {
    if (!this.#begun.has(wanted.url.href)) await this.#start(wanted).bytes.catch(() => undefined);
  }

  #start(wanted: Wanted): Running {
    const { href } = wanted.url;
    this.#begun.add(href);
    let onSilence: (error: DetectorError) => void = () => undefined;
    const unanswered = new Promise<DetectorError>((resolve) => (onSilence = resolve));
    const onBytes = (loaded: number): void => {
      running.loaded = loaded;
      for (const listener of running.listeners) listener(loaded);
    };
    const running: Running = {
      bytes: this.#fetch(wanted, onBytes, onSilence),
      unanswered,
      listeners: new Set(),
      loaded: 0,
      isAsked: false,
    };
    this.#running.set(href, running);
    running.bytes.then(
      () => running.isAsked && this.#running.delete(href),
      () => this.#running.delete(href),
    );
    return running;
  }

  async #fetch(
    wanted: Wanted,
    onBytes: OnLoaded,
    onSilence: (error: DetectorError) => void,
  ): Promise<Uint8Array<ArrayBuffer>> {
    for (const againMs of [...AGAIN_AFTER_MS, null]) {
      try {
        return await this.#fetchRest(wanted, onBytes);
      } catch (error) {
        if (!(error instanceof Broken)) throw error;
        const broken = new DetectorError('download-broken', error.message);
        if (error instanceof Unanswered) onSilence(broken);
        if (againMs === null) throw broken;
        await after(againMs);
      }
    }
    throw new DetectorError('download-broken', wanted.url.pathname);
  }

  async #fetchRest({ url, size }: Wanted, onBytes: OnLoaded): Promise<Uint8Array<ArrayBuffer>> {
    // The bytes that have arrived, in order; empty for the first try.
    const have = this.#arrived.get(url.href) ?? [];
    this.#arrived.set(url.href, have);
    let loaded = have.reduce((sum, { length }) => sum + length, 0);
    // The whole file has arrived, and the connection broke before its end was signalled. No server has a rest to send.
    if (loaded >= size) loaded = 0;
    const stalled = new AbortController();
    const response = await unlessStalled(stalled, answerOf(url, loaded, stalled.signal));
    if (loaded === 0 || !continues(response, loaded)) {
      have.length = 0;
      loaded = 0;
      // Some proxies send another part than the one requested. The next try requests the whole file.
      if (response.status === 206) {
        stalled.abort();
        throw new Broken(`${url.pathname}: another part of the file`);
      }
    }
    for await (const bytes of chunksOf(response, stalled)) {
      have.push(bytes);
      loaded += bytes.length;
      onBytes(Math.min(loaded, size));
    }
    this.#arrived.delete(url.href);
    if (loaded !== size)
      throw new DetectorError('weights-damaged', `${url.pathname}: ${loaded} bytes instead of ${size}`);
    return joined(have, size);
  }
}

async function answerOf(url: URL, from: number, signal: AbortSignal): Promise<Response> {
  // A browser's own cache combines parts in its own way, and may request the whole file again.
  const rest: RequestInit = from > 0 ? { headers: { range: `bytes=${from}-` }, cache: 'no-store' } : {};
  const response = await fetch(url, { ...rest, signal }).catch((error: unknown) => {
    throw new Unanswered(`${url.pathname}: ${String(error)}`);
  });
  if (response.status >= 500) throw new Broken(`${url.pathname}: ${response.status}`);
  if (!response.ok || isPage(response))
    throw new DetectorError(
      'weights-missing',
      `${url.pathname}: ${response.ok ? 'not there' : response.status}`,
    );
  return response;
}

/** The bytes as they arrive. Throws `Broken` if the connection breaks or stalls. */
async function* chunksOf(
  response: Response,
  stalled: AbortController,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (!reader) throw new Broken('an answer without a body');
  for (;;) {
    const { done, value } = await unlessStalled(stalled, reader.read()).catch((error: unknown) => {
      throw new Broken(String(error));
    });
    if (done) return;
    yield value;
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
