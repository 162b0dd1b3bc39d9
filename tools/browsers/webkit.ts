import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { end, findXvfb, openDisplay, programOn } from './display.ts';
import type { DrivenTab, Found } from './driven.ts';
import { openSession } from './webdriver.ts';

const foldersIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];

/** Debian puts it in /usr/lib/<processor>/webkit2gtk-<version>, others in /usr/libexec. */
const miniBrowser = (): string | undefined =>
  ['/usr/lib', '/usr/libexec']
    .flatMap(foldersIn)
    .flatMap((folder) => [folder, ...(folder.includes('linux') ? foldersIn(folder) : [])])
    .filter((folder) => /webkit2?gtk-/.test(folder))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find((place) => existsSync(place));

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address instanceof Object ? resolve(address.port) : reject(new Error('no port'))));
    });
  });

/** Looks for the driver again at this interval (ms), this often. */
const LOOK_MS = 100;
const LOOKS = 200;

async function listens(url: string): Promise<void> {
  for (let looks = 0; looks < LOOKS; looks++) {
    if (
      await fetch(`${url}/status`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Error('WebKitWebDriver does not answer');
}

/** WebKitGTK's small browser and its driver, on a screen of their own if Xvfb is there. `path` is a list of folders. */
export function findWebKit(path = process.env['PATH'] ?? ''): Found {
  const driver = programOn(path, 'WebKitWebDriver');
  const browser = miniBrowser();
  const xvfb = findXvfb(path);
  const wanted = [
    [driver, 'WebKitWebDriver (Debian: webkit2gtk-driver)'],
    [browser, "WebKitGTK's MiniBrowser"],
    [xvfb ?? process.env['DISPLAY'], 'Xvfb'],
  ] as const;
  const missing = wanted.filter(([place]) => place === undefined).map(([, name]) => name);
  if (driver === undefined || browser === undefined || missing.length > 0)
    return { kind: 'missing', sentence: `no ${missing.join(', no ')} was found` };

  const launch = async (): Promise<DrivenTab> => {
    const display = xvfb === undefined ? null : await openDisplay(xvfb);
    const home = mkdtempSync(join(tmpdir(), 'longline-webkit-'));
    const port = await freePort();
    const program = spawn(driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, HOME: home, ...(display && { DISPLAY: display.name }) },
    });
    const quit = async (): Promise<void> => {
      await end(program);
      await display?.close();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    };
    try {
      const url = `http://127.0.0.1:${port}`;
      await listens(url);
      const options = { binary: browser, args: ['--automation'] };
      return await openSession(url, { 'webkitgtk:browserOptions': options }, { name: 'WebKitGTK', quit });
    } catch (error) {
      await quit();
      throw error;
    }
  };
  return { kind: 'found', launch };
}
