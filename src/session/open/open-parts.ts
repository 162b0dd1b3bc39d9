interface Part {
  close(): void;
}

/** The parts of one start for as long as no run closes them: the source and the detector. */
export class OpenParts {
  #parts: Part[] = [];
  #isClosed = false;

  /** Adds a part that has just opened. If the trainee has left by then, closes it at once. */
  add(part: Part | null): void {
    if (this.#isClosed) part?.close();
    else if (part) this.#parts.push(part);
  }

  /** A run has taken over the parts, and closes them. */
  handOver(): void {
    this.#parts = [];
  }

  /** Closes every part: those that are open now, and those that open later as soon as they do. */
  close(): void {
    this.#isClosed = true;
    for (const part of this.#parts) part.close();
    this.#parts = [];
  }
}
