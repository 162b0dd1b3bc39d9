import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ModelsError } from './model-files.ts';

/** Puts the tarball of one version of a package into `folder`; answers with its path. Rejects with a ModelsError. */
export type PackTarball = (spec: string, folder: string) => Promise<string>;

const NO_NETWORK = ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ENETUNREACH', 'EHOSTUNREACH'];

/** What npm's own account of a failure comes to, in one sentence. */
export const whyNpmFailed = (spec: string, folder: string, stderr: string): string => {
  const code = /^npm \S+ code (\S+)/m.exec(stderr)?.[1] ?? '';
  if (code === 'ENOSPC') return `the disk is full: ${spec} needs 300 MB for a moment in ${folder}`;
  if (code === 'E404' || code === 'ETARGET') return `the registry has no ${spec}: ask for it at another one`;
  if (code === 'EINTEGRITY') return `${spec} arrived damaged: run the command again`;
  if (NO_NETWORK.includes(code) || /TIMEDOUT|TIMEOUT/.test(code))
    return `the registry cannot be reached (${code}): ${spec} needs a network once`;
  return `npm could not fetch ${spec}: ${stderr.trim().split('\n').slice(-3).join(' ')}`;
};

/** npm is started by its own script where it runs us: `npm` alone is no program on Windows. */
const npm = (args: readonly string[]) => {
  const script = process.env['npm_execpath'];
  const stdio: ['ignore', 'ignore', 'pipe'] = ['ignore', 'ignore', 'pipe'];
  return script !== undefined && /npm-cli\.[cm]?js$/.test(script)
    ? spawn(process.execPath, [script, ...args], { stdio })
    : spawn('npm', args, { stdio, shell: process.platform === 'win32' });
};

/** `npm pack` with a cache inside `folder`, so that nothing of it outlives the folder. */
export const npmPack: PackTarball = async (spec, folder) => {
  const cache = join(folder, 'cache');
  const running = npm([
    'pack',
    spec,
    // Or "npm run -s" would silence this one too, and with it the reason of a failure.
    '--loglevel=error',
    '--ignore-scripts',
    '--fetch-retries=1',
    '--pack-destination',
    folder,
    '--cache',
    cache,
  ]);
  let stderr = '';
  running.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const status = await new Promise<number | null>((resolve, reject) => {
    running.once('close', resolve);
    running.once('error', (error) => reject(new ModelsError(`npm cannot be started (${String(error)})`)));
  });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (status !== 0 || tarball === undefined) throw new ModelsError(whyNpmFailed(spec, folder, stderr));
  return join(folder, tarball);
};
