import { lastWinner } from './choice/backend-memory.ts';
import { candidates } from './choice/backend-choice.ts';
import type { ModelChoice } from './detector.ts';
import { baseUrl } from './weights/base-url.ts';
import { downloads } from './weights/downloads.ts';
import { wasmEntry, weightsEntries } from './weights/weights-manifest.ts';

/** The trainee has asked the browser to save data. */
const savesData = (): boolean => {
  // Not every browser has it, nor do TypeScript's types.
  const connection: unknown = Reflect.get(navigator, 'connection');
  return connection instanceof Object && Reflect.get(connection, 'saveData') === true;
};

/** The backend of the processor: on a first visit it is tried whatever wins. Graphics cards are not looked for, which is not free. */
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
 * Downloads what `openDetector` will most likely ask for: the weights of the model that won the last time, or else of the
 * one that is tried first, and the WebAssembly module of the backend. Nothing if the browser is to save data. Never rejects.
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
