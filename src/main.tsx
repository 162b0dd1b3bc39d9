import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { createSessionHistory } from './history/create-session-history.ts';
import { keepAwake } from './device/awake.ts';
import { hearHeadset } from './device/headset.ts';
import { rememberPain } from './device/remember-pain.ts';
import { workoutHistory } from './history/workout-history.ts';
import { createPlanStore, followOtherTabs } from './device/plan-store.ts';
import { createSession } from './session/session.ts';
import { modelToOpen, readSettings, writeSettings } from './device/settings.ts';
import { listCameras, openCamera } from './camera/camera.ts';
import { openFollower } from './camera/mannequin-follower.ts';
import { openMannequin } from './camera/mannequin-source.ts';
import { openTraceFile } from './camera/trace-file.ts';
import { openVideoFile } from './camera/video-file.ts';
import { createCoach } from './coach/coach.ts';
import { openTones } from './coach/tones.ts';
import { openVoice } from './coach/voice.ts';
import { modelsHere, openDetector } from './detector/client.ts';
import { lastRun } from './detector/choice/run-memory.ts';
import { exercises } from './exercises/index.ts';
import { openHistory, type DigestLog } from './storage/history.ts';
import { type HistoryStore } from './storage/history-types.ts';
import { heldElsewhere } from './storage/session-lock.ts';
import { digestOf } from './review/history/digest.ts';
import { reviewOf } from './review/review.ts';
import { App } from './ui/app.tsx';
import { en } from './words/en.ts';
import { createWords } from './words/words.ts';

const words = createWords('en', en, exercises);
const settings = readSettings();
const voice = openVoice(words.language, { name: settings.voice, rate: settings.rate });
const coach = createCoach({ voice, openTones, translate: words.t });
const digestLog: DigestLog = (exerciseId, log) => digestOf(reviewOf(exercises, exerciseId, log));
let opened: Promise<HistoryStore> | null = null;
/** Opened once; a store that could not be opened is tried again the next time. */
const historyStore = (): Promise<HistoryStore> => {
  opened ??= openHistory(digestLog).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
};
const session = createSession({
  exercises,
  openCamera,
  listCameras,
  openVideoFile,
  openTraceFile,
  openMannequin,
  openFollower,
  openDetector: async (onProgress, mayChange) =>
    openDetector(await modelToOpen(modelsHere), { onProgress, mayChange }),
  openJournal: async (meta) => (await historyStore()).begin({ ...meta, startedAt: Date.now() }),
  cutOff: async () => (await historyStore()).cutOff(),
  journalOf: async (id) => (await historyStore()).goOn(id),
  settle: async (id) => (await historyStore()).settle(id),
  overrule: async (id, startMs, counted) => (await historyStore()).overrule(id, startMs, counted),
  known: async () => (await historyStore()).known(),
  learn: async (id, baselines) => (await historyStore()).learn(id, baselines),
  coach,
  voice: {
    voices: () => voice.voices(),
    onChange: (listener) => voice.onChange(listener),
    use(choice) {
      voice.use(choice);
      return writeSettings({ voice: choice.name, rate: choice.rate });
    },
  },
  sound: readSettings().sound,
  keepSound: (sound) => writeSettings({ sound }),
});

/** The workouts so far; none where the store is closed to us. */
const workoutsSoFar = async () =>
  workoutHistory(
    await historyStore()
      .then((store) => store.lines())
      .then(
        ({ lines }) => lines,
        () => [],
      ),
  );

const history = createSessionHistory(historyStore, exercises);
const plan = createPlanStore(exercises);
rememberPain(session.store, plan);
followOtherTabs(plan);
keepAwake(session.store);
hearHeadset(session);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <App
    session={session}
    words={words}
    exercises={exercises}
    plan={plan}
    history={history}
    modelsHere={modelsHere}
    lastRun={lastRun}
    runsElsewhere={async () => (await heldElsewhere()).size > 0}
    doneDays={async () => (await workoutsSoFar()).flatMap(({ day, finished }) => (finished ? [day] : []))}
    workoutHistory={workoutsSoFar}
  />,
);
