import * as v from 'valibot';
import { MODELS, type ModelId } from '../detector.ts';
import { isPage } from '../weights/served.ts';

/** `models/index.json`, which `npm run models` writes. A newer one may name models that we do not know. */
const ModelsIndex = v.object({ schema: v.literal(1), models: v.array(v.string()) });

/** If the list takes longer than this (ms), it is not used. Basis: judgement; it is a few dozen bytes. */
const LIST_MS = 5000;

/** The model that every host has. */
const ALWAYS: readonly ModelId[] = ['movenet-lightning'];

/**
 * The models under `baseUrl`, according to the list there. Asking for a model that is not there would put an error on the console.
 * Without a list it is Lightning alone; loading it shows whether it is really there.
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
