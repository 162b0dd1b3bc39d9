import { parseSync, type Plugin } from 'vite';

interface Found {
  readonly start: number;
  readonly end: number;
}

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isSpan = (value: unknown): value is Found =>
  isNode(value) && typeof value['start'] === 'number' && typeof value['end'] === 'number';

const isNamedBasis = (property: unknown): property is Found =>
  isSpan(property) &&
  isNode(property) &&
  property['computed'] !== true &&
  isNode(property['key']) &&
  (property['key']['name'] === 'basis' || property['key']['value'] === 'basis');

/** All properties named `basis` in object literals below a node, the outermost of each nest. A pattern that reads one is left alone. */
function basesIn(node: unknown): readonly Found[] {
  if (Array.isArray(node)) return node.flatMap(basesIn);
  if (!isNode(node)) return [];
  const { type, properties } = node;
  if (type !== 'ObjectExpression' || !Array.isArray(properties)) return Object.values(node).flatMap(basesIn);
  return properties.flatMap((property: unknown) => (isNamedBasis(property) ? [property] : basesIn(property)));
}

/** The source text with null for every basis. */
export function textWithoutBases(code: string, id: string): string {
  const { program } = parseSync(id, code);
  const bases = basesIn(program).toSorted((a, b) => b.start - a.start);
  return bases.reduce((text, { start, end }) => `${text.slice(0, start)}basis: null${text.slice(end)}`, code);
}

/** Removes the bases of the exercises' limits from a build. They are for readers of the source, and the page never reads them. */
export const withoutBases = (): Plugin => ({
  name: 'longline:without-bases',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/exercises\/[^/]+\/\w+\.ts$/ },
    // The text is shorter afterwards and no map says where its parts were. An empty map expresses that; `null` would mean that nothing
    // moved.
    handler: (code, id) => ({ code: textWithoutBases(code, id), map: { mappings: '' } }),
  },
});
