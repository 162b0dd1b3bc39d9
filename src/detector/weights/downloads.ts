import { Downloads } from './download.ts';

/** The page's downloads. The next try reuses the part of a file that has arrived, and the first try uses a file that was fetched ahead. */
export const downloads = new Downloads();
