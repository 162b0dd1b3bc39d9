/** The languages that Longline has all texts in, as BCP 47 tags. */
export const LANGUAGES = ['en', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

/** What the trainee may choose; `auto` follows the browser. */
export const LANGUAGE_CHOICES = ['auto', ...LANGUAGES] as const;

export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** The language to show: the chosen one, or the first of the browser's preferred languages that Longline has. English if it has none. */
export function languageFor(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (choice !== 'auto') return choice;
  const known = preferred.flatMap((tag) =>
    LANGUAGES.filter((one) => one === tag.toLowerCase().split('-')[0]),
  );
  return known[0] ?? 'en';
}
