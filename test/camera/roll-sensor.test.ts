import { describe, expect, it } from 'vitest';
import { rollOf } from '../../src/camera/roll-sensor.ts';

describe('the roll of the picture, from the orientation sensor', () => {
  it.each([
    // Portrait, standing upright; leaning back does not roll it.
    [90, 0, 0, 0],
    [60, 0, 0, 0],
    // Turned onto its left side together with the screen: landscape, level.
    [0, -90, 90, 0],
    // Turned the other way.
    [0, 90, 270, 0],
    // Landscape as before, but the screen has not followed: the picture lies on its side.
    [0, -90, 0, -90],
  ])('beta %d, gamma %d, screen %d: %d degrees', (beta, gamma, angle, roll) => {
    expect(rollOf(beta, gamma, angle, false)).toBe(roll);
  });

  it('leans the other way for the camera that looks at the user', () => {
    const behind = rollOf(60, -20, 0, false);
    expect(behind).toBeLessThan(-5);
    expect(rollOf(60, -20, 0, true)).toBe(-(behind ?? 0));
  });

  it('is null for a device that lies flat', () => {
    expect(rollOf(5, 3, 0, false)).toBeNull();
  });
});
