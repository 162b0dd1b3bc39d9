import * as v from 'valibot';
import { USUAL_RATE } from '../coach/voice.ts';
import { MODEL_CHOICES, type ModelChoice, type ModelId } from '../detector/detector.ts';
import { kept } from '../kept/kept.ts';
import { LANGUAGE_CHOICES } from '../words/language.ts';

/** More cues than all exercises have. */
const MOST_MUTED = 500;

/** What the trainee chose. A setting that is missing or invalid counts as never chosen. */
export const settingsSchema = v.object({
  language: v.fallback(v.picklist(LANGUAGE_CHOICES), 'auto'),
  model: v.fallback(v.picklist(MODEL_CHOICES), 'auto'),
  /** Whether the coach is heard. */
  sound: v.fallback(v.boolean(), true),
  /** Whether each tone is also shown as a flash of the screen's edge, for noisy rooms and for people who cannot hear it. */
  flashes: v.fallback(v.boolean(), false),
  /** Whether single keys work: letters, digits and the space bar. Dictated words press them too. */
  shortcuts: v.fallback(v.boolean(), true),
  /** The voice by name (null for the device's own choice), and its tempo (1 for the voice's own). */
  voice: v.fallback(v.nullable(v.string()), null),
  rate: v.fallback(v.pipe(v.number(), v.minValue(0.5), v.maxValue(2)), USUAL_RATE),
  /** The id of the camera that was chosen last; null for the browser's own choice. An id is valid on this device only. */
  camera: v.fallback(v.nullable(v.string()), null),
  /** The cues that the trainee has turned off: `mutedKey` of each. */
  muted: v.fallback(v.pipe(v.array(v.string()), v.maxLength(MOST_MUTED)), []),
});

export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

const DEFAULTS: Settings = {
  language: 'auto',
  model: 'auto',
  sound: true,
  flashes: false,
  shortcuts: true,
  voice: null,
  rate: USUAL_RATE,
  camera: null,
  muted: [],
};

const settings = kept('longline.settings', settingsSchema, DEFAULTS);

/** The settings that are stored on this device; the defaults if there are none. */
export const readSettings = (): Settings => settings.read();

/** Whether the trainee has changed any of them on this device. */
export const hasSettings = (): boolean => JSON.stringify(readSettings()) !== JSON.stringify(DEFAULTS);

/** Stores what was chosen together with the other settings. False if they cannot be stored and last for this visit only. */
export const writeSettings = (chosen: Partial<Settings>): boolean =>
  settings.write({ ...readSettings(), ...chosen });

/** The model to open: the chosen one, unless this host no longer has it. */
export const modelToOpen = async (modelsHere: () => Promise<readonly ModelId[]>): Promise<ModelChoice> => {
  const { model } = readSettings();
  return model === 'auto' || (await modelsHere()).includes(model) ? model : 'auto';
};
