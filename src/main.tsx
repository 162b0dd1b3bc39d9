import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { askForSensor } from './camera/roll-sensor.ts';
import { openTones, type Tones } from './coach/tones.ts';
import { openVoice } from './coach/voice.ts';
import { lastRun } from './detector/choice/run-memory.ts';
import { firstPaint, idle } from './device/first-paint.ts';
import { listenForInstall } from './device/install.ts';
import { createPlanStore, followOtherTabs } from './device/plan-store.ts';
import { readSettings, writeSettings } from './device/settings.ts';
import { exercises } from './exercises/index.ts';
import { lateHistory } from './history/late-history.ts';
import type { EarlyParts, LateParts } from './late-parts.ts';
import { lateSession } from './session/late-session.ts';
import { createUpdateStore } from './offline/updates.ts';
import { createSessionStore } from './session/session-store.ts';
import type { VoiceSettings } from './session/session-types.ts';
import { App } from './ui/app.tsx';
import { lateScreens } from './ui/late-screens.ts';
import { en } from './words/en/early.ts';
import { languageFor, type LanguageChoice } from './words/language.ts';
import { createPageWords } from './words/page-words.ts';

// Everything imported here loads before the first paint; test/page/light-start.test.ts checks its size.
const installing = listenForInstall();
const words = createPageWords(
  en,
  {
    en: {
      early: () => Promise.resolve(en),
      late: async () => (await import('./words/en/late.ts')).enLate,
    },
    es: {
      early: async () => (await import('./spanish.ts')).spanish,
      late: async () => (await import('./words/es/late.ts')).esLate,
    },
  },
  exercises,
);
const settings = readSettings();
const speaker = openVoice('en', { name: settings.voice, rate: settings.rate });
words.store.subscribe(({ language }) => {
  document.documentElement.lang = language;
  speaker.speak(language);
});
/** Resolves with false if another language was chosen meanwhile. Rejects if the texts do not arrive: the language then stays. */
const showLanguage = (choice: LanguageChoice): Promise<boolean> =>
  words.show(languageFor(choice, navigator.languages));
/** Shows the language that is kept. If it does not arrive, the page stays as it is. */
const followLanguage = async (): Promise<void> => {
  try {
    await showLanguage(readSettings().language);
  } catch (error) {
    console.warn('a language has not arrived:', error);
  }
};
addEventListener('languagechange', () => void followLanguage());
let tones: Tones | null = null;
/** Opened during a press, as browsers require. The first press may come before the coach has arrived. */
const onceTones = (): Tones => (tones ??= openTones());
const unlock = (): void => {
  speaker.unlock();
  onceTones().unlock();
};
const voice: VoiceSettings = {
  voices: () => speaker.voices(),
  onChange: (listener) => speaker.onChange(listener),
  hear(text) {
    unlock();
    onceTones().play('reached');
    speaker.say(text, true);
  },
  use(choice) {
    speaker.use(choice);
    return writeSettings({ voice: choice.name, rate: choice.rate });
  },
};
const plan = createPlanStore(exercises);
followOtherTabs(plan);
const store = createSessionStore(settings.sound);
const updates = createUpdateStore();
const early: EarlyParts = { store, words: words.store, speaker, openTones: onceTones, voice, plan, updates };

let arriving: Promise<LateParts> | null = null;
/**
 * The late parts, loaded once the start page has been painted. If they do not arrive, the page must be reloaded, because a browser
 * remembers that a module failed.
 */
const late = (): Promise<LateParts> => {
  arriving ??= firstPaint()
    .then(() => Promise.all([import('./late-parts.ts'), words.addLate()]))
    .then(([{ createLateParts }]) => createLateParts(early))
    .catch((error: unknown) => {
      arriving = null;
      console.warn('a part of the page has not arrived:', error);
      throw error;
    });
  return arriving;
};

const session = lateSession(
  { store, unlock, askForSensor, voice, keepSound: (sound) => writeSettings({ sound }) },
  async () => (await late()).session,
);

/** Loads what a session needs while the trainee reads the start page. What does not arrive is loaded when it is needed. */
const loadAhead = async (): Promise<void> => {
  const parts = await late();
  await idle();
  await parts.loadAhead();
  await parts.keepOffline();
};

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const app = (
  <App
    screens={lateScreens(words.addLate)}
    session={session}
    updates={updates}
    installing={installing}
    words={words.store}
    chooseLanguage={async (language) => {
      if (!(await showLanguage(language))) return 'overtaken';
      return writeSettings({ language }) ? 'stored' : 'shown';
    }}
    exercises={exercises}
    plan={plan}
    history={lateHistory(async () => (await late()).history)}
    loadAhead={() => void loadAhead().catch(() => undefined)}
    modelsHere={async () => (await late()).modelsHere()}
    lastRun={lastRun}
    runsElsewhere={async () => (await late()).runsElsewhere()}
    doneDays={async () =>
      (await (await late()).workouts()).flatMap(({ day, finished }) => (finished ? [day] : []))
    }
    workoutHistory={async () => (await late()).workouts()}
  />
);
void followLanguage().then(() => createRoot(root).render(app));
