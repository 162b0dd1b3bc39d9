import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { injectedFaults } from '../../tools/reliability/faults.ts';
import { RELIABILITY, reliabilityPage } from '../../tools/reliability/page.ts';

const testFile = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8');

describe('docs/reliability.md', () => {
  it('is what `npm run docs:reliability` writes', async () => {
    expect(readFileSync(RELIABILITY, 'utf8')).toBe(await reliabilityPage());
  });

  it('names only tests that exist', () => {
    const missing = injectedFaults.filter(({ file, title }) => !testFile(file).includes(title));
    expect(missing).toEqual([]);
  });
});
