import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { spanish } from '../../src/spanish.ts';
import { esLate } from '../../src/words/es/late.ts';
import { createWords } from '../../src/words/words.ts';
import { spanishSpeech } from '../support/spanish-speech.ts';
import { syllablesIn } from '../support/speaking-time.ts';
import { spokenLaws } from '../support/spoken-laws.ts';

describe('the estimate of speaking time in Spanish', () => {
  it('counts syllables as a dictionary does, and reads numbers as words', () => {
    expect(
      ['Bien', 'Sube la cadera', 'Estira las piernas', 'Un pie sobre el otro', 'Aguanta', 'Seguimos'].map(
        (text) => syllablesIn(text, spanishSpeech),
      ),
    ).toEqual([1, 6, 6, 7, 3, 3]);
    const { heardAs } = spanishSpeech;
    expect(heardAs('Descansa 45 segundos. Siguiente: Pica')).toBe(
      'descansa cuarenta y cinco segundos siguiente pica',
    );
    expect(heardAs('120')).toBe('ciento veinte');
  });
});

spokenLaws('Spanish', createWords('es', { ...spanish, ...esLate }, exercises), spanishSpeech);
