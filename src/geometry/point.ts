import type { Px } from './units.ts';

/** A point or a vector in pixels of the source picture: x to the right, y down. */
export interface Point {
  readonly x: Px;
  readonly y: Px;
}
