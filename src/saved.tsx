import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { exercises } from './exercises/index.ts';
import { reviewed } from './history/reviewed.ts';
import { SAVED_ID } from './history/saved-session.ts';
import { traceOf } from './session/stored-view.ts';
import { readSessionFile } from './storage/format/session-file.ts';
import { SavedPage } from './ui/history/saved-page.tsx';
import { en } from './words/en/early.ts';
import { enLate } from './words/en/late.ts';
import { esLate } from './words/es/late.ts';
import { spanish } from './spanish.ts';
import { LANGUAGES, type Language } from './words/language.ts';
import { createWords } from './words/words.ts';

/*
 * A page that contains one session and everything to show it. It opens from a disk, without Longline and without a network. The build
 * puts it into one file, saved.html; history/saved-session.ts inserts the session and the language.
 */

const texts = {
  en: { early: en, late: enLate },
  es: { early: spanish, late: esLate },
} as const satisfies Readonly<Record<Language, unknown>>;
const language = LANGUAGES.find((one) => one === document.documentElement.lang) ?? 'en';
const words = createWords(language, texts[language].early, exercises);
words.add(texts[language].late);

const root = document.getElementById('root');
const text = document.getElementById(SAVED_ID)?.textContent;
if (!root || !text) throw new Error('saved.html has lost its session');
const session = readSessionFile(text);
createRoot(root).render(
  <SavedPage
    words={words}
    exercises={exercises}
    meta={session.meta}
    session={reviewed(exercises, session.meta.exerciseId, session.log, traceOf(session))}
  />,
);
