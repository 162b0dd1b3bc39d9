import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { NoBrowserError } from '../browser-program.ts';
import { findBrowser } from '../browser.ts';
import { findXvfb, openDisplay } from './display.ts';
import type { DrivenTab, Found } from './driven.ts';

/** A busy machine answers late. Without any answer the step fails after this time (ms). */
const ANSWER_MS = 120_000;

/** The tab of a browser that puppeteer drives. */
class PuppeteerTab implements DrivenTab {
  constructor(
    private readonly browser: Browser,
    private readonly page: Page,
    readonly version: string,
    private readonly onClosed: () => Promise<void> | undefined,
  ) {}

  async open(url: string): Promise<void> {
    await this.page.goto(url, { timeout: ANSWER_MS });
  }

  evaluate(expression: string): Promise<unknown> {
    return this.page.evaluate(`(async () => (${expression}))()`);
  }

  async press(xpath: string): Promise<void> {
    const found = await this.#find(`xpath/.${xpath}`);
    await found.click();
    await found.dispose();
  }

  async setFile(selector: string, path: string): Promise<void> {
    const input = await (await this.#find(`input${selector}`)).toElement('input');
    await input.uploadFile(path);
    await input.dispose();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.onClosed();
  }

  async #find(selector: string): Promise<ElementHandle> {
    const found = await this.page.$(selector);
    if (!found) throw new Error(`nothing is ${selector}`);
    return found;
  }
}

const tabOf = async (
  browser: Browser,
  name: string,
  onClosed: () => Promise<void> | undefined = () => undefined,
): Promise<DrivenTab> => {
  const [, version = 'unknown'] = (await browser.version()).split('/');
  const [first] = await browser.pages();
  return new PuppeteerTab(browser, first ?? (await browser.newPage()), `${name} ${version}`, onClosed);
};

/** The Chromium that `npm test` uses. */
export async function findChromium(): Promise<Found> {
  try {
    const { path, env } = await findBrowser();
    const launch = async (): Promise<DrivenTab> => {
      const browser = await puppeteer.launch({
        executablePath: path,
        env: { ...process.env, ...env },
        protocolTimeout: ANSWER_MS,
        args: [
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          '--use-angle=swiftshader',
          '--enable-unsafe-swiftshader',
        ],
      });
      return tabOf(browser, 'Chromium');
    };
    return { kind: 'found', launch };
  } catch (error) {
    if (error instanceof NoBrowserError) return { kind: 'missing', sentence: error.message };
    throw error;
  }
}

const FIREFOX_NAMES = ['firefox', 'firefox-esr'];
const FIREFOX_ELSEWHERE: readonly string[] = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * An installed Firefox: the first of its names on `path`, a list of folders, or one of the paths in `elsewhere`. If Xvfb is on the path, it
 * gets a screen of its own; otherwise it runs headless, and on Linux has no WebGL then.
 */
export function findFirefox(path = process.env['PATH'] ?? '', elsewhere = FIREFOX_ELSEWHERE): Found {
  const places = path.split(delimiter).flatMap((folder) => FIREFOX_NAMES.map((name) => join(folder, name)));
  const program = [...places, ...elsewhere].find((place) => existsSync(place));
  if (program === undefined)
    return { kind: 'missing', sentence: `no ${FIREFOX_NAMES.join(' or ')} was found on the path` };
  const xvfb = findXvfb(path);
  const launch = async (): Promise<DrivenTab> => {
    const display = xvfb === undefined ? null : await openDisplay(xvfb);
    try {
      const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: program,
        protocolTimeout: ANSWER_MS,
        ...(display && { headless: false, env: { ...process.env, DISPLAY: display.name } }),
      });
      return await tabOf(browser, 'Firefox', () => display?.close());
    } catch (error) {
      await display?.close();
      throw error;
    }
  };
  return { kind: 'found', launch };
}
