import type { Tone } from './utterance.ts';

/** Never throws, whatever the browser does. */
export interface Tones {
  /** False if this browser has no Web Audio, or if it failed. */
  readonly canSound: boolean;
  play(tone: Tone): void;
  /** Call it while a press is handled: a phone call or a strict browser suspends the sound until then. */
  unlock(): void;
}

/** Notes of each tone: hertz and milliseconds. Rising means good, falling means bad. They are short and above speech, to be heard over music. */
const NOTES: Readonly<Record<Tone, readonly (readonly [hertz: number, ms: number])[]>> = {
  reached: [
    [660, 90],
    [990, 140],
  ],
  lost: [
    [520, 110],
    [350, 170],
  ],
  broken: [[240, 220]],
  tick: [[1200, 45]],
  done: [
    [660, 90],
    [880, 90],
    [1320, 200],
  ],
  'rest-over': [
    [990, 120],
    [660, 120],
    [990, 220],
  ],
};

const VOLUME = 0.25;

/** Tones by Web Audio. Open it while a press is handled, because browsers keep audio silent until then. */
export const openTones = (): Tones => new WebAudioTones();

class WebAudioTones implements Tones {
  #context: AudioContext | null = null;

  constructor() {
    if ('AudioContext' in globalThis) this.#attempt(() => (this.#context = new AudioContext()));
  }

  get canSound(): boolean {
    return this.#context !== null;
  }

  unlock(): void {
    this.#attempt(() => {
      if (this.#context?.state !== 'running') this.#context?.resume().catch(() => undefined);
    });
  }

  play(tone: Tone): void {
    this.unlock();
    this.#attempt(() => this.#context && sound(this.#context, tone));
  }

  #attempt(work: () => unknown): void {
    try {
      work();
    } catch (error) {
      console.info('no tones:', error);
      this.#context = null;
    }
  }
}

function sound(context: AudioContext, tone: Tone): void {
  let start = context.currentTime;
  for (const [hertz, ms] of NOTES[tone]) {
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.type = 'triangle';
    oscillator.frequency.value = hertz;
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(VOLUME, start + 0.008);
    gain.gain.linearRampToValueAtTime(0, start + ms / 1000);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + ms / 1000);
    start += ms / 1000;
  }
}
