import type { Linter } from 'eslint';

export const LAW: Readonly<
  Record<string, { readonly may: readonly string[]; readonly types?: readonly string[] } | undefined>
>;
export const ROOMS: readonly string[];
export const importLaw: Linter.Config[];

/** Packages that one room alone may import, each with its room. */
export const PACKAGES: Readonly<Record<string, string>>;
