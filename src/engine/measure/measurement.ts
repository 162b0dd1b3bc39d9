import type { SquareBody, Joint } from '../../pose/body/body.ts';
import type { UnitName } from '../../geometry/units.ts';

/** The units of measurements. */
export type MeasureUnit = Exclude<UnitName, 'ms'>;

/** The parts of a body that measurements are about, from head to feet. */
export const BODY_PARTS = [
  'head',
  'shoulders',
  'elbows',
  'hands',
  'trunk',
  'hips',
  'knees',
  'legs',
  'feet',
] as const;

export type BodyPart = (typeof BODY_PARTS)[number];

/** The part of the body that each joint belongs to. */
export const PART_OF: Readonly<Record<Joint, BodyPart>> = {
  nose: 'head',
  eye: 'head',
  ear: 'head',
  shoulder: 'shoulders',
  elbow: 'elbows',
  wrist: 'hands',
  hip: 'hips',
  knee: 'knees',
  ankle: 'feet',
};

/** A number read from a body. `of` returns null if one of `joints` is unseen. Pure. */
export interface Measurement<U extends MeasureUnit = MeasureUnit> {
  readonly unit: U;
  /** The part of the body that it is about. */
  readonly part: BodyPart;
  /** Its heading above a chart: English, the catalogue's default. Only measurements that a chart may show have one. */
  readonly name?: string;
  /** Near-side joints that it needs. */
  readonly joints: readonly Joint[];
  readonly of: (body: SquareBody) => number | null;
}

/** Where a number comes from: a source, our own measurement, or our judgement. */
export type Basis =
  | { readonly kind: 'citation'; readonly source: string; readonly says: string }
  | { readonly kind: 'measured'; readonly on: string; readonly says: string }
  | { readonly kind: 'judgement'; readonly says: string };

/** Closed interval in the measurement's unit. */
export type Range<V extends number = number> = readonly [from: V, to: V];

/** A measure that must lie in a range. */
export interface Within<M extends string = string, V extends number = number> {
  readonly measure: M;
  readonly within: Range<V>;
}
