import { isArgumentElement, isSelectElement, TYPE } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';

/** A text in ICU MessageFormat. A build has already parsed those that take parameters: see tools/parsed-messages.ts. */
export type Message = string | MessageFormatElement[];

/** The values of a message's arguments, by name. */
export type Params = Readonly<Record<string, string | number>>;

/** In a text, "<" is not a tag. */
export const PARSING = { ignoreTag: true } as const;

/** A text that takes no parameters is shown as it is written, apostrophes too. */
export const takesParameters = (text: string): boolean => text.includes('{');

/** The arguments of a message by name: true if the message wants the number itself, to choose a plural form or to format it. */
export function argumentsOf(
  elements: readonly MessageFormatElement[],
  found = new Map<string, boolean>(),
): ReadonlyMap<string, boolean> {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    const asNumber = !isArgumentElement(element) && !isSelectElement(element);
    found.set(element.value, asNumber || found.get(element.value) === true);
    if ('options' in element)
      for (const { value } of Object.values(element.options)) argumentsOf(value, found);
  }
  return found;
}

/**
 * A message in one language, ready to take its parameters. It writes numbers as the language does, to a tenth at most. A parameter that
 * is missing leaves its name in braces, so that it is seen.
 */
export function compileMessage(
  message: Message,
  language: string,
  number: Intl.NumberFormat,
): (params: Params) => string {
  if (typeof message === 'string' && !takesParameters(message)) return () => message;
  const format = new IntlMessageFormat(message, language, undefined, PARSING);
  const names = [...argumentsOf(format.getAst())];
  const valueOf = (value: string | number | undefined, name: string, asNumber: boolean): string | number =>
    value === undefined ? `{${name}}` : typeof value === 'number' && !asNumber ? number.format(value) : value;
  return (params) =>
    String(
      format.format(
        Object.fromEntries(names.map(([name, asNumber]) => [name, valueOf(params[name], name, asNumber)])),
      ),
    );
}
