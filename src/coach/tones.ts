import type { Tone } from './utterance.ts';

export interface Tones {
  play(tone: Tone): void;
  close(): void;
}

/** Notes of each tone: hertz and milliseconds. Rising: good; falling: not. Short and above speech, to be heard over music. */
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
};

const VOLUME = 0.25;

/** Tones by Web Audio. To be opened from a user's press: browsers keep audio silent until then. */
export function openTones(): Tones {
  if (!('AudioContext' in globalThis)) return { play: () => undefined, close: () => undefined };
  const context = new AudioContext();
  return {
    play(tone) {
      if (context.state === 'suspended') void context.resume();
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
    },
    close: () => void context.close(),
  };
}
