import { describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/index.ts';
import { en } from '../../src/words/en/early.ts';
import { enLate } from '../../src/words/en/late.ts';
import { languageFor } from '../../src/words/language.ts';
import { createPageWords, type LanguageTexts } from '../../src/words/page-words.ts';

/** A promise, and the way to keep or to break it. */
const promised = <Value>() => {
  let resolve = (_: Value): void => undefined;
  let reject = (_: Error): void => undefined;
  const promise = new Promise<Value>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
};

const early = { ...en, 'plan.start': 'Empezar' };
const late = { ...enLate, 'summary.title': 'Hecho' };

const here: LanguageTexts = { early: async () => en, late: async () => enLate };

const wordsWith = (es: Partial<LanguageTexts>) =>
  createPageWords(
    en,
    { en: here, es: { early: async () => early, late: async () => late, ...es } },
    exercises,
  );

describe('the language of the page', () => {
  it.each([
    [['es-ES', 'en'], 'es'],
    [['es-419'], 'es'],
    [['ES'], 'es'],
    [['de-DE', 'es-ES', 'en'], 'es'],
    [['en-GB', 'es'], 'en'],
    [['de'], 'en'],
    [['est'], 'en'],
    [[], 'en'],
  ] as const)('in a browser that prefers %j is %s', (preferred, language) => {
    expect(languageFor('auto', preferred)).toBe(language);
  });

  it('is the chosen one, whatever the browser prefers', () => {
    expect(languageFor('en', ['es-ES'])).toBe('en');
    expect(languageFor('es', ['en-US'])).toBe('es');
  });

  it('changes with all texts that the page has by then, and back', async () => {
    const { store, show, addLate } = wordsWith({});
    const shown: string[] = [];
    store.subscribe(({ t }) => void shown.push(`${t('plan.start')}, ${t('summary.title')}`));
    await show('es');
    await addLate();
    expect(store.getState().t('summary.title')).toBe('Hecho');
    await show('en');
    await show('es');
    expect(shown).toEqual([
      'Empezar, summary.title',
      `${en['plan.start']}, ${enLate['summary.title']}`,
      'Empezar, Hecho',
    ]);
    expect(store.getState().language).toBe('es');
  });

  it('has the late texts also if they are asked for while the language changes', async () => {
    const { promise, resolve } = promised<typeof early>();
    const { store, show, addLate } = wordsWith({ early: () => promise });
    const changed = show('es');
    await addLate();
    resolve(early);
    await changed;
    expect(store.getState().t('summary.title')).toBe('Hecho');
  });

  it('is the one that was chosen last, though another one arrives later', async () => {
    const { promise, resolve } = promised<typeof early>();
    const { store, show } = wordsWith({ early: () => promise });
    const changed = show('es');
    expect(await show('en')).toBe(true);
    resolve(early);
    expect(await changed).toBe(false);
    expect(store.getState().language).toBe('en');
  });

  it('stays if the texts of another one do not arrive', async () => {
    const { store, show } = wordsWith({ early: () => Promise.reject(new Error('no network')) });
    await expect(show('es')).rejects.toThrow('no network');
    expect(store.getState().language).toBe('en');
  });
});
