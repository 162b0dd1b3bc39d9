import type {
  CameraDevice,
  ListCameras,
  MannequinChoice,
  OpenCamera,
  OpenFollower,
  OpenMannequin,
  OpenVideoFile,
} from '../camera/frame-source.ts';
import type { VoiceChoice } from '../coach/voice.ts';
import type { Coach } from '../coach/coach.ts';
import type { Tone } from '../coach/utterance.ts';
import type { OpenDetector } from '../detector/detector.ts';
import type { SessionJournal } from '../storage/history-types.ts';
import type { StoredSession } from '../storage/stored-session.ts';
import type { SessionMeta } from '../storage/format/session-schema.ts';
import type { Status } from '../engine/status.ts';
import type { Exercise } from '../engine/exercise.ts';
import type { SeenBody } from '../pose/body/body.ts';
import type { KnownPostures, PoseTrace } from '../pose/pose-frame.ts';
import type { Command } from '../workout/commands.ts';
import type { Routine } from '../plan/routine.ts';
import type { SessionStore } from './session-store.ts';

/** What to judge and where the pictures come from. */
export interface SessionRequest {
  /** Null if the exercise should be identified. */
  readonly exerciseId: string | null;
  /** The variant to judge by; left out for the usual way. */
  readonly variant?: string;
  /** A whole workout instead of one exercise. */
  readonly routine?: Routine;
  readonly source:
    | { readonly kind: 'camera'; readonly deviceId?: string }
    | { readonly kind: 'mannequin'; readonly exerciseId: string; readonly choice: MannequinChoice }
    /** A mannequin that does what the workout says. */
    | { readonly kind: 'follower'; readonly choice: Pick<MannequinChoice, 'who' | 'stand'> }
    | { readonly kind: 'video' | 'trace'; readonly file: File; readonly pace: 'live' | 'fast' };
}

/** What the overlay draws, outside React, once per frame. Joints are in pixels of a picture of `width` x `height`. */
export interface OverlayFrame {
  readonly body: SeenBody;
  /** Null while nothing is judged: between two sets. */
  readonly status: Status | null;
  /** Null while no exercise is identified. */
  readonly exercise: Exercise | null;
  readonly width: number;
  readonly height: number;
}

/** The voice that speaks, and the others of this device. */
export interface VoiceSettings {
  /** The same array until they change. */
  voices(): readonly string[];
  /** Calls back when they may have changed. Returns a function that stops it. */
  onChange(listener: () => void): () => void;
  /** Speaks a sample after a tone. Call it while a press is handled. */
  hear(text: string): void;
  /** Speaks with that choice from now on. False if the choice cannot be stored. */
  use(choice: VoiceChoice): boolean;
}

/** One trainee, one exercise, one source: from the first picture to the summary. */
export interface Session {
  readonly store: SessionStore;
  /** Opens model and source and begins. Never rejects: a failure is put into the store. */
  start(request: SessionRequest): Promise<void>;
  /** Starts the same request again. */
  again(): Promise<void>;
  /** Starts the same request again with that camera, which is also used from now on. */
  useCamera(deviceId: string): Promise<void>;
  /** Judges as that exercise from now on, and judges everything seen so far again. This is possible after the end too. */
  choose(exerciseId: string): void;
  /** Judges as that variant of the current exercise from now on; null for the usual way. In a workout this includes later sets of the item. */
  useVariant(variant: string | null): void;
  /** In a workout: the trainee's command. */
  command(command: Command): void;
  /** Makes the coach say it. */
  tell(text: string): void;
  /** Makes the coach sound that tone. */
  play(tone: Tone): void;
  /** Resumes a workout that was interrupted, at the point where it stopped. */
  goOn(saved: StoredSession): Promise<void>;
  pause(): void;
  resume(): void;
  /** Ends the session. The summary can be read from the store's log. */
  stop(): void;
  /** After a failure: opens the part that failed again, and continues with the same log. */
  retry(): Promise<void>;
  /** Back to `idle`: closes everything. */
  close(): void;
  /** False if the choice lasts for this visit only. */
  toggleSound(): boolean;
  readonly voice: VoiceSettings;
  /** What the screen shows of the source; null before it is open. */
  display(): HTMLVideoElement | HTMLCanvasElement | null;
  /** Calls back with every judged frame. Returns a function that stops it. */
  onFrame(listener: (frame: OverlayFrame) => void): () => void;
  /** The keypoints so far, for export. */
  trace(): PoseTrace;
  cameras(): Promise<CameraDevice[]>;
  /** The last session if it was interrupted (a crash, a closed tab); otherwise null. */
  cutOff(): Promise<StoredSession | null>;
  /** Shows the summary of a session that was interrupted. */
  showStored(saved: StoredSession): void;
  /** After the end: the trainee's verdict on the rep, attempt or hold that began then. */
  overrule(startMs: number, counted: boolean): void;
}

/** The parts that the composition root passes in. */
export interface SessionParts {
  readonly exercises: readonly Exercise[];
  readonly openCamera: OpenCamera;
  readonly listCameras: ListCameras;
  readonly openVideoFile: OpenVideoFile;
  readonly openTraceFile: OpenVideoFile;
  readonly openMannequin: OpenMannequin;
  readonly openFollower: OpenFollower;
  /** Throws a SourceError if the mannequin cannot be drawn here. Loads nothing. */
  readonly expectWebgl: () => void;
  readonly openDetector: OpenDetector;
  readonly openJournal: OpenJournal;
  readonly cutOff: () => Promise<StoredSession | null>;
  readonly journalOf: (id: number) => Promise<SessionJournal>;
  readonly settle: (id: number) => Promise<void>;
  /** Stores the trainee's verdict on the rep, attempt or hold that began at `startMs` with a session that is already stored. */
  readonly overrule: (id: number, startMs: number, counted: boolean) => Promise<void>;
  /** The trainee's own posture as confirmed in earlier sessions. Rejects if the page may not use storage. */
  readonly known: () => Promise<KnownPostures>;
  readonly learn: (way: string, baselines: KnownPostures[string]) => Promise<void>;
  /** Remembers the camera that the trainee chose. */
  readonly keepCamera: (deviceId: string) => void;
  readonly coach: Coach;
  readonly voice: VoiceSettings;
  /** False if that cannot be stored. */
  readonly keepSound: (sound: boolean) => boolean;
}

export type OpenJournal = (
  meta: Pick<SessionMeta, 'exerciseId' | 'source' | 'model' | 'known'>,
) => Promise<SessionJournal>;
