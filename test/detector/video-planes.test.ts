import { describe, expect, it } from 'vitest';
import { TURNS } from '../../src/pose/track/turn.ts';
import { letterbox, turnPoint } from '../../src/detector/letterbox.ts';
import { squareOfPlanes, type VideoPlanes } from '../../src/detector/video-planes.ts';

const [WIDTH, HEIGHT, SQUARE] = [64, 36, 16];

/** Y, U and V of a colour by ITU-R BT.601, black at 16 and white at 235. */
const RED = [81, 90, 240] as const;
const BLUE = [41, 240, 110] as const;

/** Red, with a blue top left quarter. */
const frameOf = (format: 'I420' | 'NV12'): VideoPlanes => {
  const isBlue = (x: number, y: number, width: number, height: number) => x < width / 2 && y < height / 2;
  const plane = (which: 0 | 1 | 2, width: number, height: number): number[] =>
    Array.from({ length: width * height }, (_, i) =>
      isBlue(i % width, Math.floor(i / width), width, height) ? BLUE[which] : RED[which],
    );
  const [luma, u, v] = [
    plane(0, WIDTH, HEIGHT),
    plane(1, WIDTH / 2, HEIGHT / 2),
    plane(2, WIDTH / 2, HEIGHT / 2),
  ];
  const colours = format === 'I420' ? [...u, ...v] : u.flatMap((value, i) => [value, v[i] ?? 0]);
  const second = { offset: luma.length + u.length, stride: WIDTH / 2 };
  return {
    format,
    bytes: new Uint8Array([...luma, ...colours]),
    layout: [
      { offset: 0, stride: WIDTH },
      { offset: luma.length, stride: format === 'I420' ? WIDTH / 2 : WIDTH },
      ...(format === 'I420' ? [second] : []),
    ],
    width: WIDTH,
    height: HEIGHT,
    fullRange: false,
  };
};

const box = letterbox(WIDTH, HEIGHT, SQUARE);

/** Red, green and blue of the square at a point of the picture, both in shares of the picture's size. */
function colourAt(pixels: Uint8ClampedArray, across: number, down: number, turn: (typeof TURNS)[number]) {
  const [x, y] = [box.left + across * box.width, box.top + down * box.height];
  const [u, v] = turnPoint(x, y, SQUARE, turn);
  const at = 4 * (Math.floor(v) * SQUARE + Math.floor(u));
  return [...pixels.slice(at, at + 3)];
}

const near = (found: readonly number[], wanted: readonly number[]) =>
  found.forEach((value, i) => expect(Math.abs(value - (wanted[i] ?? NaN))).toBeLessThan(4));

describe.each(['I420', 'NV12'] as const)('a frame of %s', (format) => {
  it.each(TURNS)('has its colours in the same places as the picture, turned: %s', (turn) => {
    const pixels = squareOfPlanes(frameOf(format), box, turn);
    near(colourAt(pixels, 0.3, 0.3, turn), [0, 0, 255]);
    near(colourAt(pixels, 0.7, 0.3, turn), [255, 0, 0]);
    near(colourAt(pixels, 0.3, 0.7, turn), [255, 0, 0]);
  });

  it('is black above and below, and opaque everywhere', () => {
    const pixels = squareOfPlanes(frameOf(format), box, 'none');
    expect([...pixels.slice(0, 4)]).toEqual([0, 0, 0, 255]);
    expect([...pixels.slice(-4)]).toEqual([0, 0, 0, 255]);
    expect(pixels.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true);
  });
});

it('is as bright as its samples are in full range', () => {
  const grey = { ...frameOf('I420'), bytes: new Uint8Array(WIDTH * HEIGHT * 1.5).fill(128), fullRange: true };
  near(colourAt(squareOfPlanes(grey, box, 'none'), 0.5, 0.5, 'none'), [128, 128, 128]);
});

it('is the mean of the samples that a pixel covers', () => {
  const bytes = new Uint8Array(WIDTH * HEIGHT * 1.5).fill(128);
  for (let i = 0; i < WIDTH * HEIGHT; i++) bytes[i] = i % 2 === 0 ? 100 : 156;
  const striped = { ...frameOf('I420'), bytes, fullRange: true };
  near(colourAt(squareOfPlanes(striped, box, 'none'), 0.5, 0.5, 'none'), [128, 128, 128]);
});

it('refuses a frame that lacks a plane', () => {
  const frame = frameOf('I420');
  expect(() => squareOfPlanes({ ...frame, layout: frame.layout.slice(0, 2) }, box, 'none')).toThrow('planes');
});
