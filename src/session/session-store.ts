import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SessionMeta } from '../storage/format/session-schema.ts';
import type { Light } from '../camera/darkness.ts';
import type { FrameSource, SourceFailure } from '../camera/frame-source.ts';
import type { Tone, Utterance } from '../coach/utterance.ts';
import type { Detector, DetectorFailure, DetectorProgress } from '../detector/detector.ts';
import type { EngineEvent } from '../engine/events.ts';
import type { Exercise } from '../engine/exercise.ts';
import type { Status } from '../engine/status.ts';
import type { Interruption, LogEvent } from '../workout/workout-events.ts';
import type { WorkoutState } from '../workout/workout-state.ts';

/**
 * The stages of a session:
 * - `idle`: nothing is open.
 * - `opening`: model and source are being opened.
 * - `set-up`: until the start posture is reached for the first time.
 * - `workout`: judging.
 * - `paused`: by the trainee, a hidden tab, or a failure that can be repaired.
 * - `finished`: the session is over.
 * - `failed`: it failed before it began.
 */
export type SessionStage = 'idle' | 'opening' | 'set-up' | 'workout' | 'paused' | 'finished' | 'failed';

/** `not-arrived`: the code of the session itself. */
export type Failure = SourceFailure | DetectorFailure | 'not-arrived' | 'unknown';

/** What went wrong; `atS`: seconds into a video. While `paused`, the trainee can try again and nothing is lost. */
export interface Problem {
  readonly kind: Failure;
  readonly atS: number | null;
}

export interface SourceFacts {
  readonly kind: FrameSource['kind'];
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly durationS: number | null;
  readonly pace: 'live' | 'fast';
  /** Whether the picture is mirrored, because the trainee looks at the screen and into the camera. */
  readonly isMirror: boolean;
}

/** What the page is still waiting for; null if it is there, or not needed. */
export interface Opening {
  readonly source: FrameSource['kind'] | null;
  readonly detector: DetectorProgress | null;
}

/** Optional parts of a session. The voice has its own field in the view, because it may arrive late. */
export type Extra = 'tones' | 'headset' | 'awake';

/** What finds the joints now. */
export type DetectorFacts = Pick<Detector, 'model' | 'backend' | 'fellBack' | 'isTooSlow'>;

export type CaptionKey = Utterance['key'];

/** A caption: a key of the catalogue with its parameters. `id` increases, so that the same words twice are two captions. */
export interface Caption {
  readonly id: number;
  /** When it was said, in milliseconds of the source. */
  readonly atMs: number;
  readonly key: CaptionKey;
  readonly params: Readonly<Record<string, string | number>>;
  readonly tone: Utterance['tone'];
}

/** A tone that is shown. */
export interface Flash {
  readonly id: number;
  readonly tone: Tone;
}

/** What the screens read. It is replaced as a whole when a part changes, and `status` only when its content changes. */
export interface SessionView {
  readonly stage: SessionStage;
  /** Null unless something is being opened: at the start, or again after it failed. */
  readonly opening: Opening | null;
  /** Null while no exercise is identified. */
  readonly exercise: Exercise | null;
  /** The exercises among which the trainee should choose; empty if there is no question. */
  readonly choices: readonly Exercise[];
  readonly source: SourceFacts | null;
  /** Share of the video or performance that was judged, 0 to 1, in steps of 0.01; null for a camera. */
  readonly progress: number | null;
  /** Null before it is open, and for a source that brings its keypoints along. */
  readonly detector: DetectorFacts | null;
  readonly status: Status | null;
  /** The light in the camera's picture, if something is not seen in it. */
  readonly light: Light;
  readonly caption: Caption | null;
  /** The last cue or word of praise: counts and other captions do not take its place. */
  readonly cue: Caption | null;
  readonly problem: Problem | null;
  /** Why it is paused: a key or button, or an interruption. `problem` then says what failed. */
  readonly pausedBy: 'user' | Interruption | null;
  /** False if storage could not be opened or written: the session is still judged, but not stored. */
  readonly kept: boolean;
  readonly sound: boolean;
  /** The last tone, if tones are shown. `id` increases, so that the same tone twice is two tones. */
  readonly flash: Flash | null;
  /** False if no voice of this device can speak. Then there are only captions and tones. */
  readonly voice: boolean;
  /** The optional parts that are missing in this browser. */
  readonly missing: readonly Extra[];
  /** The engine's events so far, or in a workout those of the current set. Every addition creates a new array. */
  readonly log: readonly EngineEvent[];
  /** The whole log of the session. */
  readonly whole: readonly LogEvent[];
  /** Null if it is not a workout. */
  readonly workout: WorkoutState | null;
  /** When a stored session took place; null for a session of this moment. */
  readonly tookPlace: Pick<SessionMeta, 'startedAt' | 'utcOffsetMin'> | null;
  /** Milliseconds of the source at the last frame. */
  readonly timestampMs: number;
}

export const idleView: SessionView = {
  stage: 'idle',
  opening: null,
  exercise: null,
  choices: [],
  source: null,
  progress: null,
  detector: null,
  status: null,
  light: 'enough',
  caption: null,
  cue: null,
  problem: null,
  pausedBy: null,
  kept: true,
  sound: true,
  flash: null,
  voice: true,
  missing: [],
  tookPlace: null,
  log: [],
  whole: [],
  workout: null,
  timestampMs: 0,
};

export type SessionStore = StoreApi<SessionView>;

export const createSessionStore = (sound: boolean): SessionStore =>
  createStore<SessionView>(() => ({ ...idleView, sound }));
