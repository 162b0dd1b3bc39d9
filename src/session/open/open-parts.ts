interface Part {
  close(): void;
}

/** The parts of one start (source and detector), until a run takes over closing them. */
export class OpenParts {
  #parts: Part[] = [];
  #isClosed = false;

  /** Adds a part that has just opened. If the trainee has left meanwhile, closes it at once. */
  add(part: Part | null): void {
    if (this.#isClosed) part?.close();
    else if (part) this.#parts.push(part);
  }

  /** A run has taken over the parts and will close them. */
  handOver(): void {
    this.#parts = [];
  }

  /** Closes every part: those that are open now at once, those that open later as soon as they do. */
  close(): void {
    this.#isClosed = true;
    for (const part of this.#parts) part.close();
    this.#parts = [];
  }
}
