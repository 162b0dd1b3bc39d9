import {
  SourceError,
  type CameraDevice,
  type FrameSource,
  type ListCameras,
  type OpenCamera,
  type Picture,
  type SourceFailure,
} from './frame-source.ts';
import { latestWins } from './latest-wins.ts';
import { askForSensor, watchRoll } from './roll-sensor.ts';
import { until } from './until.ts';
import { eachVideoFrame } from './video-frames.ts';

const WANTED: MediaTrackConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 30 },
};

/** By the name of the error that getUserMedia rejects with. Browsers agree on the names, not on the classes. */
const FAILURES: Readonly<Record<string, SourceFailure>> = {
  NotFoundError: 'no-camera',
  DevicesNotFoundError: 'no-camera',
  OverconstrainedError: 'no-camera',
  NotAllowedError: 'permission-denied',
  PermissionDeniedError: 'permission-denied',
  SecurityError: 'permission-denied',
  NotReadableError: 'camera-busy',
  TrackStartError: 'camera-busy',
  AbortError: 'camera-busy',
};

const textOf = (error: unknown, part: 'name' | 'message'): string => {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, part) : '';
  return typeof value === 'string' ? value : '';
};

/**
 * What went wrong, by the name of the error whatever its class: in Firefox and Safari an OverconstrainedError is not a DOMException.
 * Chromium gives a refusal three causes, distinguished by the message: "Permission denied" (by the trainee), "Permission denied by
 * system" and "Permission dismissed". Null if the error is not a camera's.
 */
export function cameraFailureOf(error: unknown): SourceFailure | null {
  const kind = FAILURES[textOf(error, 'name')] ?? null;
  if (kind !== 'permission-denied') return kind;
  const message = textOf(error, 'message');
  if (/by system/i.test(message)) return 'permission-system';
  return /dismissed/i.test(message) ? 'permission-dismissed' : kind;
}

const asSourceError = (error: unknown): unknown => {
  const kind = cameraFailureOf(error);
  return kind === null
    ? error
    : new SourceError(kind, `${textOf(error, 'name')}: ${textOf(error, 'message')}`);
};

/** `mediaDevices` is missing only if the page is not secure. */
const mediaDevices = (): MediaDevices => {
  if (!('mediaDevices' in navigator)) {
    throw new SourceError('insecure-context', `${location.origin} is neither https nor localhost`);
  }
  return navigator.mediaDevices;
};

const request = async (deviceId: string | undefined): Promise<MediaStream> => {
  const devices = mediaDevices();
  const ask = (video: MediaTrackConstraints): Promise<MediaStream> =>
    devices.getUserMedia({ audio: false, video });
  if (deviceId === undefined) return ask(WANTED);
  return ask({ ...WANTED, deviceId: { exact: deviceId } }).catch((error: unknown) => {
    // The chosen camera is gone. Another camera is better than none.
    if (cameraFailureOf(error) === 'no-camera') return ask(WANTED);
    throw error;
  });
};

/** A camera that has sent no picture after this time (ms) will send none. Basis: judgement; slow USB cameras take 3 s. */
const FIRST_PICTURE_MS = 10_000;

/** Plays the stream; resolves with its first picture. */
async function firstPicture(video: HTMLVideoElement): Promise<void> {
  const waiting = new AbortController();
  const plays = video.play().then(
    () => null,
    (error: unknown) => new SourceError('camera-busy', String(error)),
  );
  const late = until(performance.now() + FIRST_PICTURE_MS, waiting.signal).then(
    () => new SourceError('camera-silent', `no picture in ${FIRST_PICTURE_MS} ms`),
  );
  const failure = await Promise.race([plays, late]);
  waiting.abort();
  if (failure) throw failure;
}

/** Whether the page has permission to use the camera. False if the browser does not say, as in Safari, which asks each time. */
const isAllowed = async (): Promise<boolean> => {
  try {
    return (await navigator.permissions.query({ name: 'camera' })).state === 'granted';
  } catch {
    return false;
  }
};

/** The cameras to choose from. Their names are empty until the trainee has allowed a camera once. */
export const listCameras: ListCameras = async () =>
  (await mediaDevices().enumerateDevices())
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }): CameraDevice => ({ deviceId, label }));

/**
 * Asks for a camera (any, or the chosen one) and plays it into a video element. Rejects with a SourceError. `run` rejects with
 * `camera-unplugged` if the camera is disconnected later, and with `permission-revoked` if the page may no longer use it.
 */
export const openCamera: OpenCamera = async (deviceId) => {
  askForSensor();
  const stream = await request(deviceId).catch((error: unknown) => {
    throw asSourceError(error);
  });
  const [track] = stream.getVideoTracks();
  if (!track) throw new SourceError('no-camera', 'the stream has no pictures');
  const video = document.createElement('video');
  video.playsInline = true;
  video.muted = true;
  video.srcObject = stream;
  try {
    await firstPicture(video);
  } catch (error) {
    track.stop();
    throw error;
  }
  return new Camera(track, video);
};

class Camera implements FrameSource {
  readonly kind = 'camera';
  readonly durationS = null;

  constructor(
    readonly track: MediaStreamTrack,
    readonly display: HTMLVideoElement,
  ) {}

  get label(): string {
    return this.track.label;
  }

  get facesAway(): boolean {
    return this.track.getSettings().facingMode === 'environment';
  }

  /** The size changes when a phone is turned. */
  get width(): number {
    return this.display.videoWidth;
  }

  get height(): number {
    return this.display.videoHeight;
  }

  async run(onPicture: (picture: Picture) => Promise<void>, signal: AbortSignal): Promise<void> {
    const { offer, settled } = latestWins(onPicture);
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    const allowedBefore = isAllowed();
    const ended = async (): Promise<void> => {
      const isRevoked = (await allowedBefore) && !(await isAllowed());
      stop.abort(new SourceError(isRevoked ? 'permission-revoked' : 'camera-unplugged', this.label));
    };
    if (this.track.readyState === 'ended') void ended();
    const onEnded = (): void => void ended();
    this.track.addEventListener('ended', onEnded);
    const rollNow = watchRoll(either, () => this.track.getSettings().facingMode !== 'environment');
    try {
      const offerFrame = (timestampMs: number): void => {
        const { display, width, height } = this;
        const roll = rollNow();
        if (width > 0)
          offer({ image: display, width, height, timestampMs, ...(roll === null ? {} : { roll }) });
      };
      await eachVideoFrame(this.display, either, offerFrame, () => this.track.muted);
      await settled();
    } finally {
      this.track.removeEventListener('ended', onEnded);
    }
    if (stop.signal.aborted) throw stop.signal.reason;
  }

  close(): void {
    this.track.stop();
    this.display.srcObject = null;
  }
}
