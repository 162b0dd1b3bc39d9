import * as v from 'valibot';
import { MODELS, type ModelId } from '../detector.ts';
import { isPage } from '../weights/served.ts';

/** `models/index.json`, which `npm run models` writes; a newer one may name models that we do not know. */
const ModelsIndex = v.object({ schema: v.literal(1), models: v.array(v.string()) });

/** A list that takes longer than this is done without, milliseconds. Basis: judgement; it is a few dozen bytes. */
const LIST_MS = 5000;

/** The model that every host has. */
const ALWAYS: readonly ModelId[] = ['movenet-lightning'];

/**
 * The models that lie under `baseUrl`, by the list that lies there too: asking for a model that is not there would put
 * an error on the console. Without a list it is Lightning alone; whether that is really there shows when it is loaded.
 */
export const presentModels = async (baseUrl: string): Promise<readonly ModelId[]> => {
  try {
    const response = await fetch(new URL('models/index.json', baseUrl), {
      signal: AbortSignal.timeout(LIST_MS),
    });
    if (!response.ok || isPage(response)) return ALWAYS;
    const index = v.safeParse(ModelsIndex, await response.json());
    return index.success
      ? MODELS.filter((model) => ALWAYS.includes(model) || index.output.models.includes(model))
      : ALWAYS;
  } catch {
    return ALWAYS;
  }
};
