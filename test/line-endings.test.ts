import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
const isClone = spawnSync('git', ['ls-files', '--error-unmatch', 'package.json'], { cwd: root }).status === 0;

it.skipIf(!isClone)('git writes no text file with CRLF, not even if core.autocrlf is on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'longline-line-endings-'));
  try {
    git('-c', 'core.autocrlf=true', 'checkout-index', '--all', `--prefix=${folder}/`);
    const files = git('ls-files', '-z').split('\0').filter(Boolean);
    expect(files.length).toBeGreaterThan(100);
    const isText = (bytes: Buffer): boolean => !bytes.includes(0);
    const wrong = files.filter((file) => {
      const bytes = readFileSync(join(folder, file));
      return isText(bytes) && bytes.includes('\r\n');
    });
    expect(wrong).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
