import { describe, expect, it } from 'vitest';
import { hasPackagedBrowser, noBrowser, thisSystem, type System } from '../../tools/browser-program.ts';

const system = (platform: NodeJS.Platform, processor: string, glibc = platform === 'linux'): System => ({
  platform,
  processor,
  glibc,
});

describe('the browser from npm', () => {
  it('is for Linux on x86-64 with glibc, and for nothing else', () => {
    expect(hasPackagedBrowser(system('linux', 'x64'))).toBe(true);
    expect(hasPackagedBrowser(system('linux', 'x64', false))).toBe(false);
    expect(hasPackagedBrowser(system('linux', 'arm64'))).toBe(false);
    expect(hasPackagedBrowser(system('darwin', 'x64'))).toBe(false);
    expect(hasPackagedBrowser(system('win32', 'x64'))).toBe(false);
  });

  it.each([
    [system('darwin', 'arm64'), 'npx playwright-core install chromium'],
    [system('win32', 'x64'), 'npx playwright-core install chromium'],
    [system('linux', 'arm64'), 'npx playwright-core install --with-deps chromium'],
    [system('linux', 'x64', false), 'apk add chromium'],
  ])('is missing on %o: one sentence says so, with the one command that helps', (where, command) => {
    const { message } = noBrowser(where);
    expect(message).toContain(`${where.platform} on ${where.processor}: run "${command}", or name`);
    expect(message).not.toContain('\n');
  });

  it('is decided by what this computer is', () => {
    const { platform, arch } = process;
    expect(thisSystem()).toMatchObject({ platform, processor: arch });
  });
});
