import { KEYPOINT_NAMES } from '../../pose/keypoints.ts';
import type { Keypoint, PoseFrame } from '../../pose/pose-frame.ts';

/** The precision to which the detector rounds a keypoint: tenths of a pixel, hundredths of score. */
const PER = [10, 10, 100] as const;
const NUMBERS = KEYPOINT_NAMES.length * PER.length;

const SEEN = 1;
const ROLLED = 2;
/** The time is a whole number of milliseconds after the previous frame. */
const WHOLE = 4;

/** Longest packed value. Basis: 21 bits are 100 kpx in tenths. */
const MOST = 2 ** 21;

class Writer {
  readonly #bytes: number[] = [];
  readonly #view = new DataView(new ArrayBuffer(8));

  byte(value: number): void {
    this.#bytes.push(value);
  }

  /** A whole number; small numbers of either sign take one byte (zigzag, base 128). */
  whole(value: number): void {
    let rest = value < 0 ? -2 * value - 1 : 2 * value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.byte((rest % 128) + 128);
    this.byte(rest);
  }

  double(value: number): void {
    this.#view.setFloat64(0, value);
    for (let at = 0; at < 8; at++) this.byte(this.#view.getUint8(at));
  }

  get bytes(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#bytes);
  }
}

class Reader {
  #at = 0;
  readonly #view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get atEnd(): boolean {
    return this.#at >= this.bytes.length;
  }

  byte(): number {
    const value = this.bytes[this.#at++];
    if (value === undefined) throw new RangeError('packed frames: cut short');
    return value;
  }

  whole(): number {
    let [value, scale] = [0, 1];
    for (;;) {
      const byte = this.byte();
      value += (byte % 128) * scale;
      if (byte < 128) break;
      scale *= 128;
      if (scale > MOST * 256) throw new RangeError('packed frames: a number is too long');
    }
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  double(): number {
    if (this.#at + 8 > this.bytes.length) throw new RangeError('packed frames: cut short');
    const value = this.#view.getFloat64(this.#at);
    this.#at += 8;
    if (!Number.isFinite(value)) throw new RangeError('packed frames: no number');
    return value;
  }
}

/** The numbers of a frame as whole numbers; null if they are finer than the detector's. */
function wholes(keypoints: readonly Keypoint[]): readonly number[] | null {
  const numbers = keypoints.flatMap((keypoint) =>
    PER.map((per, at) => {
      const value = keypoint[at];
      if (value === undefined) throw new RangeError('a keypoint has three numbers');
      const whole = Math.round(value * per);
      return whole / per === value && Math.abs(whole) < MOST ? whole : NaN;
    }),
  );
  return numbers.length === NUMBERS && !numbers.some(Number.isNaN) ? numbers : null;
}

/** One of the numbers of a frame. There are always the same number of them. */
function numberAt(numbers: ArrayLike<number>, at: number): number {
  const number = numbers[at];
  if (number === undefined) throw new RangeError(`a frame has no number ${at}`);
  return number;
}

/**
 * Frames as bytes, about a sixth of their JSON: each number is stored as its difference from the previous frame. Nothing is lost. Null if
 * that is impossible, because keypoints were never rounded or the model changes in these frames.
 */
export function packFrames(frames: readonly PoseFrame[]): Uint8Array<ArrayBuffer> | null {
  const writer = new Writer();
  let [lastMs, last] = [0, Array.from({ length: NUMBERS }, () => 0) as readonly number[]];
  for (const { timestampMs, keypoints, roll, model } of frames) {
    const numbers = keypoints && wholes(keypoints);
    if ((keypoints && !numbers) || model !== undefined) return null;
    const later = timestampMs - lastMs;
    const whole = Number.isInteger(later) && Math.abs(later) < MOST && lastMs + later === timestampMs;
    writer.byte((numbers ? SEEN : 0) + (roll === undefined ? 0 : ROLLED) + (whole ? WHOLE : 0));
    if (whole) writer.whole(later);
    else writer.double(timestampMs);
    if (roll !== undefined) writer.double(roll);
    if (numbers) {
      for (const [at, value] of numbers.entries()) writer.whole(value - numberAt(last, at));
      last = numbers;
    }
    lastMs = timestampMs;
  }
  return writer.bytes;
}

const within = (value: number, from: number, to: number): number => {
  if (value < from || value > to) throw new RangeError('packed frames: out of range');
  return value;
};

/** Reads the output of {@link packFrames}. Throws a `RangeError` if the bytes cannot come from there. */
export function unpackFrames(bytes: Uint8Array): readonly PoseFrame[] {
  const reader = new Reader(bytes);
  const frames: PoseFrame[] = [];
  let lastMs = 0;
  const last = new Float64Array(NUMBERS);
  while (!reader.atEnd) {
    const flags = within(reader.byte(), 0, SEEN + ROLLED + WHOLE);
    lastMs = flags & WHOLE ? lastMs + reader.whole() : reader.double();
    const roll = flags & ROLLED ? within(reader.double(), -180, 180) : undefined;
    const keypoints: Keypoint[] = [];
    for (let at = 0; flags & SEEN && at < NUMBERS; at += PER.length) {
      const next = (of: 0 | 1 | 2): number => {
        const number = numberAt(last, at + of) + reader.whole();
        last[at + of] = number;
        return number / PER[of];
      };
      keypoints.push([next(0), next(1), within(next(2), 0, 1)]);
    }
    frames.push({
      timestampMs: lastMs,
      keypoints: flags & SEEN ? keypoints : null,
      ...(roll === undefined ? {} : { roll }),
    });
  }
  return frames;
}
