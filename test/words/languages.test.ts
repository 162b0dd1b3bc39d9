import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { spanish } from '../../src/spanish.ts';
import { english } from '../../src/words/en/english.ts';
import { esLate } from '../../src/words/es/late.ts';
import { textsOf } from '../../src/words/exercise-texts.ts';
import { LANGUAGES } from '../../src/words/language.ts';
import { argumentsOf, PARSING, takesParameters, type Message } from '../../src/words/message.ts';
import { createWords } from '../../src/words/words.ts';

const ofExercises = new Map<string, Message>(exercises.flatMap(textsOf));
const inEnglish = new Map<string, Message>([...ofExercises, ...Object.entries(english)]);
const inSpanish = new Map<string, Message>(Object.entries({ ...spanish, ...esLate }));
const languages = { en: inEnglish, es: inSpanish } as const;
const everyText = LANGUAGES.flatMap((language) =>
  [...languages[language]].map(([key, text]) => ({ language, key, text })),
);

const treeOf = (message: Message): readonly MessageFormatElement[] =>
  typeof message === 'string' ? parse(message, PARSING) : message;

const argumentNames = (message: Message): readonly string[] =>
  [...argumentsOf(treeOf(message)).keys()].toSorted();

/** The plurals below some elements: by the number that each depends on, its forms. */
const pluralsIn = (elements: readonly MessageFormatElement[]): readonly (readonly string[])[] =>
  elements.flatMap((element) =>
    'options' in element
      ? [
          ...(element.type === TYPE.plural ? [Object.keys(element.options)] : []),
          ...Object.values(element.options).flatMap(({ value }) => pluralsIn(value)),
        ]
      : [],
  );

/** The letters of a text itself, without its arguments and its units. */
const lettersOf = (message: Message): string =>
  (typeof message === 'string' ? message : '')
    .replace(/\{[^{}]*\}|\b(s|min|m|MB)\b/g, '')
    .replace(/\P{L}/gu, '');

/** Texts that are rightly the same in both languages. */
const SAME: ReadonlySet<string> = new Set([
  // Names, and each language in its own words.
  'app.name',
  'settings.name-movenet-lightning',
  'settings.name-movenet-thunder',
  'settings.language-en',
  'settings.language-es',
  // Words that both languages have.
  'week.state-extra',
  'sheet.column-total',
  'sheet.pain-none',
  'safety.ask-bones',
]);

describe('each text, in each language', () => {
  it('is a message in ICU MessageFormat', () => {
    const wrong = everyText.flatMap(({ language, key, text }) => {
      try {
        treeOf(text);
        return [];
      } catch (error) {
        return [`${language} ${key}: ${String(error)}`];
      }
    });
    expect(wrong).toEqual([]);
  });

  it('quotes nothing: an apostrophe is an apostrophe', () => {
    const quoting = everyText.filter(({ text }) => typeof text === 'string' && /'['{}#|]/.test(text));
    expect(quoting).toEqual([]);
  });

  it('that takes no parameters is shown as it is written', () => {
    for (const { key, text } of everyText)
      if (typeof text === 'string' && !takesParameters(text) && text !== '')
        expect(parse(text, PARSING), key).toEqual([expect.objectContaining({ value: text })]);
  });

  it('has the plural forms that its language has, and no number both as a plural and by itself', () => {
    for (const { language, key, text } of everyText) {
      const forms: readonly string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const plural of pluralsIn(treeOf(text))) {
        // Spanish has "many" for whole millions, which nothing here counts: "other" stands in.
        expect(plural, `${language} ${key}`).toEqual(expect.arrayContaining(['one', 'other']));
        expect(
          plural.filter((form) => !form.startsWith('=') && !forms.includes(form)),
          `${language} ${key}`,
        ).toEqual([]);
      }
      const plain = JSON.stringify(treeOf(text)).matchAll(/"type":1,"value":"(\w+)"/g);
      const asNumbers = argumentsOf(treeOf(text));
      for (const [, name = ''] of plain)
        expect(asNumbers.get(name), `${language} ${key}: ${name}`).toBe(false);
    }
  });
});

describe('Spanish', () => {
  it('has every text of the exercises, and no other', () => {
    expect([...inEnglish.keys()].filter((key) => !inSpanish.has(key))).toEqual([]);
    expect([...inSpanish.keys()].filter((key) => !inEnglish.has(key))).toEqual([]);
  });

  it('takes the same parameters as English', () => {
    for (const [key, text] of inSpanish)
      expect(argumentNames(text), key).toEqual(argumentNames(inEnglish.get(key) ?? ''));
  });

  it('is translated', () => {
    const same = [...inSpanish]
      .filter(([key, text]) => text === inEnglish.get(key) && lettersOf(text) !== '')
      .map(([key]) => key);
    expect(same.filter((key) => !SAME.has(key))).toEqual([]);
    expect([...SAME].filter((key) => !same.includes(key))).toEqual([]);
  });

  it('cues in seven words at most, as they are heard', () => {
    const words = createWords('es', { ...spanish, ...esLate }, exercises);
    for (const [key] of exercises.flatMap(textsOf)) {
      const [kind, ...rest] = key.split('.');
      if (kind !== 'cue') continue;
      expect(words.t(`cue.${rest.join('.')}`).split(' ').length, key).toBeLessThanOrEqual(7);
    }
  });

  it('writes numbers and lists as Spanish does', () => {
    const words = createWords('es', { ...spanish, ...esLate }, exercises);
    expect(words.t('summary.seconds', { seconds: 1.52 })).toBe('1,5 s');
    expect(words.list(['pies', 'rodillas'])).toBe('pies y rodillas');
  });

  it('falls back on the English text of an exercise that has none', () => {
    const { 'exercise.plank.name': name, ...others } = spanish;
    expect(name).toBe('Plancha');
    const words = createWords('es', { ...others, ...english }, exercises);
    expect(words.t('exercise.plank.name')).toBe('Plank');
  });
});
