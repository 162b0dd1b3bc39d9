import { MANNEQUIN, openPage, type OpenPage } from './open-page.ts';

/**
 * Opens the page that draws the mannequin. The grain of its pictures comes from `Math.random`, and MoveNet's scores depend on the grain.
 * With a fixed sequence, every run draws the same pictures.
 */
export const openStudio = (): Promise<OpenPage> =>
  openPage({
    path: MANNEQUIN,
    prepare: (page) =>
      page.addInitScript(() => {
        // Mulberry32.
        let state = 20_260_504;
        Math.random = () => {
          state = (state + 0x6d2b79f5) | 0;
          let mixed = Math.imul(state ^ (state >>> 15), state | 1);
          mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
          return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
        };
      }),
  });
