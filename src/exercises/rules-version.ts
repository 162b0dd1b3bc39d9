/**
 * Grows when the same keypoints would be judged otherwise than before: sessions of an older version can then be judged
 * again. Version 0: before it was written down. `test/rules-version.test.ts` says when it is due.
 */
export const RULES = 2;
