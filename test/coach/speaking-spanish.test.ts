import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { spanish } from '../../src/spanish.ts';
import { esLate } from '../../src/words/es/late.ts';
import { createWords } from '../../src/words/words.ts';
import { confusable } from '../support/confusable.ts';
import { heardInSpanish, speakingMsInSpanish } from '../support/spanish-speech.ts';
import {
  asidesIn,
  cuesOf,
  linesBetween,
  linesInMovement,
  linesOfPauses,
  numbers,
  ways,
  type SpokenLine,
} from '../support/spoken-lines.ts';

const words = createWords('es', { ...spanish, ...esLate }, exercises);

const tooLong = (lines: readonly SpokenLine[], mostMs: number): readonly string[] =>
  lines.flatMap(({ key, text }) => {
    const ms = speakingMsInSpanish(text);
    return ms < mostMs ? [] : [`${key}: "${text}" takes ${(ms / 1000).toFixed(1)} s`];
  });

const heard = {
  heardAs: heardInSpanish,
  opposites: [
    [/\b(arriba|sube|subir|levanta|alta|alto)\b/, /\b(abajo|baja|bajar|baje)\b/],
    [/\b(acerca|cerca|junta|juntas)\b/, /\b(aleja|lejos|separa)\b/],
    [/\b(dobla|dobladas)\b/, /\b(estira|estiradas|estirados)\b/],
  ],
} as const;

describe('the estimate of speaking time in Spanish', () => {
  it('counts syllables as a dictionary does, and reads numbers as words', () => {
    const syllables = (text: string): number =>
      Math.round((speakingMsInSpanish(text) / 1000) * (175 / 60) * 1.4 * (7.8 / 6.2));
    expect(
      ['Bien', 'Sube la cadera', 'Estira las piernas', 'Un pie sobre el otro', 'Aguanta', 'Seguimos'].map(
        syllables,
      ),
    ).toEqual([1, 6, 6, 7, 3, 3]);
    expect(heardInSpanish('Descansa 45 segundos. Siguiente: Pica')).toBe(
      'descansa cuarenta y cinco segundos siguiente pica',
    );
    expect(heardInSpanish('120')).toBe('ciento veinte');
  });
});

describe('what the coach says in Spanish', () => {
  it.each([
    ['a number', numbers(words), 2000],
    ['a cue', ways.flatMap((exercise) => cuesOf(exercise, words)), 2000],
    ['a line in the movement', linesInMovement(words), 2000],
    ['an aside in a set', ways.flatMap((exercise) => asidesIn(exercise, words)), 4000],
    ['a line about a pause', linesOfPauses(words), 4000],
    ['a line between two sets', linesBetween(words), 9000],
  ])('%s is short enough', (_, lines, mostMs) => {
    expect(lines.length).toBeGreaterThan(10);
    expect(tooLong(lines, mostMs)).toEqual([]);
  });
});

describe.each(ways)('what can follow each other in a set of $name, in Spanish', (exercise) => {
  it('cannot be confused', () => {
    const lines = [
      ...numbers(words)
        .filter(({ key }) => key === 'count.seconds')
        .slice(0, 3),
      ...cuesOf(exercise, words),
      ...linesInMovement(words),
      ...asidesIn(exercise, words),
      ...linesOfPauses(words).filter(({ key }) => key.startsWith('coach.paused')),
    ];
    expect(confusable(lines, heard)).toEqual([]);
  });
});
