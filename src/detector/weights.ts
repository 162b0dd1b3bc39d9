import type { io } from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { DetectorError } from './detector.ts';
import type { ModelId } from './detector.ts';
import { isPage } from './served.ts';
import { weightsEntries } from './weights-manifest.ts';
import type { WeightsEntry } from './weights-manifest.ts';

/** The two halves of a TensorFlow.js graph model; the parts that we do not read pass through. */
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

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

const fetchChecked = async (entry: WeightsEntry, baseUrl: string): Promise<ArrayBuffer> => {
  const url = new URL(entry.to, baseUrl);
  const response = await fetch(url).catch((error: unknown) => {
    throw new DetectorError('weights-missing', `${url.pathname}: ${String(error)}`);
  });
  if (!response.ok || isPage(response)) {
    throw new DetectorError(
      'weights-missing',
      `${url.pathname}: ${response.ok ? 'not there' : response.status}`,
    );
  }
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength !== entry.size) {
    throw new DetectorError(
      'weights-damaged',
      `${url.pathname}: ${bytes.byteLength} bytes instead of ${entry.size}`,
    );
  }
  // Without a secure context there is no crypto.subtle, and no camera either: a video can still be analysed.
  if (globalThis.isSecureContext && hex(await crypto.subtle.digest('SHA-256', bytes)) !== entry.sha256) {
    throw new DetectorError(
      'weights-damaged',
      `${url.pathname}: not the bytes of ${entry.package} ${entry.version}`,
    );
  }
  return bytes;
};

/**
 * Fetches a model from under `baseUrl` and checks every byte against the manifest before anything reads it.
 * Rejects with a DetectorError: `weights-missing` or `weights-damaged`.
 */
export const fetchWeights = async (model: ModelId, baseUrl: string): Promise<io.ModelArtifacts> => {
  const { graph, numbers } = weightsEntries(model);
  const [json, weightData] = await Promise.all([
    fetchChecked(graph, baseUrl),
    fetchChecked(numbers, baseUrl),
  ]);
  const { weightsManifest, ...rest } = v.parse(GraphModelFile, JSON.parse(new TextDecoder().decode(json)));
  return { ...rest, weightSpecs: weightsManifest.flatMap(({ weights }) => weights), weightData };
};
