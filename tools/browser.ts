import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** What the browser has for a camera: none, one that nobody may use, a test picture, or a Y4M or MJPEG file. */
export type CameraStandIn = 'none' | 'denied' | 'test-picture' | { readonly file: string };

export interface BrowserOptions {
  readonly camera?: CameraStandIn;
  readonly args?: readonly string[];
}

interface Installed {
  readonly path: string;
  readonly env: Record<string, string>;
}

const modules = fileURLToPath(new URL('../node_modules', import.meta.url));

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];

const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap(
    (path) =>
      ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((root) =>
        join(process.env[root] ?? '', path),
      ),
  ),
};

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const named = (): string | null => {
  const path = process.env['LONGLINE_BROWSER'] ?? process.env['CHROME_PATH'];
  if (path === undefined || path === '') return null;
  if (!runs(path)) throw new Error(`LONGLINE_BROWSER or CHROME_PATH names ${path}, which cannot be run`);
  return path;
};

const installed = (): string | null => {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const places = process.platform === 'linux' ? onPath : (PLACES[process.platform] ?? []);
  return places.find(runs) ?? null;
};

/** The package's own names folders of Lambda only, and a Chromium that finds no font at all crashes at the first form. */
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
 * Unpacks @sparticuz/chromium beside the packages, once. It unpacks to the temporary folder, under fixed names, and takes
 * what lies there for whole: so it gets a temporary folder of its own, which gets its name when it is whole.
 */
const unpack = async (home: string): Promise<void> => {
  // A browser that outlived its folder may have written its font cache there: only the browser itself tells.
  const isWhole = (): boolean => existsSync(join(home, 'chromium'));
  if (isWhole()) return;
  const packed = join(modules, '@sparticuz', 'chromium', 'bin');
  mkdirSync(dirname(home), { recursive: true });
  const fresh = mkdtempSync(`${home}-`);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = fresh;
  try {
    if (tmpdir() !== fresh)
      throw new Error(
        'no installed Chrome, Chromium or Edge was found: install one, or name it in LONGLINE_BROWSER',
      );
    for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'])
      await inflate(join(packed, name));
    writeFileSync(join(fresh, 'fonts', 'fonts.conf'), fontsConf(home));
    if (!isWhole()) rmSync(home, { recursive: true, force: true });
    renameSync(fresh, home);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Another process was quicker: its copy is as good.
    if (!isWhole()) throw error;
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
};

const packaged = async (): Promise<Installed> => {
  const about: unknown = JSON.parse(
    readFileSync(join(modules, '@sparticuz', 'chromium', 'package.json'), 'utf8'),
  );
  const version =
    typeof about === 'object' && about && 'version' in about ? String(about.version) : 'unknown';
  const home = join(modules, '.cache', `longline-chromium-${version}`);
  await unpack(home);
  const path = join(home, 'chromium');
  const env: Record<string, string> = { FONTCONFIG_PATH: join(home, 'fonts') };
  // It needs libnss3 and its like, which a bare machine lacks; the package has them.
  if (spawnSync('ldd', [path], { encoding: 'utf8' }).stdout.includes('not found')) {
    env['LD_LIBRARY_PATH'] = [join(home, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']]
      .filter(Boolean)
      .join(':');
  }
  return { path, env };
};

/** A browser to drive: the one that LONGLINE_BROWSER or CHROME_PATH names, an installed one, or the one from npm. */
const findBrowser = async (): Promise<Installed> => {
  const path = named() ?? installed();
  return path === null ? packaged() : { path, env: {} };
};

const cameraArgs = (camera: CameraStandIn): string[] => {
  if (camera === 'none')
    return ['--use-fake-device-for-media-stream=device-count=0', '--use-fake-ui-for-media-stream'];
  if (camera === 'denied')
    return ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream=deny'];
  const picture = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
  return camera === 'test-picture'
    ? picture
    : [...picture, `--use-file-for-fake-video-capture=${camera.file}`];
};

/** Starts a headless browser; the caller closes it. Rejects with a sentence where there is none. */
export const launchBrowser = async ({
  camera = 'none',
  args = [],
}: BrowserOptions = {}): Promise<Browser> => {
  const { path, env } = await findBrowser();
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: path,
    env: { ...process.env, ...env } as Record<string, string>,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      ...cameraArgs(camera),
      ...args,
    ],
  });
};
