import { HistoryError } from '../storage/history-error.ts';

/** The id of the element of a saved page that holds the session. */
export const SAVED_ID = 'saved-session';

/** The element without a session. */
const EMPTY = new RegExp(`(<script type="application/json" id="${SAVED_ID}">)\\s*null\\s*(</script>)`);

const LANGUAGE = /^(<!doctype html>\s*<html lang=")en(")/i;

/**
 * A whole page that shows one session in a language (BCP 47): the built saved.html with the session (the text of a session file) in it.
 * Throws if the page has no place for either.
 */
export function pageWith(page: string, session: string, language: string): string {
  if (!EMPTY.test(page)) throw new Error('saved.html has no place for a session');
  if (!LANGUAGE.test(page)) throw new Error('saved.html names no language');
  // In JSON a "<" occurs only inside strings. When it is escaped, no text of a session can end the element.
  const data = session.replaceAll('<', '\\u003c');
  return page
    .replace(LANGUAGE, (_, begin: string, end: string) => `${begin}${language}${end}`)
    .replace(EMPTY, (_, begin: string, end: string) => `${begin}${data}${end}`);
}

/** The built page without a session. Rejects with a {@link HistoryError} `page-missing` if it does not arrive. */
export async function emptyPage(): Promise<string> {
  try {
    const response = await fetch('saved.html');
    if (response.ok) return await response.text();
    throw new Error(`status ${response.status}`);
  } catch (error) {
    throw new HistoryError('page-missing', `saved.html: ${String(error)}`, { cause: error });
  }
}
