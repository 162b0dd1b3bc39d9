import type { BrowserOptions } from '../../tools/browser.ts';

/** Equal for browsers that are started with the same options. */
export const serverKey = ({ camera = 'none', args = [] }: BrowserOptions): string =>
  JSON.stringify([camera, args]);
