/** The browsers of the table, in the order of its columns. */
export const BROWSERS = ['Chromium', 'Firefox', 'WebKit'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** One tab of a real browser, in a profile of its own. */
export interface DrivenTab {
  /** The browser's name and version, as it reports them. */
  readonly version: string;
  /** Loads the address, and resolves when the page has loaded. */
  open(url: string): Promise<void>;
  /** The value of an expression in the page, awaited if it is a promise. It must be JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** Clicks the first element that matches the XPath, as a trainee would. */
  press(xpath: string): Promise<void>;
  /** Gives a file to the file input that matches the CSS selector. */
  setFile(selector: string, path: string): Promise<void>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** A browser that is installed here, or a sentence that says what was not found. */
export type Found =
  | { readonly kind: 'found'; launch(): Promise<DrivenTab> }
  | { readonly kind: 'missing'; readonly sentence: string };

/** Text as it is written in an expression. */
export const quoted = (text: string): string => JSON.stringify(text);

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The interval between two checks of the page (ms). */
const LOOK_MS = 200;

/** The visible text of the page, for a failure's sentence. */
const onPage = (tab: DrivenTab): Promise<unknown> =>
  tab
    .evaluate(
      `(document.querySelector('main') ?? document.body).innerText.replace(/\\s+/g, ' ').slice(0, 160)`,
    )
    .catch(String);

/** Evaluates the expression until its value is truthy, and returns it. Rejects after `seconds`. */
export async function until(tab: DrivenTab, expression: string, seconds = 60): Promise<unknown> {
  const endMs = performance.now() + seconds * 1000;
  for (;;) {
    const value = await tab.evaluate(expression);
    if (value) return value;
    if (performance.now() > endMs)
      throw new Error(`after ${seconds} s not: ${expression}; the page shows: ${String(await onPage(tab))}`);
    await sleep(LOOK_MS);
  }
}

/** Waits until the button is there, then presses it. */
export async function pressButton(tab: DrivenTab, text: string): Promise<void> {
  const has = `[...document.querySelectorAll('button')].some((one) => one.textContent.includes(${quoted(text)}))`;
  await until(tab, has);
  await tab.press(`//button[contains(., ${quoted(text)})]`);
}
