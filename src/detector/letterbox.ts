import type { Turn } from '../pose/track/turn.ts';

/**
 * Side of the square that the model sees (px). MoveNet itself crops its 192 px from that square, around the trainee's last place, so a
 * larger square gives the crop more detail. Measured on seven clips (795 frames): mean score .29-.62 if the whole square is scaled to 192
 * each time; with the crop .49-.74 from 192 px, .54-.75 from 256, .56-.75 from 384 and .56-.75 from 512, for 0, 1, 3 and 5 ms more per
 * frame on a processor.
 */
export const SQUARE = 384;

/** The place of a picture in the square that the model sees: in pixels of that square, the whole picture with its aspect ratio. */
export interface Letterbox {
  /** Side of the square (px). */
  readonly square: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Pixels of the square per pixel of the picture. */
  readonly scale: number;
}

/** Fits a picture of `width` x `height` px into the middle of a square with sides of `square` px. */
export const letterbox = (width: number, height: number, square: number): Letterbox => {
  const scale = square / Math.max(width, height);
  return {
    square,
    left: (square - width * scale) / 2,
    top: (square - height * scale) / 2,
    width: width * scale,
    height: height * scale,
    scale,
  };
};

/** Where a point of the square goes when the square is turned. */
export const turnPoint = (
  x: number,
  y: number,
  square: number,
  turn: Turn,
): readonly [x: number, y: number] => {
  if (turn === 'none') return [x, y];
  return turn === 'clockwise' ? [square - y, x] : [y, square - x];
};

const BACK: Readonly<Record<Turn, Turn>> = {
  none: 'none',
  clockwise: 'anticlockwise',
  anticlockwise: 'clockwise',
};

/** The turn that undoes another turn. */
export const backFrom = (turn: Turn): Turn => BACK[turn];

/** A point of the turned square, in pixels of the picture. */
export const toPicture = (
  box: Letterbox,
  turn: Turn,
  x: number,
  y: number,
): readonly [x: number, y: number] => {
  const [u, v] = turnPoint(x, y, box.square, backFrom(turn));
  return [(u - box.left) / box.scale, (v - box.top) / box.scale];
};
