import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** A browser that can be started, and the environment variables that it needs besides ours. */
export interface BrowserProgram {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The properties of the computer that decide which browsers run on it. */
export interface System {
  readonly platform: NodeJS.Platform;
  /** As `process.arch` says. */
  readonly processor: string;
  /** False on a Linux with another C library, such as Alpine. */
  readonly glibc: boolean;
}

/** No browser was found. The message is one sentence that says what to do. */
export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';
}

export const thisSystem = (): System => {
  const { platform, arch } = process;
  // On other systems the report may take seconds.
  if (platform !== 'linux') return { platform, processor: arch, glibc: false };
  const { header } = JSON.parse(JSON.stringify(process.report.getReport()));
  return { platform, processor: arch, glibc: header?.glibcVersionRuntime !== undefined };
};

/** Whether the browser that comes from npm runs there. */
export const hasPackagedBrowser = ({ platform, processor, glibc }: System): boolean =>
  platform === 'linux' && processor === 'x64' && glibc;

/** The one command that gets a browser if npm has none packaged. */
const commandFor = ({ platform, glibc }: System): string => {
  if (platform === 'darwin' || platform === 'win32') return 'npx playwright-core install chromium';
  return glibc ? 'npx playwright-core install --with-deps chromium' : 'apk add chromium';
};

export const noBrowser = (system: System): NoBrowserError =>
  new NoBrowserError(
    `no Chrome, Chromium or Edge was found, and none comes from npm for ${system.platform} on ${system.processor}: ` +
      `run "${commandFor(system)}", or name a browser in LONGLINE_BROWSER`,
  );

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];

const MAC_NAMES = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const named = (): string | null => {
  const path = process.env['LONGLINE_BROWSER'] || process.env['CHROME_PATH'];
  if (!path) return null;
  if (!runs(path))
    throw new NoBrowserError(`LONGLINE_BROWSER or CHROME_PATH names ${path}, which cannot be run`);
  return path;
};

const places = (platform: NodeJS.Platform): readonly string[] => {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(process.env['HOME'] ?? '', 'Applications')];
    return folders.flatMap((folder) =>
      MAC_NAMES.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform === 'win32')
    return WINDOWS_PROGRAMS.flatMap((path) =>
      WINDOWS_ROOTS.map((root) => join(process.env[root] ?? '', path)),
    );
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
};

/** Where `npx playwright-core install chromium` puts its browser. It throws on an unknown system. */
const fetched = (): readonly string[] => {
  try {
    return [chromium.executablePath()];
  } catch {
    return [];
  }
};

/**
 * The browser that LONGLINE_BROWSER or CHROME_PATH names, else an installed one, else the one that `npx playwright-core install chromium`
 * fetches; null if there is no browser.
 */
export const installedBrowser = ({ platform }: System): string | null =>
  named() ?? [...places(platform), ...fetched()].find(runs) ?? null;
