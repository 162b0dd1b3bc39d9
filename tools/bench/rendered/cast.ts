import { CAST, CAST_NAMES, type Actor, type CastName } from '../../../src/mannequin/body/cast.ts';

/** All of the cast, in order. */
export const cast: readonly (Actor & { readonly name: CastName })[] = CAST_NAMES.map((name) => ({
  name,
  ...CAST[name],
}));
