import { between, inSpace, type Joints3, type Sagittal } from '../../src/mannequin/posture.ts';
import type { Person } from '../../src/mannequin/person.ts';
import { stillPosture, type StillPosture } from '../../src/mannequin/still.ts';

/** One stretch of what somebody does: a posture for every share of it that is done, 0 to 1. */
interface Part {
  readonly ms: number;
  readonly posture: (share: number) => Sagittal;
}

const smooth = (share: number): number => (1 - Math.cos(Math.PI * share)) / 2;

/** What a person does, part after part; the end of one is the beginning of the next. */
export class Performance {
  readonly #parts: Part[] = [];
  #ms = 0;
  #last: Sagittal;

  constructor(
    readonly person: Person,
    start: StillPosture,
  ) {
    this.#last = stillPosture(person, start);
  }

  /** Milliseconds so far. */
  get ms(): number {
    return this.#ms;
  }

  /** Moves through these postures, smoothly in time. */
  through(ms: number, posture: (share: number) => Sagittal): this {
    this.#parts.push({ ms, posture: (share) => posture(smooth(share)) });
    this.#ms += ms;
    this.#last = posture(1);
    return this;
  }

  /** Goes over into a posture, joint by joint. */
  into(ms: number, posture: Sagittal): this {
    const from = this.#last;
    return this.through(ms, (share) => between(from, posture, share));
  }

  stays(ms: number): this {
    const here = this.#last;
    return this.through(ms, () => here);
  }

  still(posture: StillPosture, ms: number): this {
    return this.into(900, stillPosture(this.person, posture)).stays(ms);
  }

  /** Where the joints are, `breathing` metres of the trunk's rise among them. */
  at(timestampMs: number, breathing: number): Joints3 {
    let left = timestampMs;
    let part = this.#parts[0];
    for (const one of this.#parts) {
      part = one;
      if (left <= one.ms) break;
      left -= one.ms;
    }
    const posture = part ? part.posture(Math.min(1, left / part.ms)) : this.#last;
    const sway = breathing * Math.sin((2 * Math.PI * timestampMs) / 4000);
    const raise = ([x, y]: readonly [number, number]) => [x, y + sway] as const;
    return inSpace(this.person, { ...posture, shoulder: raise(posture.shoulder), hip: raise(posture.hip) });
  }
}
