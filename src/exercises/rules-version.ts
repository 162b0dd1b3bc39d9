import { exercises } from './index.ts';

/**
 * The version of the rules by which a session is judged today: the highest of all exercises. Version 0: sessions from before the version
 * was stored. An exercise whose judging changes gets the next version; the others keep theirs.
 */
export const RULES = Math.max(...exercises.map(({ rulesVersion }) => rulesVersion));
