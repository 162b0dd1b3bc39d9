import type { Page } from 'playwright-core';

/** Roles of what a trainee can operate. */
const OPERATED = new Set([
  'button',
  'checkbox',
  'combobox',
  'link',
  'radio',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
]);

interface Told {
  readonly role: string;
  readonly name: string;
  /** Of a heading. */
  readonly level: number | null;
}

const text = (of: { readonly value?: unknown } | undefined): string =>
  typeof of?.value === 'string' ? of.value.trim() : '';

/** Everything on the screen as the browser tells it to a screen reader, in reading order. */
async function told(page: Page): Promise<readonly Told[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => {
      const level: unknown = properties.find((one) => one.name === 'level')?.value.value;
      return {
        role: text(role),
        name: text(name),
        level: text(role) === 'heading' && typeof level === 'number' ? level : null,
      };
    });
}

/**
 * Lists what is wrong with the screen for a trainee who hears it: a control or a heading without a name, no main part or dialog, or
 * headings that leave out a level. A dialog begins with the second level.
 */
export async function unheard(page: Page): Promise<readonly string[]> {
  const all = await told(page);
  const nameless = all.filter(({ role, name }) => (OPERATED.has(role) || role === 'heading') && name === '');
  const levels = all.flatMap(({ level }) => (level === null ? [] : [level]));
  const isDialog = all.some(({ role }) => role === 'dialog');
  const jumps = levels.filter((level, at) => level > (levels[at - 1] ?? (isDialog ? 1 : 0)) + 1);
  return [
    ...nameless.map(({ role }) => `a ${role} without a name`),
    ...jumps.map((level) => `a heading of level ${level} in ${levels.join(' ')}`),
    ...(isDialog || all.some(({ role }) => role === 'main') ? [] : ['neither a main part nor a dialog']),
  ];
}

/** Whether the focus has dropped to the page, where a screen reader begins again from the top. */
export const isFocusLost = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement === document.body);
