import { clamp } from '../../geometry/number.ts';
import type { Exhibit, Exhibited } from './exhibit.ts';
import type { Side } from '../../pose/keypoints.ts';
import { drawJudgedLine, fitted } from './overlay.ts';

const START = { azimuth: 0, height: 0.55, distance: 2.25 } as const;
const LIMITS = { height: [0.15, 2.4], distance: [1.4, 3.4] } as const;
const LENS = { roll: 0, fieldOfView: 60 } as const;

/** Widest picture, and the narrower one for devices that take longer than this from one picture to the next (ms). */
const WIDE_PX = 1280;
const NARROW_PX = 480;
const SLOW_MS = 60;
const TIMED_FRAMES = 6;

/** Plays an exhibit repeatedly, outside React, and can be turned. */
export class ExhibitPlayer {
  #eye: { azimuth: number; height: number; distance: number } = START;
  #atMs = 0;
  #handle = 0;
  #running = false;
  #lastMs: number | null = null;
  #widest = WIDE_PX;
  #times: readonly number[] = [];
  readonly #resized: ResizeObserver;

  constructor(
    private readonly exhibit: Exhibit,
    private readonly canvas: HTMLCanvasElement,
    private readonly overlay: HTMLCanvasElement,
    private readonly onDrawn: (seen: Exhibited) => void,
  ) {
    this.#resized = new ResizeObserver(() => this.#soon());
    this.#resized.observe(canvas);
  }

  choose(fault: string | null, side: Side | null): void {
    this.exhibit.choose(fault, side);
    this.#atMs = 0;
    this.#soon();
  }

  play(): void {
    this.#running = true;
    this.#lastMs = null;
    this.#soon();
  }

  pause(): void {
    this.#running = false;
  }

  /** Stops at one of the key positions. */
  still(position: 'rest' | 'full'): void {
    this.pause();
    const { restMs, fullMs } = this.exhibit.keys;
    this.#atMs = position === 'rest' ? restMs : fullMs;
    this.#soon();
  }

  /** Degrees around to the right, metres up. */
  turn(degrees: number, up = 0): void {
    const { azimuth, height, distance } = this.#eye;
    this.#eye = {
      azimuth: (azimuth + degrees) % 360,
      height: clamp(height + up, LIMITS.height),
      distance,
    };
    this.#soon();
  }

  /** Nearer by a factor below 1, further away by one above it. */
  zoom(factor: number): void {
    this.#eye = { ...this.#eye, distance: clamp(this.#eye.distance * factor, LIMITS.distance) };
    this.#soon();
  }

  dispose(): void {
    cancelAnimationFrame(this.#handle);
    this.#resized.disconnect();
    this.exhibit.dispose();
  }

  #soon(): void {
    cancelAnimationFrame(this.#handle);
    this.#handle = requestAnimationFrame((nowMs) => this.#draw(nowMs));
  }

  #draw(nowMs: number): void {
    if (this.#running) {
      const passedMs = this.#lastMs === null ? 0 : nowMs - this.#lastMs;
      this.#atMs = (this.#atMs + Math.min(passedMs, 500)) % this.exhibit.durationMs;
      this.#slowDown(passedMs);
      this.#lastMs = nowMs;
    }
    const { clientWidth, clientHeight } = this.canvas;
    if (clientWidth > 0) {
      const wide = Math.min(clientWidth * (globalThis.devicePixelRatio || 1), this.#widest);
      const [pictureWidth, pictureHeight] = [
        Math.round(wide),
        Math.round((wide * clientHeight) / clientWidth),
      ];
      const camera = { ...this.#eye, ...LENS, aim: this.exhibit.aim, pictureWidth, pictureHeight };
      const seen = this.exhibit.draw(this.#atMs, camera);
      const fit = fitted(this.overlay, { width: pictureWidth, height: pictureHeight });
      if (fit) drawJudgedLine(fit, seen.line, seen.wrong ? 'fault' : 'ok');
      this.onDrawn(seen);
    }
    if (this.#running) this.#soon();
  }

  /** Draws narrower pictures if the device is too slow. */
  #slowDown(passedMs: number): void {
    if (this.#widest === NARROW_PX || passedMs === 0) return;
    this.#times = [...this.#times, passedMs].slice(-TIMED_FRAMES);
    const slow = this.#times.filter((ms) => ms > SLOW_MS).length;
    if (slow === TIMED_FRAMES) this.#widest = NARROW_PX;
  }
}
