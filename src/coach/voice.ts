/** Speaks through the device's own voices only: others would send the text away. */
export interface Voice {
  /** False where this device has no voice of its own for the language: captions and tones only. */
  readonly canSpeak: boolean;
  /** Speaks the text; `interrupts` cuts off what is being said. */
  say(text: string, interrupts: boolean): void;
  hush(): void;
  /** The device's own voices, by name, those of the language first; they may arrive late. */
  voices(): readonly string[];
  /** Takes that voice and tempo from now on. */
  use(choice: VoiceChoice): void;
}

/** `name` null: the device's own choice for the language. `rate`: 1 is the voice's own tempo. */
export interface VoiceChoice {
  readonly name: string | null;
  readonly rate: number;
}

const mute: Voice = {
  canSpeak: false,
  say: () => undefined,
  hush: () => undefined,
  voices: () => [],
  use: () => undefined,
};

/** A little quicker than a voice's own tempo, so that a count is over before the next movement. Basis: judgement. */
export const USUAL_RATE = 1.1;

/** Opens the voice of a language (BCP 47); voices that arrive late are taken once they do. */
export function openVoice(language: string, first: VoiceChoice = { name: null, rate: USUAL_RATE }): Voice {
  if (!('speechSynthesis' in globalThis)) return mute;
  const synthesis = globalThis.speechSynthesis;
  let { name, rate } = first;
  const ofLanguage = ({ lang }: SpeechSynthesisVoice): boolean =>
    lang.toLowerCase().startsWith(language.toLowerCase().slice(0, 2));
  const own = () => synthesis.getVoices().filter(({ localService }) => localService);
  const find = () => {
    const speaks = own().filter(ofLanguage);
    const chosen = own().find((voice) => voice.name === name);
    return chosen ?? speaks.find((voice) => voice.default) ?? speaks[0] ?? null;
  };
  let voice = find();
  synthesis.addEventListener('voiceschanged', () => {
    voice = find();
  });
  return {
    get canSpeak() {
      return voice !== null;
    },
    say(text, interrupts) {
      if (!voice) return;
      if (interrupts) synthesis.cancel();
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = rate;
      synthesis.speak(utterance);
    },
    hush: () => synthesis.cancel(),
    voices: () =>
      own()
        .sort((a, b) => Number(ofLanguage(b)) - Number(ofLanguage(a)))
        .map((one) => one.name),
    use(choice) {
      ({ name, rate } = choice);
      voice = find();
    },
  };
}
