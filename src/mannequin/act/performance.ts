import {
  type Joints3,
  between,
  jointsOf,
  shifted,
  withBall,
  type Ball,
  type Figure,
} from '../body/figure.ts';
import { shapeBetween, type Motion, type Shape } from './motion.ts';
import { ballRadiusFor, type Person } from '../body/person.ts';
import { stillPosture, type StillPosture } from '../body/still.ts';
import { vector, type Vector } from '../body/vector.ts';
import { clamp } from '../../geometry/number.ts';
import { valueAt } from '../../signal/value-at.ts';

/** One stretch of a performance: a figure for every share of it, 0 to 1. Null if nobody is there. */
interface Part {
  readonly ms: number;
  readonly figure: ((share: number) => Figure) | null;
}

/** Raised cosine from 0 to 1, as people move. */
export const easeInOut = (share: number): number => (1 - Math.cos(Math.PI * share)) / 2;

/** Breathing and trembling of a body that is held: metres at the trunk, periods in milliseconds. */
export interface Sway {
  readonly breathM: number;
  readonly breathMs: number;
  readonly trembleM: number;
}

export const noSway: Sway = { breathM: 0, breathMs: 4000, trembleM: 0 };

/**
 * What a person does, part after part; the end of one is the beginning of the next. Deterministic: the same calls give the same figures.
 * Once there is a ball, it stays in the room.
 */
export class Performance {
  readonly #parts: Part[] = [];
  #ms = 0;
  #last: Figure;
  /** When each part begins, for looking one up. */
  readonly #starts: number[] = [];

  constructor(
    readonly person: Person,
    start: StillPosture,
    readonly ball: Ball | null = null,
  ) {
    this.#last = withBall(stillPosture(person, start), ball);
  }

  /** Duration so far (ms). */
  get ms(): number {
    return this.#ms;
  }

  /** Where the body is at the end of the performance so far. */
  get last(): Figure {
    return this.#last;
  }

  #add(ms: number, figure: Part['figure']): this {
    this.#parts.push({ ms, figure });
    this.#starts.push(this.#ms);
    this.#ms += ms;
    return this;
  }

  /** Moves through these figures, smoothly in time. */
  through(ms: number, figure: (share: number) => Figure): this {
    this.#last = figure(1);
    return this.#add(ms, (share) => figure(easeInOut(share)));
  }

  /** Changes into a figure, bone by bone. */
  into(ms: number, figure: Figure): this {
    const from = this.#last;
    return this.through(ms, (share) => between(from, figure, share));
  }

  stays(ms: number): this {
    const here = this.#last;
    return this.through(ms, () => here);
  }

  still(posture: StillPosture, ms: number, goingMs = 900): this {
    return this.into(goingMs, withBall(stillPosture(this.person, posture), this.#last.ball)).stays(ms);
  }

  /** From one shape of a motion to another. */
  moves(ms: number, motion: Motion, a: Shape, b: Shape): this {
    const ball = ballRadiusFor(this.person);
    return this.through(ms, (share) =>
      this.#placed(motion.figure(this.person, shapeBetween(a, b, share), ball)),
    );
  }

  /** A motion without a ball of its own leaves the room's ball where it is. */
  #placed(figure: Figure): Figure {
    return figure.ball ? figure : withBall(figure, this.ball);
  }

  /** The body moved from one place to another while it stands, legs swinging. `from`, `to` are added to its place. */
  walks(ms: number, start: Vector, end: Vector): this {
    const here = this.#last;
    return this.through(ms, (share) => {
      const by = vector(start.x + (end.x - start.x) * share, 0, start.z + (end.z - start.z) * share);
      const stride = 0.16 * Math.sin(share * ms * 0.006);
      const step = (limbs: Figure['left'], sign: 1 | -1): Figure['left'] => ({
        ...limbs,
        knee: { ...limbs.knee, x: limbs.knee.x - sign * stride * 0.5 },
        ankle: { ...limbs.ankle, x: limbs.ankle.x - sign * stride },
        toe: { ...limbs.toe, x: limbs.toe.x - sign * stride },
      });
      return shifted({ ...here, left: step(here.left, 1), right: step(here.right, -1) }, by);
    });
  }

  /** Nobody is in the picture. */
  gone(ms: number): this {
    return this.#add(ms, null);
  }

  /** The figure at that time; null if nobody is there. */
  at(timestampMs: number, sway: Sway = noSway): Figure | null {
    let [low, high] = [0, this.#parts.length - 1];
    while (low < high) {
      const half = (low + high + 1) >> 1;
      if (valueAt(this.#starts, half) <= timestampMs) low = half;
      else high = half - 1;
    }
    const part = this.#parts[low];
    if (!part) return this.#last;
    if (!part.figure) return null;
    const figure = part.figure(clamp((timestampMs - valueAt(this.#starts, low)) / part.ms, [0, 1]));
    return swaying(figure, timestampMs, sway);
  }

  /** The 17 joints at that time. */
  joints(timestampMs: number, sway: Sway = noSway): Joints3 | null {
    const figure = this.at(timestampMs, sway);
    return figure && jointsOf(this.person, figure);
  }
}

/** The figure as it breathes and trembles at that time. */
export function swaying(figure: Figure, timestampMs: number, { breathM, breathMs, trembleM }: Sway): Figure {
  const rise =
    breathM * Math.sin((2 * Math.PI * timestampMs) / breathMs) +
    trembleM * (Math.sin(timestampMs * 0.061) + Math.sin(timestampMs * 0.083 + 1)) * 0.5;
  return rise === 0 ? figure : swayed(figure, rise);
}

/** The trunk raised by that many metres. The parts that support it stay in place. */
function swayed(figure: Figure, rise: number): Figure {
  const up = (p: Vector): Vector => ({ ...p, y: p.y + rise });
  const limbs = (side: Figure['left']): Figure['left'] => ({
    ...side,
    shoulder: up(side.shoulder),
    hip: up(side.hip),
  });
  return {
    ...figure,
    left: limbs(figure.left),
    right: limbs(figure.right),
    head: { ...figure.head, centre: up(figure.head.centre) },
  };
}
