import type { io } from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import type { BackendCandidate } from '../choice/backend-choice.ts';
import { DetectorError, type ModelId } from '../detector.ts';
import type { Downloads } from './download.ts';
import { wasmEntry, weightsEntries, type WeightsEntry } from './weights-manifest.ts';

/** The two halves of a TensorFlow.js graph model. The parts that we do not read are passed through. */
const GraphModelFile = v.object({
  format: v.string(),
  generatedBy: v.string(),
  convertedBy: v.string(),
  signature: v.record(v.string(), v.unknown()),
  modelTopology: v.record(v.string(), v.unknown()),
  weightsManifest: v.array(
    v.object({ weights: v.array(v.custom<io.WeightsManifestEntry>((entry) => typeof entry === 'object')) }),
  ),
});

/** Bytes that have arrived, and the total. */
export type OnBytes = (loaded: number, total: number) => void;

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Downloads files of the manifest and checks every byte; rejects with a DetectorError. */
async function fetchChecked(
  entries: readonly WeightsEntry[],
  baseUrl: string,
  downloads: Pick<Downloads, 'fetch'>,
  onBytes: OnBytes,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const loaded = entries.map(() => 0);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  return Promise.all(
    entries.map(async (entry, at) => {
      const url = new URL(entry.to, baseUrl);
      const bytes = await downloads.fetch({ url, size: entry.size }, (count) => {
        loaded[at] = count;
        onBytes(
          loaded.reduce((sum, one) => sum + one, 0),
          total,
        );
      });
      // Without a secure context there is no crypto.subtle, and no camera either. A video can still be analysed.
      if (globalThis.isSecureContext && hex(await crypto.subtle.digest('SHA-256', bytes)) !== entry.sha256)
        throw new DetectorError(
          'weights-damaged',
          `${url.pathname}: not the bytes of ${entry.package} ${entry.version}`,
        );
      return bytes;
    }),
  );
}

/**
 * Fetches a model from under `baseUrl` and checks every byte against the manifest before using it. Rejects with a DetectorError:
 * `weights-missing`, `weights-damaged` or `download-broken`.
 */
export const fetchWeights = async (
  model: ModelId,
  baseUrl: string,
  downloads: Pick<Downloads, 'fetch'>,
  onBytes: OnBytes,
): Promise<io.ModelArtifacts> => {
  const { graph, numbers } = weightsEntries(model);
  const [json, weightData] = await fetchChecked([graph, numbers], baseUrl, downloads, onBytes);
  const { weightsManifest, ...rest } = v.parse(GraphModelFile, JSON.parse(new TextDecoder().decode(json)));
  const weightSpecs = weightsManifest.flatMap(({ weights }) => weights);
  return { ...rest, weightSpecs, ...(weightData ? { weightData: weightData.buffer } : {}) };
};

/**
 * The WebAssembly module that a candidate runs on, fetched and checked like weights; null if it runs on a graphics card. Rejects with
 * `no-backend`, whose cause is the DetectorError of the download, because without the module only this backend fails.
 */
export const fetchWasm = async (
  { backend, threads }: BackendCandidate,
  baseUrl: string,
  downloads: Pick<Downloads, 'fetch'>,
  onBytes: OnBytes,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  if (backend !== 'wasm') return null;
  const [bytes] = await fetchChecked([wasmEntry(threads > 1)], baseUrl, downloads, onBytes).catch(
    (cause: unknown) => {
      throw new DetectorError('no-backend', `${backend}: ${String(cause)}`, { cause });
    },
  );
  return bytes ?? null;
};
