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
import { createWords } from './words/words.ts';

// Everything imported here loads before the first paint; test/page/light-start.test.ts checks its size.
const installing = listenForInstall();
const words = createWords('en', en, exercises);
const settings = readSettings();
const speaker = openVoice(words.language, { name: settings.voice, rate: settings.rate });
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
  use(choice) {
    speaker.use(choice);
    return writeSettings({ voice: choice.name, rate: choice.rate });
  },
};
const plan = createPlanStore(exercises);
followOtherTabs(plan);
const store = createSessionStore(settings.sound);
const updates = createUpdateStore();
const early: EarlyParts = { store, words, speaker, openTones: onceTones, voice, plan, updates };

let arriving: Promise<LateParts> | null = null;
/**
 * The late parts, loaded once the start page has been painted. If they do not arrive, the page must be reloaded, because a browser
 * remembers that a module failed.
 */
const late = (): Promise<LateParts> => {
  arriving ??= firstPaint()
    .then(() => import('./late-parts.ts'))
    .then(({ createLateParts }) => createLateParts(early))
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

/** The texts of the late screens. Adding them again changes nothing. */
const lateTexts = async (): Promise<void> => words.add((await import('./words/en/late.ts')).enLate);

/** Loads what a session needs while the trainee reads the start page. What does not arrive is loaded when it is needed. */
const loadAhead = async (): Promise<void> => {
  const parts = await late();
  await idle();
  await parts.loadAhead();
  await parts.keepOffline();
};

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <App
    screens={lateScreens(lateTexts)}
    session={session}
    updates={updates}
    installing={installing}
    words={words}
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
  />,
);
