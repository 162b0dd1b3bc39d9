/** Resolves after that many milliseconds. */
export const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Lets one piece of work compute at a time, in the order of the requests, so that timing is undisturbed. */
export class Turns {
  /** Settles when all work so far is done. It holds no results, because otherwise each turn would keep all earlier ones alive. */
  #last: Promise<void> = Promise.resolve();

  /** Does the work when all earlier work is done, or after `atMostMs` milliseconds if that comes first. */
  take<T>(work: () => Promise<T>, atMostMs = Infinity): Promise<T> {
    const before = this.#last;
    const mine = (atMostMs === Infinity ? before : Promise.race([before, after(atMostMs)])).then(work);
    this.#last = Promise.allSettled([before, mine]).then(() => undefined);
    return mine;
  }
}
