import manifest from '../../../models/manifest.json';
import type { ModelId } from '../detector.ts';

/** A model's part of `models/manifest.json`. */
type Part = (typeof manifest.parts)[number];

/** One file of a model, and the package that contains it. `to` is its address under the page's base. */
export type WeightsEntry = Part['files'][number] & Pick<Part, 'package' | 'version'>;

const partOf = (wanted: ModelId | 'wasm'): Part => {
  const part = manifest.parts.find(({ id }) => id === wanted);
  if (!part) throw new Error(`models/manifest.json names no ${wanted}`);
  return part;
};

const entryOf = (part: ModelId | 'wasm', ending: string): WeightsEntry => {
  const { files, package: name, version } = partOf(part);
  const file = files.find(({ to }) => to.endsWith(ending));
  if (!file) throw new Error(`models/manifest.json names no ${ending} for ${part}`);
  return { ...file, package: name, version };
};

/** The module of the WebAssembly backend, with threads or without. */
export const wasmEntry = (threaded: boolean): WeightsEntry =>
  entryOf('wasm', threaded ? '-wasm-threaded-simd.wasm' : '-wasm-simd.wasm');

/** The graph and the numbers of a model. */
export const weightsEntries = (
  model: ModelId,
): { readonly graph: WeightsEntry; readonly numbers: WeightsEntry } => ({
  graph: entryOf(model, '.json'),
  numbers: entryOf(model, '.bin'),
});

/** Changes with the weights. */
export const modelVersion = (model: ModelId): string => entryOf(model, '.bin').sha256.slice(0, 16);
