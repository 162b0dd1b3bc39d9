const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number below a thousand, as a voice reads it. */
function numberInWords(value: number): string {
  if (value < 20) return UNITS[value] ?? '';
  if (value < 100) {
    const unit = value % 10;
    return `${TENS[Math.floor(value / 10) - 2]}${unit === 0 ? '' : ` ${UNITS[unit]}`}`;
  }
  const rest = value % 100;
  return `${UNITS[Math.floor(value / 100)]} hundred${rest === 0 ? '' : ` ${numberInWords(rest)}`}`;
}

/** The text in lower case, without punctuation, its numbers in words: what is heard of it. */
export const heardAs = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\d+/g, (digits) => numberInWords(Number(digits)))
    .replace(/[^a-z' ]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

/** Syllables of an English word: its groups of vowels, without a silent e at the end. Words like "rhythm" would be wrong, but do not occur. */
function syllablesOf(word: string): number {
  // cspell:disable-next-line
  const groups = word.replace(/(?:[^laeiouy]e|[^aeiouydt]ed|[^aeiouylscxz]es)$/, 'x').match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}

/**
 * Syllables that a voice speaks per second at its normal rate. Basis: eSpeak NG speaks 175 words a minute unless told otherwise
 * (its manual, option -s), and an English word has 1.4 syllables on average. People who read English aloud speak 6.2 syllables a second
 * (Pellegrino, Coupé and Marsico 2011, doi:10.1353/lan.2011.0057), so an estimate at this rate is rather long than short.
 */
const SYLLABLES_PER_S = (175 / 60) * 1.4;

/** The break that a voice makes between two sentences, and at a comma or colon, milliseconds. Basis: judgement. */
const SENTENCE_BREAK_MS = 300;
const COMMA_BREAK_MS = 150;

/** How long a voice needs for this English text at its normal rate, milliseconds. */
export function speakingMs(text: string): number {
  const syllables = heardAs(text)
    .split(' ')
    .reduce((sum, word) => sum + syllablesOf(word), 0);
  const inner = text.trim().replace(/[.,:;?!]+$/, '');
  const sentences = inner.match(/[.?!]/g)?.length ?? 0;
  const commas = inner.match(/[,:;]/g)?.length ?? 0;
  return (syllables / SYLLABLES_PER_S) * 1000 + sentences * SENTENCE_BREAK_MS + commas * COMMA_BREAK_MS;
}
