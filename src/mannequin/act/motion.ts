import type { Figure } from '../body/figure.ts';
import type { Person } from '../body/person.ts';
import type { StillPosture } from '../body/still.ts';
import type { MotionTruth } from './truth-rule.ts';

/** The adjustable numbers of a posture, by name. Between two shapes every number changes evenly. */
export type Shape<K extends string = string> = Readonly<Record<K, number>>;

/** Milliseconds of a rep's parts; `rest` is the time at rest after it. */
export interface MotionTempo {
  readonly riseMs: number;
  readonly pauseMs: number;
  readonly lowerMs: number;
  readonly restMs: number;
}

/**
 * One way to do it wrong. `full`, `rest` and `back` change the shape in the full movement, at rest, or on the way back; `tempo` changes
 * the times. `throughout`: it is there from the beginning, and not only now and then. The amount runs from 0, just past the limit, to 1,
 * gross.
 */
export interface FaultWay<K extends string = string> {
  readonly full?: (amount: number) => Partial<Shape<K>>;
  readonly rest?: (amount: number) => Partial<Shape<K>>;
  readonly back?: (amount: number) => Partial<Shape<K>>;
  readonly tempo?: (amount: number) => Partial<MotionTempo>;
  readonly throughout?: true;
}

/** A number that differs from person to person within good form. */
export type Variety<K extends string = string> = Readonly<
  Partial<Record<K, readonly [from: number, to: number]>>
>;

interface Definition<K extends string> {
  /** The exercise's id. */
  readonly id: string;
  /** `reps`: rest, full, rest; `hold`: full all the time; `lifts`: reps whose top is a hold. */
  readonly kind: 'reps' | 'hold' | 'lifts';
  readonly view: 'sagittal' | 'frontal';
  readonly usesBall: boolean;
  /** Face down. MoveNet then places the hip keypoint higher than the joint. */
  readonly prone: boolean;
  readonly rest: Shape<K>;
  readonly full: Shape<K>;
  readonly tempo: MotionTempo;
  readonly variety: { readonly both?: Variety<K>; readonly rest?: Variety<K>; readonly full?: Variety<K> };
  readonly faults: Readonly<Record<string, FaultWay<K>>>;
  /** What the bench considers true about it: measured on the joints, by definitions that are independent of keypoints. */
  readonly truth: MotionTruth;
  /** Postures on the way in, and back out in turn. */
  readonly wayIn: readonly StillPosture[];
  /** The body in that shape, with every contact with floor and ball kept. `ball`: its radius (m). */
  figure(person: Person, shape: Shape<K>, ball: number): Figure;
}

/** One exercise as a body does it. */
export type Motion = Definition<string>;

/** Checks at compile time that every fault and variety names a number of the shape. Returns the motion unchanged. */
export const defineMotion = <const K extends string>(definition: Definition<K>): Motion => definition;

/** How the motion is done with that fault. */
export function faultWay(motion: Motion, id: string): FaultWay {
  const way = motion.faults[id];
  if (!way) throw new Error(`the mannequin cannot do ${motion.id} with the fault ${id}`);
  return way;
}

/** A shape between two others: `share` 0 to 1. */
export function shapeBetween(a: Shape, b: Shape, share: number): Shape {
  const next: Record<string, number> = {};
  for (const [name, value] of Object.entries(a)) next[name] = value + ((b[name] ?? value) - value) * share;
  return next;
}

/** A shape with some of its numbers changed. */
export const reshaped = (shape: Shape, change: Partial<Shape>): Shape => {
  const next: Record<string, number> = { ...shape };
  for (const [name, value] of Object.entries(change)) if (value !== undefined) next[name] = value;
  return next;
};
