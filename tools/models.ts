import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../models/manifest.json';
import { copyModels, ModelsError } from './copy-models.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  const asked = process.argv[2];
  if (asked === 'thunder')
    throw new ModelsError('movenet-thunder is not offered yet: Longline runs on movenet-lightning');
  if (asked !== undefined) throw new ModelsError(`there is no model "${asked}": run "npm run models"`);
  const bytes = copyModels(manifest.files, join(root, 'node_modules'), join(root, 'public'));
  const parts = [...new Set(manifest.files.map(({ part }) => part))].join(' and ');
  console.log(
    `models: ${parts} in public/, ${manifest.files.length} files, ${(bytes / 1e6).toFixed(1)} MB, checked`,
  );
} catch (error) {
  if (!(error instanceof ModelsError)) throw error;
  console.error(`models: ${error.message}`);
  process.exitCode = 1;
}
