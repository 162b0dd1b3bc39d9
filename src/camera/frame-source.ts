import type { CastName } from '../mannequin/body/cast.ts';
import type { Stand } from '../mannequin/act/stand.ts';
import type { SetInstruction } from '../mannequin/act/follower.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';

/** What can go wrong with a source of pictures; each has its sentence in the catalogue: `failure.<kind>`. */
export const SOURCE_FAILURES = [
  'no-camera',
  'permission-denied',
  'permission-dismissed',
  'permission-system',
  'permission-revoked',
  'camera-busy',
  'camera-unplugged',
  'camera-silent',
  'insecure-context',
  'not-a-video',
  'not-a-trace',
  'video-truncated',
  'codec-unsupported',
  'no-webgl',
  'drawing-lost',
] as const;

export type SourceFailure = (typeof SOURCE_FAILURES)[number];

/** Thrown by a source; `kind` is for the catalogue, `message` for the console. */
export class SourceError extends Error {
  constructor(
    readonly kind: SourceFailure,
    detail: string,
    /** Seconds into the source at which it broke; null for a camera. */
    readonly atS: number | null = null,
  ) {
    super(`${kind}: ${detail}`);
    this.name = 'SourceError';
  }
}

/** One picture at its own time. The receiver must not keep it after its promise has settled. */
export interface Picture {
  readonly image: CanvasImageSource;
  readonly width: number;
  readonly height: number;
  readonly timestampMs: number;
  /** How far its top leans to the right of up, degrees, where a sensor tells. */
  readonly roll?: number;
  /** Set if the source knows the keypoints: a pose trace. */
  readonly pose?: PoseFrame;
}

/**
 * A webcam, a video file or the mannequin. Made by `openCamera`, `openVideoFile`, `openMannequin` and `openFollower`, which
 * reject with a {@link SourceError}.
 */
export interface FrameSource {
  readonly kind: 'camera' | 'video' | 'mannequin';
  /** The camera's own name or the file's. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** Seconds; null for a camera, and for a mannequin that follows a workout. */
  readonly durationS: number | null;
  /** The camera looks away from the screen: its picture is not shown as in a mirror. */
  readonly facesAway?: boolean;
  /** What the screen shows: a playing video element, or the canvas that each picture is drawn on. */
  readonly display: HTMLVideoElement | HTMLCanvasElement;
  /**
   * Hands over pictures until the video or the performance ends, `signal` aborts (both resolve) or the source fails (rejects).
   * Live (camera, mannequin, or a video at its own pace) it never waits for `onPicture`: of the pictures that come while
   * `onPicture` is busy, the newest is handed over next and the others are skipped. A video opened with pace `fast` awaits
   * every `onPicture`.
   */
  run(onPicture: (picture: Picture) => Promise<void>, signal: AbortSignal): Promise<void>;
  close(): void;
}

/** Seconds of a video: from (inclusive) to (exclusive). */
export interface VideoRange {
  readonly fromS: number;
  readonly toS: number;
}

export interface CameraDevice {
  readonly deviceId: string;
  readonly label: string;
}

/** What `src/camera/camera.ts` and `src/camera/video-file.ts` export. */
export type OpenCamera = (deviceId?: string) => Promise<FrameSource>;
export type ListCameras = () => Promise<CameraDevice[]>;
/** `range`: seconds of the video to hand over. */
export type OpenVideoFile = (file: File, pace: 'live' | 'fast', range?: VideoRange) => Promise<FrameSource>;

/** What the mannequin is to show: a fault of its motion, or none; from where; with which body. */
export interface MannequinChoice {
  readonly fault: string | null;
  readonly stand: Stand;
  readonly who: CastName;
}

/** `fromS`: where in the performance it begins. */
export type OpenMannequin = (
  exerciseId: string,
  choice: MannequinChoice,
  fromS: number,
) => Promise<FrameSource>;

export type { SetInstruction };

/** `instruction` is read at every picture; null: nothing is to be done: get up and wait, standing on the mat. */
export type OpenFollower = (
  choice: Pick<MannequinChoice, 'who' | 'stand'>,
  instruction: () => SetInstruction | null,
) => Promise<FrameSource>;
