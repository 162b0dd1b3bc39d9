import { chromium } from 'playwright-core';
import type { Browser, LaunchOptions } from 'playwright-core';
import {
  hasPackagedBrowser,
  installedBrowser,
  noBrowser,
  thisSystem,
  type BrowserProgram,
  type System,
} from './browser-program.ts';
import { packagedBrowser } from './packaged-browser.ts';

/** The camera of the browser: none, one that is not allowed, a test picture, or a Y4M or MJPEG file. */
export type CameraStandIn = 'none' | 'denied' | 'test-picture' | { readonly file: string };

export interface BrowserOptions {
  readonly camera?: CameraStandIn;
  readonly args?: readonly string[];
}

/** A browser to drive: one that is named or installed, or the one from npm. Rejects with a NoBrowserError. */
export const findBrowser = async (system: System = thisSystem()): Promise<BrowserProgram> => {
  const path = installedBrowser(system);
  if (path !== null) return { path, env: {} };
  if (!hasPackagedBrowser(system)) throw noBrowser(system);
  return packagedBrowser();
};

/** Pictures of the test picture in a second. Few, because a processor shows and judges each of them. */
const TEST_FPS = 10;

const cameraArgs = (camera: CameraStandIn): string[] => {
  if (camera === 'none')
    return ['--use-fake-device-for-media-stream=device-count=0', '--use-fake-ui-for-media-stream'];
  if (camera === 'denied')
    return ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream=deny'];
  const picture = [`--use-fake-device-for-media-stream=fps=${TEST_FPS}`, '--use-fake-ui-for-media-stream'];
  return camera === 'test-picture'
    ? picture
    : [...picture, `--use-file-for-fake-video-capture=${camera.file}`];
};

/** What is needed to start a browser: its program, its environment, and its arguments. Rejects with a NoBrowserError if there is no browser. */
export const browserCommand = async ({ camera = 'none', args = [] }: BrowserOptions) => {
  const { path, env } = await findBrowser();
  const isRoot = process.getuid?.() === 0;
  return {
    path,
    env: { ...process.env, ...env },
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      ...cameraArgs(camera),
      ...args,
    ],
  };
};

const launchOptions = async (options: BrowserOptions): Promise<LaunchOptions> => {
  const { path, ...how } = await browserCommand(options);
  return { executablePath: path, ...how };
};

/** Starts a headless browser, which the caller closes. Rejects with a NoBrowserError if there is no browser. */
export const launchBrowser = async (options: BrowserOptions = {}): Promise<Browser> =>
  chromium.launch(await launchOptions(options));
