/** Where a picture lies in the square that the model sees: in pixels of that square, whole picture, aspect kept. */
export interface Letterbox {
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
    left: (square - width * scale) / 2,
    top: (square - height * scale) / 2,
    width: width * scale,
    height: height * scale,
    scale,
  };
};

/** A point of the square, in pixels of the picture. */
export const toPicture = (box: Letterbox, x: number, y: number): readonly [x: number, y: number] => [
  (x - box.left) / box.scale,
  (y - box.top) / box.scale,
];

/** A point of the picture, in pixels of the square. */
export const toSquare = (box: Letterbox, x: number, y: number): readonly [x: number, y: number] => [
  box.left + x * box.scale,
  box.top + y * box.scale,
];
