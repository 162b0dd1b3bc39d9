import { parse } from '@formatjs/icu-messageformat-parser';
import { parseSync, type Plugin } from 'vite';
import { PARSING, takesParameters } from '../src/words/message.ts';

/** The files whose string literals are messages. */
export const CATALOGUES = /\/src\/(?:words|exercises)\/[\w-]+\/[\w-]+\.ts$/;

interface FoundMessage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The string literals below a node that take parameters. */
function messagesIn(node: unknown): readonly FoundMessage[] {
  if (Array.isArray(node)) return node.flatMap(messagesIn);
  if (!isNode(node)) return [];
  const { type, value, start, end } = node;
  if (type !== 'Literal') return Object.values(node).flatMap(messagesIn);
  return typeof value === 'string' &&
    takesParameters(value) &&
    typeof start === 'number' &&
    typeof end === 'number'
    ? [{ start, end, text: value }]
    : [];
}

/** The source text with the syntax tree of each ICU message in its place. */
export function textWithParsedMessages(code: string, id: string): string {
  const messages = messagesIn(parseSync(id, code).program).toSorted((a, b) => b.start - a.start);
  return messages.reduce(
    (text, { start, end, text: message }) =>
      `${text.slice(0, start)}${JSON.stringify(parse(message, PARSING))}${text.slice(end)}`,
    code,
  );
}

/**
 * Parses the messages of the catalogues and the exercises once, in the build: the page needs no parser, which is 7 kB after gzip. The
 * development server and the tests parse each message when they first use it.
 */
export const parsedMessages = (): Plugin => ({
  name: 'longline:parsed-messages',
  apply: 'build',
  enforce: 'pre',
  config: () => ({
    resolve: {
      alias: [
        {
          find: /^@formatjs\/icu-messageformat-parser$/,
          replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
        },
      ],
    },
  }),
  transform: {
    filter: { id: CATALOGUES },
    // As in without-bases.ts: an empty map says that nothing is known about where the parts of the text were.
    handler: (code, id) => ({ code: textWithParsedMessages(code, id), map: { mappings: '' } }),
  },
});
