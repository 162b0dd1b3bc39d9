import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TURNS } from '../../src/pose/track/turn.ts';
import { backFrom, letterbox, toPicture, turnPoint } from '../../src/detector/letterbox.ts';

const sides = fc.integer({ min: 1, max: 8000 });

describe('letterbox', () => {
  it('puts a wide picture in the middle, between bars above and below', () => {
    expect(letterbox(1280, 720, 384)).toMatchObject({
      left: 0,
      top: 84,
      width: 384,
      height: 216,
      scale: 0.3,
    });
  });

  it('puts a tall picture in the middle, between bars left and right', () => {
    expect(letterbox(360, 640, 384)).toMatchObject({ left: 84, top: 0, width: 216, height: 384, scale: 0.6 });
  });

  it('never distorts, never cuts', () => {
    fc.assert(
      fc.property(sides, sides, sides, (width, height, square) => {
        const box = letterbox(width, height, square);
        expect(box.width / box.height).toBeCloseTo(width / height, 6);
        expect(Math.max(box.width, box.height)).toBeCloseTo(square, 6);
        expect(box.left).toBeGreaterThan(-1e-6);
        expect(box.top).toBeGreaterThan(-1e-6);
      }),
    );
  });

  it.each(TURNS)('finds its way back to the pixel of the picture, turned: %s', (turn) => {
    fc.assert(
      fc.property(sides, sides, fc.double({ min: 0, max: 1, noNaN: true }), (width, height, share) => {
        const box = letterbox(width, height, 384);
        const [u, v] = [box.left + width * share * box.scale, box.top + height * (1 - share) * box.scale];
        const [x, y] = toPicture(box, turn, ...turnPoint(u, v, 384, turn));
        expect(x).toBeCloseTo(width * share, 6);
        expect(y).toBeCloseTo(height * (1 - share), 6);
      }),
    );
  });

  it('turns the top to the right, and the right to the bottom', () => {
    expect(turnPoint(192, 0, 384, 'clockwise')).toEqual([384, 192]);
    expect(turnPoint(384, 192, 384, 'clockwise')).toEqual([192, 384]);
  });

  it.each(TURNS)('undoes a turn: %s', (turn) => {
    expect(turnPoint(...turnPoint(10, 50, 384, turn), 384, backFrom(turn))).toEqual([10, 50]);
  });
});
