/** How a voice speaks a language. */
export interface Speech {
  /** The text in lower case, without punctuation, its numbers in words: what is heard of it. */
  readonly heardAs: (text: string) => string;
  readonly syllablesOf: (word: string) => number;
  /** Syllables that a voice speaks per second at its normal rate. */
  readonly syllablesPerS: number;
  /** Words that a trainee must not take for each other. */
  readonly opposites: readonly (readonly [RegExp, RegExp])[];
}

/** Hears texts of a language: `silent` matches what a voice does not read. */
export const hearing =
  (numberInWords: (value: number) => string, silent: RegExp) =>
  (text: string): string =>
    text
      .toLowerCase()
      .replace(/\d+/g, (digits) => numberInWords(Number(digits)))
      .replace(silent, ' ')
      .replace(/ +/g, ' ')
      .trim();

/** The break that a voice makes between two sentences, and at a comma or colon, milliseconds. Basis: judgement. */
const SENTENCE_BREAK_MS = 300;
const COMMA_BREAK_MS = 150;

/** The syllables of a text, as a voice reads it. */
export const syllablesIn = (text: string, { heardAs, syllablesOf }: Speech): number =>
  heardAs(text)
    .split(' ')
    .reduce((sum, word) => sum + syllablesOf(word), 0);

/** How long a voice needs for the text at its normal rate, milliseconds. */
export function speakingMs(text: string, speech: Speech): number {
  const inner = text.trim().replace(/[.,:;?!]+$/, '');
  const sentences = inner.match(/[.?!]/g)?.length ?? 0;
  const commas = inner.match(/[,:;]/g)?.length ?? 0;
  const spokenMs = (syllablesIn(text, speech) / speech.syllablesPerS) * 1000;
  return spokenMs + sentences * SENTENCE_BREAK_MS + commas * COMMA_BREAK_MS;
}
