import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../models/manifest.json';
import { bringModels } from './bring-models.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { argv, env: environment, stderr } = process;

process.exitCode = await bringModels(argv[2] || environment['LONGLINE_MODELS'] || null, {
  parts: manifest.parts,
  modules: join(root, 'node_modules'),
  target: join(root, 'public'),
  // npm's own cache, which `npm ci` leaves alone and which a build server may keep.
  cache: join(environment['npm_config_cache'] || join(homedir(), '.npm'), '_longline'),
  environment,
  out: (line) => console.log(line),
  errors: stderr,
  silenceMs: 10_000,
  // Seven times the size of the largest package.
  mostBytes: 1e9,
  patienceMs: 180_000,
});
