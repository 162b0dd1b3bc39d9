import { expectWebgl } from './camera/can-draw.ts';
import { openCamera, listCameras } from './camera/camera.ts';
import { openFollower } from './camera/mannequin-follower.ts';
import { openMannequin } from './camera/mannequin-source.ts';
import { openTraceFile } from './camera/trace-file.ts';
import type { OpenVideoFile } from './camera/frame-source.ts';
import { createCoach } from './coach/coach.ts';
import type { Tones } from './coach/tones.ts';
import type { Voice } from './coach/voice.ts';
import { modelsHere, openDetector } from './detector/client.ts';
import { baseUrl } from './detector/weights/base-url.ts';
import { preload } from './detector/preload.ts';
import { keepAwake } from './device/awake.ts';
import { hearHeadset } from './device/headset.ts';
import type { PlanStore } from './device/plan-store.ts';
import { rememberPain } from './device/remember-pain.ts';
import { modelToOpen, readSettings, writeSettings } from './device/settings.ts';
import { exercises } from './exercises/index.ts';
import { createSessionHistory } from './history/create-session-history.ts';
import type { SessionHistory } from './history/session-history.ts';
import { workoutHistory } from './history/workout-history.ts';
import { keepOffline } from './offline/keep-offline.ts';
import type { UpdateStore } from './offline/updates.ts';
import type { WorkoutResult } from './plan/progression.ts';
import { digestOf } from './review/history/digest.ts';
import { reviewOf } from './review/review.ts';
import type { SessionStore } from './session/session-store.ts';
import type { Session, VoiceSettings } from './session/session-types.ts';
import { createSession } from './session/session.ts';
import { openHistory, type DigestLog } from './storage/history.ts';
import type { HistoryStore } from './storage/history-types.ts';
import { heldElsewhere } from './storage/session-lock.ts';
import type { PageWords } from './words/page-words.ts';

/** Created before the first paint. */
export interface EarlyParts {
  readonly store: SessionStore;
  readonly words: PageWords['store'];
  readonly speaker: Voice;
  readonly openTones: () => Tones;
  readonly voice: VoiceSettings;
  readonly plan: PlanStore;
  readonly updates: UpdateStore;
}

/** Created after the first paint. */
export interface LateParts {
  readonly session: Session;
  readonly history: SessionHistory;
  /** The workouts so far; empty if the page may not use the store. */
  readonly workouts: () => Promise<readonly WorkoutResult[]>;
  readonly runsElsewhere: () => Promise<boolean>;
  readonly modelsHere: typeof modelsHere;
  /** Loads what a session may need next: the model that it will most likely run, and the code that reads videos. */
  readonly loadAhead: () => Promise<void>;
  /** Stores the app for visits without a network, and looks for a new version. */
  readonly keepOffline: () => Promise<void>;
}

/** Reads video files. This is the largest code of all sources, and few sessions need it. */
const videoFile = () => import('./camera/video-file.ts');

const openVideoFile: OpenVideoFile = async (...request) => (await videoFile()).openVideoFile(...request);

const digestLog: DigestLog = (exerciseId, log) => digestOf(reviewOf(exercises, exerciseId, log));

let opened: Promise<HistoryStore> | null = null;
/** Opened once. A store that could not be opened is tried again the next time. */
const historyStore = (): Promise<HistoryStore> => {
  opened ??= openHistory(digestLog).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
};

/** The workouts so far; empty if the page may not use the store. */
const workouts = async (): Promise<readonly WorkoutResult[]> =>
  workoutHistory(
    await historyStore()
      .then((store) => store.lines())
      .then(
        ({ lines }) => lines,
        () => [],
      ),
  );

const sessionOf = ({ store, words, speaker, openTones, voice }: EarlyParts): Session =>
  createSession(
    {
      exercises,
      openCamera: (deviceId) => openCamera(deviceId ?? readSettings().camera ?? undefined),
      listCameras,
      openVideoFile,
      openTraceFile,
      openMannequin,
      openFollower,
      expectWebgl,
      openDetector: async (onProgress, mayChange) =>
        openDetector(await modelToOpen(modelsHere), { onProgress, mayChange }),
      openJournal: async (meta) => (await historyStore()).begin({ ...meta, startedAt: Date.now() }),
      cutOff: async () => (await historyStore()).cutOff(),
      journalOf: async (id) => (await historyStore()).goOn(id),
      settle: async (id) => (await historyStore()).settle(id),
      overrule: async (id, startMs, counted) => (await historyStore()).overrule(id, startMs, counted),
      known: async () => (await historyStore()).known(),
      learn: async (id, baselines) => (await historyStore()).learn(id, baselines),
      coach: createCoach({
        voice: speaker,
        openTones,
        translate: (key, params) => words.getState().t(key, params),
        muted: () => readSettings().muted,
        showTone: (tone) => {
          const { flash } = store.getState();
          if (readSettings().flashes) store.setState({ flash: { id: (flash?.id ?? 0) + 1, tone } });
        },
      }),
      voice,
      keepCamera: (camera) => void writeSettings({ camera }),
      keepSound: (sound) => writeSettings({ sound }),
    },
    store,
  );

/** Composes everything that the start page can be shown without: judging, camera, detector and storage. */
export function createLateParts(early: EarlyParts): LateParts {
  const session = sessionOf(early);
  const runsElsewhere = async (): Promise<boolean> => (await heldElsewhere()).size > 0;
  rememberPain(early.store, early.plan);
  keepAwake(early.store);
  hearHeadset(session);
  return {
    session,
    history: createSessionHistory(historyStore, exercises),
    workouts,
    runsElsewhere,
    modelsHere,
    loadAhead: async () => {
      await Promise.all([preload(await modelToOpen(modelsHere)), videoFile()]);
    },
    keepOffline: () =>
      keepOffline(early.updates, {
        baseUrl: baseUrl(),
        isIdle: () => early.store.getState().stage === 'idle',
        runsElsewhere,
      }),
  };
}
