import { BlobSource, Input, MATROSKA, MP4, QTFF, VideoSampleSink, WEBM } from 'mediabunny';
import type { InputVideoTrack, VideoSample } from 'mediabunny';
import {
  SourceError,
  type FrameSource,
  type OpenVideoFile,
  type Picture,
  type VideoRange,
} from './frame-source.ts';
import { latestWins } from './latest-wins.ts';
import { until } from './until.ts';

const WHOLE: VideoRange = { fromS: -Infinity, toS: Infinity };

/** The files that cameras and recorders write. Playlists are left out because they would fetch from elsewhere. */
const FORMATS = [MP4, QTFF, WEBM, MATROSKA];

/** Frames may have different lengths, so this much may be missing at the end before the video counts as cut short. */
const TAIL_S = 0.5;

const toMs = (seconds: number): number => Math.round(seconds * 1e4) / 10;

const openTrack = async (file: File, input: Input): Promise<InputVideoTrack> => {
  const track = await input.getPrimaryVideoTrack().catch((error: unknown) => {
    throw new SourceError('not-a-video', `${file.name}: ${String(error)}`);
  });
  if (!track) throw new SourceError('not-a-video', `${file.name} has no pictures`);
  if (!(await track.canDecode())) {
    throw new SourceError('codec-unsupported', (await track.getCodec()) ?? 'unknown codec');
  }
  return track;
};

const lengthOf = (track: InputVideoTrack): Promise<number | null> =>
  track
    .getDurationFromMetadata()
    .then((seconds) => seconds ?? track.computeDuration())
    .catch(() => null);

/**
 * Opens an MP4, MOV, WebM or MKV video in a codec that the browser can decode: every frame in order, upright, at its own timestamp,
 * without seeking. Rejects with a SourceError: `not-a-video` or `codec-unsupported`. `run` rejects with `video-truncated`, which names
 * the second, after delivering all the frames before it.
 */
export const openVideoFile = async (
  ...[file, pace, range = WHOLE]: Parameters<OpenVideoFile>
): Promise<FrameSource> => {
  const input = new Input({ source: new BlobSource(file), formats: FORMATS });
  try {
    const track = await openTrack(file, input);
    const canvas = document.createElement('canvas');
    canvas.width = await track.getDisplayWidth();
    canvas.height = await track.getDisplayHeight();
    const durationS = await lengthOf(track);
    return new VideoFile({ label: file.name, pace, range, input, track, display: canvas, durationS });
  } catch (error) {
    input.dispose();
    throw error;
  }
};

interface VideoParts {
  readonly label: string;
  readonly pace: 'live' | 'fast';
  readonly range: VideoRange;
  readonly input: Input;
  readonly track: InputVideoTrack;
  readonly display: HTMLCanvasElement;
  /** Null if the file does not say. */
  readonly durationS: number | null;
}

class VideoFile implements FrameSource {
  readonly kind = 'video';
  readonly label: string;
  readonly display: HTMLCanvasElement;
  readonly durationS: number | null;
  readonly #parts: VideoParts;
  readonly #context: CanvasRenderingContext2D;

  constructor(parts: VideoParts) {
    this.label = parts.label;
    this.display = parts.display;
    this.durationS = parts.durationS;
    this.#parts = parts;
    const context = parts.display.getContext('2d', { alpha: false });
    if (!context) throw new Error('no 2-D canvas in the page');
    this.#context = context;
  }

  get width(): number {
    return this.display.width;
  }

  get height(): number {
    return this.display.height;
  }

  async run(onPicture: (picture: Picture) => Promise<void>, signal: AbortSignal): Promise<void> {
    const endS = await (this.#parts.pace === 'fast'
      ? this.#runFast(onPicture, signal)
      : this.#runLive(onPicture, signal));
    if (!signal.aborted) this.#expectEnd(endS);
  }

  async #runFast(onPicture: (picture: Picture) => Promise<void>, signal: AbortSignal): Promise<number> {
    return this.#eachSample(signal, (sample) => onPicture(this.#draw(sample)));
  }

  async #runLive(onPicture: (picture: Picture) => Promise<void>, signal: AbortSignal): Promise<number> {
    const { offer, settled } = latestWins(onPicture);
    let startMs: number | null = null;
    const endS = await this.#eachSample(signal, async (sample) => {
      const dueMs = sample.timestamp * 1000;
      startMs ??= performance.now() - dueMs;
      await until(startMs + dueMs, signal);
      if (!signal.aborted) offer(this.#draw(sample));
    });
    await settled();
    return endS;
  }

  /** Returns the second at which the last sample ends. */
  async #eachSample(signal: AbortSignal, use: (sample: VideoSample) => Promise<void>): Promise<number> {
    const { track, range } = this.#parts;
    const { fromS, toS } = range;
    const samples = new VideoSampleSink(track).samples(Math.max(fromS, 0), toS);
    let endS = 0;
    try {
      while (!signal.aborted) {
        const next = await samples.next().catch((error: unknown) => {
          throw this.#brokenAt(endS, String(error));
        });
        if (next.done) break;
        try {
          await use(next.value);
        } finally {
          next.value.close();
        }
        endS = next.value.timestamp + next.value.duration;
      }
    } finally {
      await samples.return();
    }
    return endS;
  }

  close(): void {
    this.#parts.input.dispose();
  }

  #draw(sample: VideoSample): Picture {
    const { width, height } = this.display;
    sample.draw(this.#context, 0, 0, width, height);
    return { image: this.display, width, height, timestampMs: toMs(sample.timestamp) };
  }

  #expectEnd(endS: number): void {
    const { range } = this.#parts;
    // A file that does not say how long it is must have at least one picture.
    const lastS = Math.min(this.durationS ?? 0, range.toS);
    if (range.fromS >= lastS) return;
    if (endS === 0 || endS < lastS - TAIL_S) throw this.#brokenAt(endS, `of ${lastS.toFixed(2)} s`);
  }

  #brokenAt(atS: number, detail: string): SourceError {
    return new SourceError(
      'video-truncated',
      `${this.label} breaks off at ${atS.toFixed(2)} s: ${detail}`,
      atS,
    );
  }
}
