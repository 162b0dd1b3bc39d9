import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CATALOGUES, textWithParsedMessages } from '../../tools/parsed-messages.ts';

const parsed = (code: string): string => textWithParsedMessages(code, '/src/words/en/late.ts');

describe('a source text with its messages parsed', () => {
  it('has the tree of each text that takes parameters', () => {
    expect(parsed("export const late = { 'a.b': 'Hold {from}', c: ['{to} s'] } as const;")).toBe(
      'export const late = { \'a.b\': [{"type":0,"value":"Hold "},{"type":1,"value":"from"}], ' +
        'c: [[{"type":1,"value":"to"},{"type":0,"value":" s"}]] } as const;',
    );
  });

  it.each([
    "export const late = { 'a.b': \"It's done < now\", c: ['# of it'] } as const;",
    "import { en } from './early.ts';",
    'const composed = `exercise.${id}.name`;',
  ])('keeps any other: %s', (code) => {
    expect(parsed(code)).toBe(code);
  });

  it.each(['words/en', 'words/es', 'exercises/ball-pike'])('is made of each file in %s', (folder) => {
    const path = fileURLToPath(new URL(`../../src/${folder}/`, import.meta.url));
    const files = readdirSync(path);
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => !CATALOGUES.test(`/src/${folder}/${file}`))).toEqual([]);
  });

  it('fails on a message that is wrong', () => {
    expect(() => parsed("const late = { a: 'Hold {from' };")).toThrow();
  });
});
