import { lastWinner } from './choice/backend-memory.ts';
import { candidates } from './choice/backend-choice.ts';
import type { ModelChoice } from './detector.ts';
import { baseUrl } from './weights/base-url.ts';
import { downloads } from './weights/downloads.ts';
import { wasmEntry, weightsEntries } from './weights/weights-manifest.ts';

/** The trainee has asked the browser to save data. */
const savesData = (): boolean => {
  // Neither every browser nor TypeScript's types have this property.
  const connection: unknown = Reflect.get(navigator, 'connection');
  return connection instanceof Object && Reflect.get(connection, 'saveData') === true;
};

/** The backend of the processor: a first visit tries it whichever backend wins. Looking for graphics cards costs time, so it is not done here. */
const onProcessor = () =>
  candidates({
    userAgent: navigator.userAgent,
    webglRenderer: null,
    webgpuAdapter: null,
    simd: true,
    isolated: globalThis.crossOriginIsolated === true,
    cores: navigator.hardwareConcurrency,
  })[0];

/**
 * Downloads what `openDetector` will most likely need: the weights of the model that won last time, or else of the one that is tried
 * first, and the WebAssembly module of the backend. Downloads nothing if the browser should save data. Never rejects.
 */
export const preload = async (choice: ModelChoice): Promise<void> => {
  if (savesData()) return;
  const last = lastWinner();
  const model = choice === 'auto' ? (last?.model ?? 'movenet-lightning') : choice;
  const candidate = last?.candidate ?? onProcessor();
  const { graph, numbers } = weightsEntries(model);
  const wasm = candidate?.backend === 'wasm' ? [wasmEntry(candidate.threads > 1)] : [];
  await Promise.all(
    [...wasm, graph, numbers].map(({ to, size }) =>
      downloads.fetchAhead({ url: new URL(to, baseUrl()), size }),
    ),
  );
};
