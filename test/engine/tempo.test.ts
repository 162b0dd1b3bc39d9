import { describe, expect, it } from 'vitest';
import { tempoOf } from '../../src/engine/reps/tempo.ts';
import { emptyWindow, pushValue } from '../../src/signal/timed-window.ts';

const ease = (share: number): number => (1 - Math.cos(Math.PI * share)) / 2;

/** Up to `top` in `riseMs`, a second there, and down in `lowerMs`, from 1 s on, 30 frames a second. */
function trail(top: number, riseMs: number, lowerMs: number) {
  let window = emptyWindow;
  const fallsMs = 2000 + riseMs;
  for (let ms = 0; ms < fallsMs + lowerMs + 500; ms += 33) {
    const up = ease(Math.min(1, Math.max(0, (ms - 1000) / riseMs)));
    const down = ease(Math.min(1, Math.max(0, (ms - fallsMs) / lowerMs)));
    window = pushValue(window, ms, top * (up - down), 20_000);
  }
  return window;
}

describe('the tempo of a movement', () => {
  it.each([
    [0.6, 800, 1200],
    [1, 1500, 700],
    [1.8, 600, 2000],
  ])('that came %f of the full way is timed by its own way', (top, riseMs, lowerMs) => {
    const tempo = tempoOf(trail(top, riseMs, lowerMs), { startMs: 1000, rest: 0, top, back: 0.2 });
    for (const [told, real] of [
      [tempo.riseMs, riseMs],
      [tempo.lowerMs, lowerMs],
    ] as const)
      expect(Math.abs((told ?? 0) / real - 1)).toBeLessThan(0.1);
  });

  it('that is not over, or had no beginning, has no tempo', () => {
    const { times, values } = trail(1, 1000, 1000);
    let window = emptyWindow;
    times.forEach((ms, i) => {
      if (ms > 1900 && ms < 2900) window = pushValue(window, ms, values[i] ?? 0, 20_000);
    });
    expect(tempoOf(window, { startMs: 0, rest: 0, top: 1, back: 0.2 })).toEqual({
      leftMs: null,
      riseMs: null,
      lowerMs: null,
    });
  });
});
