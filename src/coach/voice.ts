/** Speaks only through the device's own voices, because others would send the text away. Never throws, whatever the browser does. */
export interface Voice {
  /** False if no voice of this device speaks the language, or none is heard. Then there are only captions and tones. */
  readonly canSpeak: boolean;
  /** Call it while a press is handled: iOS lets a page speak only after it has spoken in a press. */
  unlock(): void;
  /** Speaks the text. `interrupts` cuts off what is being spoken. */
  say(text: string, interrupts: boolean): void;
  hush(): void;
  /** The names of the device's own voices for the language. The same array until they change. */
  voices(): readonly string[];
  /** Speaks this language (BCP 47) from now on. */
  speak(language: string): void;
  /** Uses that voice and tempo from now on. */
  use(choice: VoiceChoice): void;
  /** Calls back when `canSpeak` or `voices` may have changed, because voices may load late. Returns a function that stops it. */
  onChange(listener: () => void): () => void;
}

/**
 * `name` is null for the device's own choice for the language; so is the name of a voice of another language. A `rate` of 1 is the
 * voice's own tempo.
 */
export interface VoiceChoice {
  readonly name: string | null;
  readonly rate: number;
}

/** Slightly faster than a voice's own tempo, so that a count is over before the next movement. Basis: judgement. */
export const USUAL_RATE = 1.1;

/** A line that has not begun after this time (ms) will not be heard. Basis: judgement; a phone's first line takes 2 s. */
const UNHEARD_MS = 5000;

/** Errors of an utterance that say nothing about the voice, because another line replaced it. */
const CUT_OFF: readonly string[] = ['interrupted', 'canceled'];

/** Opens the voice of a language (BCP 47). */
export function openVoice(language: string, first: VoiceChoice = { name: null, rate: USUAL_RATE }): Voice {
  return new DeviceVoice(language, first);
}

class DeviceVoice implements Voice {
  readonly #listeners = new Set<() => void>();
  #language: string;
  #choice: VoiceChoice;
  #own: readonly SpeechSynthesisVoice[] = [];
  #names: readonly string[] = [];
  /** A line was spoken, but none was heard. */
  #unheard = false;
  /** The line that should begin next, and the timer that limits the wait. */
  #awaited: SpeechSynthesisUtterance | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(language: string, first: VoiceChoice) {
    this.#language = language;
    this.#choice = first;
    this.#attempt((synthesis) => {
      this.#readVoices(synthesis);
      synthesis.addEventListener('voiceschanged', () => this.#attempt((now) => this.#readVoices(now)));
    });
  }

  get canSpeak(): boolean {
    return !this.#unheard && this.#voice() !== null;
  }

  unlock(): void {
    this.#attempt((synthesis) => synthesis.speak(new SpeechSynthesisUtterance('')));
  }

  say(text: string, interrupts: boolean): void {
    const voice = this.#voice();
    if (!voice) return;
    this.#attempt((synthesis) => {
      if (interrupts) synthesis.cancel();
      const utterance = this.#utterance(text, voice);
      const queued = synthesis.speaking || synthesis.pending;
      synthesis.speak(utterance);
      // A line behind another one waits for its end, so its delay says nothing about the voice.
      if (queued || this.#awaited) return;
      this.#awaited = utterance;
      this.#timer = setTimeout(() => this.#heard(false), UNHEARD_MS);
    });
  }

  hush(): void {
    this.#stopWaiting();
    this.#attempt((synthesis) => synthesis.cancel());
  }

  voices(): readonly string[] {
    return this.#names;
  }

  speak(language: string): void {
    this.#language = language;
    this.#nameVoices();
  }

  use(choice: VoiceChoice): void {
    this.#choice = choice;
    this.#changed();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** If the browser fails, captions and tones remain. */
  #attempt(work: (synthesis: SpeechSynthesis) => void): void {
    if (!('speechSynthesis' in globalThis)) return;
    try {
      work(globalThis.speechSynthesis);
    } catch (error) {
      console.info('no voice:', error);
      this.#heard(false);
    }
  }

  #utterance(text: string, voice: SpeechSynthesisVoice): SpeechSynthesisUtterance {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = this.#choice.rate;
    utterance.onstart = () => this.#heard(true);
    utterance.onerror = ({ error }) => {
      if (!CUT_OFF.includes(error)) this.#heard(false);
      else if (this.#awaited === utterance) this.#stopWaiting();
    };
    return utterance;
  }

  #heard(heard: boolean): void {
    this.#stopWaiting();
    if (this.#unheard === !heard) return;
    this.#unheard = !heard;
    this.#changed();
  }

  #stopWaiting(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#awaited = null;
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  #readVoices(synthesis: SpeechSynthesis): void {
    this.#own = synthesis.getVoices().filter(({ localService }) => localService);
    this.#nameVoices();
  }

  #nameVoices(): void {
    this.#names = this.#ofLanguage().map(({ name }) => name);
    this.#changed();
  }

  #ofLanguage(): readonly SpeechSynthesisVoice[] {
    return this.#own.filter(({ lang }) => lang.toLowerCase().startsWith(this.#language));
  }

  #voice(): SpeechSynthesisVoice | null {
    const speaks = this.#ofLanguage();
    const chosen = speaks.find(({ name }) => name === this.#choice.name);
    return chosen ?? speaks.find((voice) => voice.default) ?? speaks[0] ?? null;
  }
}
