import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Exercise } from '../engine/exercise.ts';
import type { Catalogue } from './en/early.ts';
import type { LateCatalogue } from './en/late.ts';
import type { Language } from './language.ts';
import { createWords, type GrowingWords, type Words } from './words.ts';

/** The texts of one language; each part is loaded when it is first needed. */
export interface LanguageTexts {
  /** What the first paint needs, and the exercises' own texts. */
  readonly early: () => Promise<Catalogue>;
  readonly late: () => Promise<LateCatalogue>;
}

/** The words of the page, in the language of the moment. */
export interface PageWords {
  readonly store: StoreApi<Words>;
  /**
   * Loads a language and shows it. Resolves with false if another language was chosen meanwhile. Rejects if its texts do not arrive: the
   * page then stays as it is.
   */
  show(language: Language): Promise<boolean>;
  /** Adds the texts of the late screens to the language of the moment. Rejects if they do not arrive. */
  addLate(): Promise<void>;
}

/** Words that start in English, whose early texts are part of the page's own script. */
export function createPageWords(
  english: Catalogue,
  languages: Readonly<Record<Language, LanguageTexts>>,
  exercises: readonly Exercise[],
): PageWords {
  let shown: { readonly language: Language; readonly words: GrowingWords } = {
    language: 'en',
    words: createWords('en', english, exercises),
  };
  let wanted: Language = 'en';
  let wantsLate = false;
  const store = createStore<Words>(() => shown.words);
  return {
    store,
    show: async (language) => {
      wanted = language;
      if (language === shown.language) return true;
      const { early, late } = languages[language];
      const words = createWords(language, await early(), exercises);
      if (wantsLate) words.add(await late());
      // Another language may have been chosen meanwhile.
      if (wanted !== language) return false;
      shown = { language, words };
      store.setState(words, true);
      return true;
    },
    addLate: async () => {
      wantsLate = true;
      const { language, words } = shown;
      words.add(await languages[language].late());
    },
  };
}
