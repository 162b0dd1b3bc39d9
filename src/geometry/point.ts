import { lengthOf } from './length.ts';
import type { Px } from './units.ts';

/** A point or a vector in pixels of the source picture: x to the right, y down. */
export interface Point {
  readonly x: Px;
  readonly y: Px;
}

export const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });

export const midpoint = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

export const dot = (a: Point, b: Point): number => a.x * b.x + a.y * b.y;

export const distance = (a: Point, b: Point): Px => lengthOf(a.x - b.x, a.y - b.y);
