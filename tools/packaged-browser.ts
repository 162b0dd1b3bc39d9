import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';
import type { BrowserProgram } from './browser-program.ts';

const modules = fileURLToPath(new URL('../node_modules', import.meta.url));

/** The package's own file names only folders of Lambda, and a Chromium that finds no font crashes at the first form. */
const fontsConf = (home: string): string =>
  [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${join(home, 'fonts')}</dir>`,
    '  <dir>/usr/share/fonts</dir>',
    `  <cachedir>${join(home, 'fonts-cache')}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');

/**
 * Unpacks @sparticuz/chromium beside the packages, once. The package unpacks to the temporary folder under fixed names, and assumes that
 * files there are complete. For this reason it gets a temporary folder of its own, which is renamed when it is complete.
 */
const unpack = async (home: string): Promise<void> => {
  // A browser that outlived its folder may have written its font cache there, so only the program itself proves that the folder is
  // complete.
  const isComplete = (): boolean => existsSync(join(home, 'chromium'));
  if (isComplete()) return;
  const packed = join(modules, '@sparticuz', 'chromium', 'bin');
  mkdirSync(dirname(home), { recursive: true });
  const fresh = mkdtempSync(`${home}-`);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = fresh;
  try {
    if (tmpdir() !== fresh) throw new Error('the temporary folder cannot be chosen by TMPDIR');
    for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'])
      await inflate(join(packed, name));
    writeFileSync(join(fresh, 'fonts', 'fonts.conf'), fontsConf(home));
    if (!isComplete()) rmSync(home, { recursive: true, force: true });
    renameSync(fresh, home);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Another process was faster; its copy is just as good.
    if (!isComplete()) throw error;
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
};

/** True if the program needs libraries (libnss3 and others) that this computer lacks, or if that cannot be determined. */
const lacksLibraries = (path: string): boolean => {
  const { error, stdout } = spawnSync('ldd', [path], { encoding: 'utf8' });
  return error !== undefined || stdout.includes('not found');
};

/** Chromium from npm, unpacked. It runs only on Linux with an x86-64 processor and glibc. */
export const packagedBrowser = async (): Promise<BrowserProgram> => {
  const about: unknown = JSON.parse(
    readFileSync(join(modules, '@sparticuz', 'chromium', 'package.json'), 'utf8'),
  );
  const version =
    typeof about === 'object' && about && 'version' in about ? String(about.version) : 'unknown';
  const home = join(modules, '.cache', `longline-chromium-${version}`);
  await unpack(home);
  const path = join(home, 'chromium');
  const env: Record<string, string> = { FONTCONFIG_PATH: join(home, 'fonts') };
  // A bare machine lacks libraries that are in the package.
  if (lacksLibraries(path)) {
    env['LD_LIBRARY_PATH'] = [join(home, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']]
      .filter(Boolean)
      .join(':');
  }
  return { path, env };
};
