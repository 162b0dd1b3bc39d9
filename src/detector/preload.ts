import { recall } from './choice/backend-memory.ts';
import { candidates, choiceKey } from './choice/backend-choice.ts';
import { lookAtMachine } from './choice/machine.ts';
import { presentModels } from './choice/present-models.ts';
import type { ModelChoice } from './detector.ts';
import { baseUrl } from './weights/base-url.ts';
import { downloads } from './weights/downloads.ts';
import { modelVersion, wasmEntry, weightsEntries } from './weights/weights-manifest.ts';

/** The trainee has asked the browser to save data. */
const savesData = (): boolean => {
  // Not every browser has it, nor do TypeScript's types.
  const connection: unknown = Reflect.get(navigator, 'connection');
  return connection instanceof Object && Reflect.get(connection, 'saveData') === true;
};

/**
 * Downloads what `openDetector` will most likely ask for: the weights of the model that is remembered, or else of the model
 * that is tried first, and the WebAssembly module of the backend. Nothing if the browser is to save data. Never rejects.
 */
export const preload = async (choice: ModelChoice): Promise<void> => {
  if (savesData()) return;
  const [machine, models] = await Promise.all([
    lookAtMachine(),
    choice === 'auto' ? presentModels(baseUrl()) : [choice],
  ]);
  const entrants = candidates(machine);
  if (entrants.length === 0) return;
  const remembered = recall(choiceKey(machine, models.map(modelVersion)));
  const model = remembered?.model ?? (choice === 'auto' ? 'movenet-lightning' : choice);
  // The first time every backend is tried, so that WebAssembly is needed whatever wins.
  const backend = remembered?.candidate ?? entrants.find((entrant) => entrant.backend === 'wasm');
  const { graph, numbers } = weightsEntries(model);
  const wasm = backend?.backend === 'wasm' ? [wasmEntry(backend.threads > 1)] : [];
  await Promise.all(
    [...wasm, graph, numbers].map(({ to, size }) =>
      downloads.fetchAhead({ url: new URL(to, baseUrl()), size }),
    ),
  );
};
