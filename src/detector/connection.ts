import { DetectorError } from './detector.ts';
import type { AnswerTo, FromWorker, ToWorker } from './protocol.ts';

/** A worker that computes for this long (ms) without an answer is dead. The first frame on a graphics card takes longest. */
const SILENT_MS = { open: 30_000, detect: 10_000, lap: 10_000, 'count-tensors': 10_000 };

type Answer = Exclude<FromWorker, { type: 'failed' | 'computing' }>;

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: DetectorError) => void;
  /** Gives the worker up after a silence, but not while it still loads, because the connection may be slow. */
  readonly limitSilence: () => void;
  timer: ReturnType<typeof setTimeout> | null;
}

/**
 * The connection to one worker: one question at a time, each answered or rejected with a DetectorError. After a failure the worker is
 * gone, and every further question is rejected with the same error.
 */
export class Connection {
  readonly #worker: Worker;
  #waiting: Waiting | null = null;
  #failed: DetectorError | null = null;

  constructor() {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'detector' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#receive(data));
    this.#worker.addEventListener('error', ({ message }) =>
      this.#fail(new DetectorError('worker-dead', message || 'the worker did not load')),
    );
    this.#worker.addEventListener('messageerror', () =>
      this.#fail(new DetectorError('worker-dead', 'an answer could not be read')),
    );
  }

  /** Sends `question`, transfers the objects in `transfer` to the worker, and resolves with the worker's answer. */
  ask<Q extends ToWorker>(question: Q, transfer: Transferable[] = []): Promise<AnswerTo[Q['type']]> {
    if (this.#failed) return Promise.reject(this.#failed);
    if (this.#waiting) return Promise.reject(new Error('the detector answers one question at a time'));
    return new Promise((resolve, reject) => {
      const silent = (): void =>
        this.#fail(new DetectorError('worker-dead', `no answer to ${question.type}`));
      const waiting: Waiting = {
        // By the protocol, the worker answers each question with its own kind of answer.
        resolve: (answer) => resolve(answer as AnswerTo[Q['type']]),
        reject,
        limitSilence: () => {
          waiting.timer = setTimeout(silent, SILENT_MS[question.type]);
        },
        timer: null,
      };
      this.#waiting = waiting;
      if (question.type !== 'open') waiting.limitSilence();
      this.#worker.postMessage(question, transfer);
    });
  }

  close(): void {
    this.#fail(new DetectorError('worker-dead', 'closed'));
  }

  #receive(message: FromWorker): void {
    if (message.type === 'failed') {
      this.#fail(new DetectorError(message.failure, message.detail));
      return;
    }
    if (message.type === 'computing') this.#waiting?.limitSilence();
    else this.#next()?.resolve(message);
  }

  #fail(error: DetectorError): void {
    this.#failed ??= error;
    this.#worker.terminate();
    this.#next()?.reject(this.#failed);
  }

  #next(): Waiting | null {
    const waiting = this.#waiting;
    if (waiting?.timer) clearTimeout(waiting.timer);
    this.#waiting = null;
    return waiting;
  }
}
