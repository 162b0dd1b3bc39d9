import { describe, expect, it } from 'vitest';
import { textWithoutBases } from '../../tools/without-bases.ts';

const left = (code: string): string => textWithoutBases(code, '/src/exercises/plank/exercise.ts');

describe('a source text without its bases', () => {
  it.each([
    ['a call', "const rule = { id: 'a', basis: measured('bench', 'x') };"],
    ['a property of the same name as a variable', "const rule = { id: 'a', basis };"],
    ['a quoted name', "const rule = { id: 'a', 'basis': measured('bench', 'x') };"],
    ['a method', "const rule = { id: 'a', basis() { return measured('bench', 'x'); } };"],
  ])('has null for %s', (_what, code) => {
    expect(left(code)).toMatch(/^const rule = \{ id: 'a', basis: null \};$/);
  });

  it('has null for each of several, however deep they lie', () => {
    expect(left('export const a = { basis: { basis: 1 }, rules: [{ basis: 2 }, f({ basis: 3 })] };')).toBe(
      'export const a = { basis: null, rules: [{ basis: null }, f({ basis: null })] };',
    );
  });

  it.each([
    'const { basis } = rule;',
    'const { basis: why } = rule;',
    "const named = { [basis]: 'x' };",
    'interface Rule { readonly basis: string }',
    'const read = rule.basis;',
  ])('keeps what only reads or names one: %s', (code) => {
    expect(left(code)).toBe(code);
  });
});
