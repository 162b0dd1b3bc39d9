const ONES =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const TENS = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');

/** A whole number below 200, as a Spanish voice reads it. */
function numberInWords(value: number): string {
  if (value < 30) return ONES[value] ?? '';
  if (value < 100) {
    const one = value % 10;
    return `${TENS[Math.floor(value / 10) - 3]}${one === 0 ? '' : ` y ${ONES[one]}`}`;
  }
  return value === 100 ? 'cien' : `ciento ${numberInWords(value - 100)}`;
}

/** The Spanish text in lower case, without punctuation, its numbers in words: what is heard of it. */
export const heardInSpanish = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\d+/g, (digits) => numberInWords(Number(digits)))
    // cspell:disable-next-line
    .replace(/[^a-záéíóúüñ ]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

/** Syllables of a Spanish word: an open or an accented vowel is one of its own, and so are two closed vowels together. */
const syllablesOf = (word: string): number =>
  // cspell:disable-next-line
  word.replace(/qu|gu(?=[eiéí])/g, 'k').match(/[iuü]?[aeoáéóíú][iuüy]?|[iuü]+|\by\b/g)?.length ?? 0;

/**
 * Syllables that a voice speaks per second at its normal rate. Basis: the estimate for English, 175 words a minute of 1.4 syllables, and
 * people read 7.8 Spanish syllables aloud in the time of 6.2 English ones (Pellegrino, Coupé and Marsico 2011, doi:10.1353/lan.2011.0057).
 */
const SYLLABLES_PER_S = ((175 / 60) * 1.4 * 7.8) / 6.2;

/** The break that a voice makes between two sentences, and at a comma or colon, milliseconds. Basis: judgement, as for English. */
const SENTENCE_BREAK_MS = 300;
const COMMA_BREAK_MS = 150;

/** How long a voice needs for this Spanish text at its normal rate, milliseconds. */
export function speakingMsInSpanish(text: string): number {
  const syllables = heardInSpanish(text)
    .split(' ')
    .reduce((sum, word) => sum + syllablesOf(word), 0);
  const inner = text.trim().replace(/[.,:;?!]+$/, '');
  const sentences = inner.match(/[.?!]/g)?.length ?? 0;
  const commas = inner.match(/[,:;]/g)?.length ?? 0;
  return (syllables / SYLLABLES_PER_S) * 1000 + sentences * SENTENCE_BREAK_MS + commas * COMMA_BREAK_MS;
}
