import { hearing, type Speech } from './speaking-time.ts';

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

/** Syllables of a Spanish word: an open or an accented vowel is one of its own, and so are two closed vowels together. */
const syllablesOf = (word: string): number =>
  // cspell:disable-next-line
  word.replace(/qu|gu(?=[eiéí])/g, 'k').match(/[iuü]?[aeoáéóíú][iuüy]?|[iuü]+|\by\b/g)?.length ?? 0;

/**
 * Syllables that a voice speaks per second at its normal rate. Basis: the estimate for English, 175 words a minute of 1.4 syllables, and
 * people read 7.8 Spanish syllables aloud in the time of 6.2 English ones (Pellegrino, Coupé and Marsico 2011, doi:10.1353/lan.2011.0057).
 */
const SYLLABLES_PER_S = ((175 / 60) * 1.4 * 7.8) / 6.2;

export const spanishSpeech: Speech = {
  // cspell:disable-next-line
  heardAs: hearing(numberInWords, /[^a-záéíóúüñ ]+/g),
  syllablesOf,
  syllablesPerS: SYLLABLES_PER_S,
  opposites: [
    [/\b(arriba|sube|subir|levanta|alta|alto)\b/, /\b(abajo|baja|bajar|baje)\b/],
    [/\b(acerca|cerca|junta|juntas)\b/, /\b(aleja|lejos|separa)\b/],
    [/\b(dobla|dobladas)\b/, /\b(estira|estiradas|estirados)\b/],
  ],
};
