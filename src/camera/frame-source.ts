import type { CastName } from '../mannequin/body/cast.ts';
import type { Stand } from '../mannequin/act/stand.ts';
import type { SetInstruction } from '../mannequin/act/follower.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';

/** What can go wrong with a source of pictures. Each has a sentence in the catalogue: `failure.<kind>`. */
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

/** Thrown by a source. `kind` is for the catalogue, `message` for the console. */
export class SourceError extends Error {
  constructor(
    readonly kind: SourceFailure,
    detail: string,
    /** Seconds into the source at which it failed; null for a camera. */
    readonly atS: number | null = null,
  ) {
    super(`${kind}: ${detail}`);
    this.name = 'SourceError';
  }
}

/** One picture with its own time. The receiver must not keep it after its promise has settled. */
export interface Picture {
  readonly image: CanvasImageSource;
  readonly width: number;
  readonly height: number;
  readonly timestampMs: number;
  /** How far the top of the picture leans to the right of up (degrees), if a sensor measures it. */
  readonly roll?: number;
  /** Set if the source knows the keypoints: a pose trace. */
  readonly pose?: PoseFrame;
}

/**
 * A webcam, a video file or the mannequin. Created by `openCamera`, `openVideoFile`, `openMannequin` and `openFollower`, which reject
 * with a {@link SourceError}.
 */
export interface FrameSource {
  readonly kind: 'camera' | 'video' | 'mannequin';
  /** The name of the camera or the file. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** Seconds; null for a camera, and for a mannequin that follows a workout. */
  readonly durationS: number | null;
  /** The camera faces away from the screen, so its picture is not mirrored. */
  readonly facesAway?: boolean;
  /** What the screen shows: a playing video element, or the canvas on which each picture is drawn. */
  readonly display: HTMLVideoElement | HTMLCanvasElement;
  /**
   * Delivers pictures until the video or the performance ends or `signal` aborts (both resolve), or the source fails (rejects). A live
   * source (camera, mannequin, or a video at its own pace) never waits for `onPicture`: while `onPicture` is busy, only the newest
   * picture is kept for the next call and the others are skipped. A video opened with pace `fast` awaits every `onPicture`.
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

/** The exports of `src/camera/camera.ts` and `src/camera/video-file.ts`. */
export type OpenCamera = (deviceId?: string) => Promise<FrameSource>;
export type ListCameras = () => Promise<CameraDevice[]>;
/** `range`: the seconds of the video to deliver. */
export type OpenVideoFile = (file: File, pace: 'live' | 'fast', range?: VideoRange) => Promise<FrameSource>;

/** What the mannequin should show: a fault of its motion, or none; the camera position; and the body. */
export interface MannequinChoice {
  readonly fault: string | null;
  readonly stand: Stand;
  readonly who: CastName;
}

/** `fromS`: the second of the performance at which it begins. */
export type OpenMannequin = (
  exerciseId: string,
  choice: MannequinChoice,
  fromS: number,
) => Promise<FrameSource>;

export type { SetInstruction };

/** `instruction` is read for every picture. Null means that there is nothing to do: the mannequin gets up and waits, standing on the mat. */
export type OpenFollower = (
  choice: Pick<MannequinChoice, 'who' | 'stand'>,
  instruction: () => SetInstruction | null,
) => Promise<FrameSource>;
