import type { BrowserOptions } from '../../tools/browser.ts';

/** Equal for browsers that are started with the same options. */
export const browserKey = ({ camera = 'none', args = [] }: BrowserOptions): string =>
  JSON.stringify([camera, args]);

/** The same browser without drawing in three dimensions. */
export const withoutWebgl = ({ args = [], ...rest }: BrowserOptions): BrowserOptions => ({
  ...rest,
  args: [...args, '--disable-3d-apis'],
});

/**
 * Without a graphics card, the software replacement of WebGL would also compose the pages, which takes a fifth of the CPU time of pages
 * that draw little.
 */
export const composedBySoftware = ({ args = [], ...rest }: BrowserOptions): BrowserOptions => ({
  ...rest,
  args: [...args, '--disable-gpu-compositing'],
});
