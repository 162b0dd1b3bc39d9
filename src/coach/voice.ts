/** Speaks through the device's own voices only: others would send the text away. */
export interface Voice {
  /** False where this device has no voice of its own for the language: captions and tones only. */
  readonly canSpeak: boolean;
  /** Speaks the text; `interrupts` cuts off what is being said. */
  say(text: string, interrupts: boolean): void;
  hush(): void;
}

const mute: Voice = { canSpeak: false, say: () => undefined, hush: () => undefined };

/** A little quicker than a voice's own tempo, so that a count is over before the next movement. Basis: judgement. */
const RATE = 1.1;

/** Opens the voice of a language (BCP 47); voices that arrive late are taken once they do. */
export function openVoice(language: string): Voice {
  if (!('speechSynthesis' in globalThis)) return mute;
  const synthesis = globalThis.speechSynthesis;
  const find = () => {
    const own = synthesis.getVoices().filter(({ localService }) => localService);
    const speaks = own.filter(({ lang }) =>
      lang.toLowerCase().startsWith(language.toLowerCase().slice(0, 2)),
    );
    return speaks.find((voice) => voice.default) ?? speaks[0] ?? null;
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
      utterance.rate = RATE;
      synthesis.speak(utterance);
    },
    hush: () => synthesis.cancel(),
  };
}
