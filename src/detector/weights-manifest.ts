import manifest from '../../models/manifest.json';

/** One file of `models/manifest.json`; `to` is its address under the page's base. */
export type WeightsEntry = (typeof manifest.files)[number];

const entryOf = (ending: string): WeightsEntry => {
  const entry = manifest.files.find(({ part, to }) => part === 'movenet-lightning' && to.endsWith(ending));
  if (!entry) throw new Error(`models/manifest.json names no ${ending} for movenet-lightning`);
  return entry;
};

/** The graph and the numbers of MoveNet Lightning. */
export const weightsEntries = { graph: entryOf('.json'), numbers: entryOf('.bin') };

/** Changes with the weights. */
export const modelVersion = weightsEntries.numbers.sha256.slice(0, 16);
