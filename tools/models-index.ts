import { join } from 'node:path';
import { presentParts, writeWhole, type Part } from './model-files.ts';

/**
 * Writes which models lie in `target`, for the page: it asks for this file, which is always there, and so never for
 * a model that is not.
 */
export const writeModelsIndex = (parts: readonly Part[], target: string): void => {
  const models = presentParts(
    parts.filter(({ input }) => input !== null),
    target,
  ).map(({ id }) => id);
  writeWhole(join(target, 'models', 'index.json'), `${JSON.stringify({ schema: 1, models })}\n`);
};
