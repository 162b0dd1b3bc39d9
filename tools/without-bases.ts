import { parseSync, type Plugin } from 'vite';

interface Found {
  readonly start: number;
  readonly end: number;
}

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isSpan = (value: unknown): value is Found =>
  isNode(value) && typeof value['start'] === 'number' && typeof value['end'] === 'number';

/** The values of all properties named `basis` below a node. */
function basesIn(node: unknown): readonly Found[] {
  if (Array.isArray(node)) return node.flatMap(basesIn);
  if (!isNode(node)) return [];
  const { type, key, value } = node;
  if (type === 'Property' && isNode(key) && key['name'] === 'basis' && isSpan(value)) return [value];
  return Object.values(node).flatMap(basesIn);
}

/** Leaves the bases of the exercises' limits out of a build: they are for whoever reads the source, and the page never reads them. */
export const withoutBases = (): Plugin => ({
  name: 'longline:without-bases',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/exercises\/[^/]+\/\w+\.ts$/ },
    handler(code, id) {
      const { program } = parseSync(id, code);
      const bases = basesIn(program).toSorted((a, b) => b.start - a.start);
      const left = bases.reduce(
        (text, { start, end }) => `${text.slice(0, start)}null${text.slice(end)}`,
        code,
      );
      return { code: left, map: null };
    },
  },
});
