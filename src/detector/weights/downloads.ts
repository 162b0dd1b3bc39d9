import { Downloads } from './download.ts';

/** The page's downloads: what has arrived of a file serves the next try too, and what was fetched ahead serves the first. */
export const downloads = new Downloads();
