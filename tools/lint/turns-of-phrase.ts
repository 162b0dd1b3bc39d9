/** A turn of phrase that makes a reader stop, and what to write instead. */
interface Turn {
  readonly pattern: RegExp;
  readonly instead: string;
}

const TURNS: readonly Turn[] = [
  { pattern: /\bnull +where\b/gi, instead: '"null if"' },
  { pattern: /\bwhere +(?:there +(?:is|are)|no|none)\b/gi, instead: '"if there is", "without"' },
  { pattern: /\b(?:[Ss]ome|[Aa]ny)body\b/g, instead: 'who it is: "the trainee", "you", "a person"' },
  { pattern: /\bwho(?:so|m)?ever\b/gi, instead: 'who it is: "the trainee", "you", "a person"' },
  { pattern: /(?<!\bthere +)\b(?:is|are) +none\b/gi, instead: '"is not one", "does not count"' },
  { pattern: /(?<!\bthere +)\bis +(?:one|it)[.;](?!\w)/gi, instead: 'what it is' },
  { pattern: /(?<!\bthere +)\bis +no +(?!longer|more|less|later)\b/gi, instead: '"is not a"' },
  { pattern: /\bfor +want +of\b/gi, instead: '"without"' },
  { pattern: /\byours +to\b/gi, instead: '"your"' },
  { pattern: /\ball +the +same\b/gi, instead: '"anyway", "still"' },
  { pattern: /\banew\b/gi, instead: '"again"' },
  { pattern: /\btaken +for\b/gi, instead: '"mistaken for", "counts as"' },
  { pattern: /\bto +be +told\b/gi, instead: 'what the trainee sees or hears' },
];

/** A banned turn of phrase in a text: its line, counting from 1, its words, and what to write instead. */
export interface FoundTurn {
  readonly line: number;
  readonly words: string;
  readonly instead: string;
}

/** The text with each line break, and the beginning of the comment line after it, as spaces: a phrase may span two lines. */
const unbroken = (text: string): string =>
  text.replace(/\r?\n[ \t]*(?:\*(?!\/)|\/\/|>)?[ \t]*/g, (found) => ' '.repeat(found.length));

/** The banned turns of phrase in a text, in order. */
export function turnsIn(text: string): readonly FoundTurn[] {
  const flat = unbroken(text);
  return TURNS.flatMap(({ pattern, instead }) =>
    [...flat.matchAll(pattern)].map(({ index, 0: words }) => ({
      line: text.slice(0, index).split('\n').length,
      words: words.replace(/ +/g, ' ').trim(),
      instead,
    })),
  ).toSorted((a, b) => a.line - b.line);
}
