import { DetectorError } from '../detector.ts';
import { after } from '../choice/turns.ts';
import { isPage } from './served.ts';

/** A connection that brings no byte for this long is given up and made anew, milliseconds. Basis: judgement. */
const STALLED_MS = 20_000;

/** Waits before a connection that broke is made anew, milliseconds. Basis: judgement; 7 s in all bridge a change of networks. */
const AGAIN_AFTER_MS = [1000, 2000, 4000] as const;

/** A file to fetch, and what it must be. */
export interface Wanted {
  readonly url: URL;
  /** Bytes. */
  readonly size: number;
}

/** The connection broke, stalled, or the server could not answer just now: worth another try. */
class Broken extends Error {}

/** There was no answer at all: the device is offline, or the server is. */
class Unanswered extends Broken {}

type OnLoaded = (loaded: number) => void;

/** A download in progress, or one that has arrived before it was asked for. */
interface Running {
  readonly bytes: Promise<Uint8Array<ArrayBuffer>>;
  readonly listeners: Set<OnLoaded>;
  /** Bytes that have arrived. */
  loaded: number;
  /** A session waits for the bytes. */
  isAsked: boolean;
  /** Resolves when a request gets no answer, whatever a later one gets. */
  readonly unanswered: Promise<DetectorError>;
}

/** Aborts `stalled` if the next step of a download takes too long. */
async function unlessStalled<T>(stalled: AbortController, step: Promise<T>): Promise<T> {
  const timer = setTimeout(() => stalled.abort(new Error(`no byte in ${STALLED_MS} ms`)), STALLED_MS);
  return step.finally(() => clearTimeout(timer));
}

/** Whether the answer begins at `from`: a server may send the whole file in place of the rest. */
const continues = (response: Response, from: number): boolean =>
  response.status === 206 && response.headers.get('content-range')?.startsWith(`bytes ${from}-`) === true;

/**
 * Downloads files, however slow the line is. Bytes that have arrived are kept while the page is open: a connection that
 * breaks is made anew three times, and each try, also one that the trainee starts later, asks for the rest alone.
 */
export class Downloads {
  readonly #arrived = new Map<string, Uint8Array<ArrayBuffer>[]>();
  readonly #running = new Map<string, Running>();
  /** Addresses whose download has begun in this visit, whatever came of it. */
  readonly #begun = new Set<string>();

  /**
   * The bytes of a file; `onBytes` is called with how many have arrived. A file that is on its way already is joined, and
   * one that was fetched ahead is handed over: neither is fetched twice. Rejects with a DetectorError: `weights-missing` if the server has no such file, `weights-damaged` if it
   * has another size, `download-broken` if the line did not hold.
   */
  fetch(wanted: Wanted, onBytes: OnLoaded): Promise<Uint8Array<ArrayBuffer>> {
    const running = this.#running.get(wanted.url.href) ?? this.#start(wanted);
    running.listeners.add(onBytes);
    running.isAsked = true;
    if (running.loaded > 0) onBytes(running.loaded);
    // Bytes that are all here already are kept for one asker alone.
    if (running.loaded >= wanted.size) this.#running.delete(wanted.url.href);
    return running.bytes;
  }

  /**
   * The same, for callers that can do without the file: `download-broken` as soon as one request gets no answer. The
   * download itself goes on.
   */
  readonly impatient: Pick<Downloads, 'fetch'> = {
    fetch: (wanted, onBytes) => {
      const bytes = this.fetch(wanted, onBytes);
      const running = this.#running.get(wanted.url.href);
      const givenUp = running?.unanswered.then((error) => Promise.reject(error));
      return givenUp ? Promise.race([bytes, givenUp]) : bytes;
    },
  };

  /** Fetches a file that will probably be asked for, unless it was asked for already. If that fails, the one who asks fetches it anew. */
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
    // The bytes that have arrived, in the order in which they came; none at the first try.
    const have = this.#arrived.get(url.href) ?? [];
    this.#arrived.set(url.href, have);
    let loaded = have.reduce((sum, { length }) => sum + length, 0);
    // All of it has arrived, and the line broke before its end was told: no server has a rest to send.
    if (loaded >= size) loaded = 0;
    const stalled = new AbortController();
    const response = await unlessStalled(stalled, answerOf(url, loaded, stalled.signal));
    if (loaded === 0 || !continues(response, loaded)) {
      have.length = 0;
      loaded = 0;
      // Some proxies send another part than the one asked for. The next try asks for the whole file.
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
  // A browser's own cache puts parts together in ways of its own, and may ask for the whole file again.
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

/** The bytes as they come; throws `Broken` when the line breaks, or stalls. */
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
