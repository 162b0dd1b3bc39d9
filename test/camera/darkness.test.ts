import { describe, expect, it } from 'vitest';
import { lightOf } from '../../src/camera/darkness.ts';
import { isUnseen } from '../../src/session/watch/dark-watch.ts';

/** A picture of 144 spots: that many of the first brightness (0 to 255), the others of the second. */
const picture = (first: number, times: number, others: number): Uint8ClampedArray =>
  Uint8ClampedArray.from({ length: 144 * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : Math.floor(at / 4) < times ? first : others,
  );

describe('the light in a picture', () => {
  it('is black if no spot is brighter than the noise of a covered lens', () => {
    expect(lightOf(picture(16, 144, 0))).toBe('black');
    expect(lightOf(picture(30, 1, 10))).toBe('dark');
  });

  it('is too little if nine spots in ten are dark, lamp or not', () => {
    expect(lightOf(picture(250, 14, 40))).toBe('dark');
    expect(lightOf(picture(250, 15, 40))).toBe('enough');
    expect(lightOf(picture(40, 144, 0))).toBe('dark');
    expect(lightOf(picture(100, 144, 0))).toBe('enough');
  });

  it('is that of the brightest colour, whichever it is', () => {
    const blue = picture(0, 144, 0).map((_, at) => (at % 4 === 2 ? 200 : 0));
    expect(lightOf(blue)).toBe('enough');
  });
});

describe('the light is looked at', () => {
  it('while the trainee or a joint is not seen, and not otherwise', () => {
    expect(isUnseen({ lostWhy: 'nobody', unjudged: null })).toBe(true);
    expect(isUnseen({ lostWhy: 'joints-unseen', unjudged: null })).toBe(true);
    expect(isUnseen({ lostWhy: null, unjudged: 'joints-unseen' })).toBe(true);
    expect(isUnseen({ lostWhy: 'another-person', unjudged: null })).toBe(false);
    expect(isUnseen({ lostWhy: null, unjudged: 'posture' })).toBe(false);
    expect(isUnseen(null)).toBe(false);
  });
});
