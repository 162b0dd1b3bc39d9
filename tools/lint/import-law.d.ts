import type { Linter } from 'eslint';

export const LAW: Readonly<
  Record<string, { readonly may: readonly string[]; readonly types?: readonly string[] } | undefined>
>;
export const ROOMS: readonly string[];
export const importLaw: Linter.Config[];
