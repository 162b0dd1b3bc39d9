import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { turnsIn } from './lint/turns-of-phrase.ts';

/* A part of `npm run lint`: refuses turns of phrase that make a reader stop, in code, texts and documentation. */

const root = fileURLToPath(new URL('..', import.meta.url));

/** The list of these turns itself, and its test. */
const OWN = ['tools/lint/turns-of-phrase.ts', 'test/tools/turns-of-phrase.test.ts'];

/** Recorded data, and texts in other languages. */
const LEFT_OUT = /^(?:test\/golden|src\/words\/(?!en\/)[^/]+)\//;

const below = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    join(folder, file).replaceAll('\\', '/'),
  );

const files = [...readdirSync(root), ...['src', 'tools', 'test', 'docs'].flatMap(below)].filter(
  (file) => /\.(?:tsx?|js|css|md|html)$/.test(file) && !LEFT_OUT.test(file) && !OWN.includes(file),
);

for (const file of files)
  for (const { line, words, instead } of turnsIn(readFileSync(join(root, file), 'utf8'))) {
    console.error(`${file}:${line}: "${words}": write ${instead}`);
    process.exitCode = 1;
  }
