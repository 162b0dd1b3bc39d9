import { join } from 'node:path';
import { presentParts, writeWhole, type Part } from './model-files.ts';

/** Writes the list of models in `target` for the page. The page asks for this file, which always exists, and so never for a model that does not. */
export const writeModelsIndex = (parts: readonly Part[], target: string): void => {
  const models = presentParts(
    parts.filter(({ input }) => input !== null),
    target,
  ).map(({ id }) => id);
  writeWhole(join(target, 'models', 'index.json'), `${JSON.stringify({ schema: 1, models })}\n`);
};
