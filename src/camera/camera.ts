import { SourceError } from './frame-source.ts';
import type {
  CameraDevice,
  FrameSource,
  ListCameras,
  OpenCamera,
  Picture,
  SourceFailure,
} from './frame-source.ts';
import { latestWins } from './latest-wins.ts';
import { askForSensor, watchRoll } from './roll-sensor.ts';
import { eachVideoFrame } from './video-frames.ts';

const WANTED: MediaTrackConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 30 },
};

/** By the names of the DOMExceptions of getUserMedia. */
const FAILURES: Readonly<Record<string, SourceFailure>> = {
  NotFoundError: 'no-camera',
  NotAllowedError: 'permission-denied',
  SecurityError: 'permission-denied',
  NotReadableError: 'camera-busy',
  AbortError: 'camera-busy',
};

const asSourceError = (error: unknown): unknown => {
  const name = error instanceof DOMException ? error.name : '';
  const kind = FAILURES[name];
  return kind ? new SourceError(kind, String(error)) : error;
};

/** Only where the page is not secure is there no such thing as `mediaDevices`. */
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
    // The chosen camera is gone: better another than none.
    if (error instanceof DOMException && error.name === 'OverconstrainedError') return ask(WANTED);
    if (error instanceof DOMException && error.name === 'NotFoundError') return ask(WANTED);
    throw error;
  });
};

/** The cameras that may be chosen; their names are empty until the trainee has once allowed a camera. */
export const listCameras: ListCameras = async () =>
  (await mediaDevices().enumerateDevices())
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }): CameraDevice => ({ deviceId, label }));

/**
 * Asks for a camera (any, or the one chosen) and plays it into a video element.
 * Rejects with a SourceError; `run` rejects with `camera-unplugged` where it goes away later.
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
    await video.play();
  } catch (error) {
    track.stop();
    throw new SourceError('camera-busy', String(error));
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

  /** Changes where a phone is turned. */
  get width(): number {
    return this.display.videoWidth;
  }

  get height(): number {
    return this.display.videoHeight;
  }

  async run(take: (picture: Picture) => Promise<void>, signal: AbortSignal): Promise<void> {
    const { offer, settled } = latestWins(take);
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    const unplugged = (): void => stop.abort(new SourceError('camera-unplugged', this.label));
    if (this.track.readyState === 'ended') unplugged();
    this.track.addEventListener('ended', unplugged);
    const rollNow = watchRoll(either, () => this.track.getSettings().facingMode !== 'environment');
    try {
      await eachVideoFrame(this.display, either, (timestampMs) => {
        const { display, width, height } = this;
        const roll = rollNow();
        if (width > 0)
          offer({ image: display, width, height, timestampMs, ...(roll === null ? {} : { roll }) });
      });
      await settled();
    } finally {
      this.track.removeEventListener('ended', unplugged);
    }
    if (stop.signal.aborted) throw stop.signal.reason;
  }

  close(): void {
    this.track.stop();
    this.display.srcObject = null;
  }
}
