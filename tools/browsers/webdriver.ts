import * as v from 'valibot';
import type { DrivenTab } from './driven.ts';

/** The key under which WebDriver names an element (https://www.w3.org/TR/webdriver2/#elements). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

const Answer = v.object({ value: v.unknown() });
const Failure = v.object({ error: v.string(), message: v.string() });
const Session = v.object({
  sessionId: v.string(),
  capabilities: v.looseObject({ browserName: v.string(), browserVersion: v.string() }),
});
const Element = v.object({ [ELEMENT]: v.string() });
const Evaluated = v.union([v.object({ value: v.unknown() }), v.object({ thrown: v.string() })]);

/** Sends one command of the WebDriver protocol. Rejects with the driver's own message. */
async function command(method: 'POST' | 'DELETE', url: string, body: unknown = {}): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(method === 'POST' && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = v.parse(Answer, await response.json());
  if (response.ok) return value;
  const failure = v.safeParse(Failure, value);
  throw new Error(
    failure.success ? `${failure.output.error}: ${failure.output.message}` : `status ${response.status}`,
  );
}

/** An expression may wait for the page for this long (ms). */
const SCRIPT_MS = 120_000;

/** Opens a session of a WebDriver that listens at `driver`. `quit` ends what was started for it. */
export async function openSession(
  driver: string,
  capabilities: object,
  { name, quit }: { readonly name: string; quit(): Promise<void> },
): Promise<DrivenTab> {
  const created = await command('POST', `${driver}/session`, { capabilities: { alwaysMatch: capabilities } });
  const { sessionId, capabilities: about } = v.parse(Session, created);
  const session = `${driver}/session/${sessionId}`;
  const post = (path: string, body: unknown): Promise<unknown> => command('POST', `${session}/${path}`, body);
  await post('timeouts', { script: SCRIPT_MS });

  const find = async (using: 'xpath' | 'css selector', value: string): Promise<string> => {
    const element = v.parse(Element, await post('element', { using, value }));
    return `element/${element[ELEMENT]}`;
  };
  return {
    version: `${name} ${about.browserVersion}`,
    open: async (url) => void (await post('url', { url })),
    evaluate: async (expression) => {
      const script = `const done = arguments[arguments.length - 1];
        (async () => (${expression}))().then((value) => done({ value: value ?? null }), (error) => done({ thrown: String(error) }));`;
      const evaluated = v.parse(Evaluated, await post('execute/async', { script, args: [] }));
      if ('thrown' in evaluated) throw new Error(evaluated.thrown);
      return evaluated.value;
    },
    press: async (xpath) => void (await post(`${await find('xpath', xpath)}/click`, {})),
    setFile: async (selector, path) =>
      void (await post(`${await find('css selector', `input${selector}`)}/value`, { text: path })),
    close: async () => {
      await command('DELETE', session).catch(() => undefined);
      await quit();
    },
  };
}
