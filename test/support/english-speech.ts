import { hearing, type Speech } from './speaking-time.ts';

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

export const englishSpeech: Speech = {
  heardAs: hearing(numberInWords, /[^a-z' ]+/g),
  syllablesOf,
  syllablesPerS: SYLLABLES_PER_S,
  opposites: [
    [/\b(up|lift|raise|higher|high)\b/, /\b(down|lower|low|drop)\b/],
    [/\b(closer|near|in)\b/, /\b(away|further|out)\b/],
    [/\bcan\b/, /\bcan't\b/],
    [/\b(quick|fast|quicker|faster)\b/, /\b(slow|slower)\b/],
    [/\b(bent|bend)\b/, /\b(straight|straighten)\b/],
  ],
};
