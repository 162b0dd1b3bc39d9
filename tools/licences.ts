import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';

const packageSchema = v.object({ name: v.string(), version: v.string(), license: v.string() });

/** The folder of the package that contains a module; null for a module of our own. */
const packageOf = (moduleId: string): string | null =>
  /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(moduleId.replaceAll('\\', '/'))?.[1] ?? null;

/** A package's licence information: its name, version and identifier, then its licence file if it has one. */
function licenceOf(folder: string): string {
  const { name, version, license } = v.parse(
    packageSchema,
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  const file = readdirSync(folder).find((one) => /^(license|licence|copying)(\.\w+)?$/i.test(one));
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  return `${name} ${version} (${license})\n${text}`;
}

/**
 * Lists the licences of everything that a build ships in `licences.txt`: the packages of the page, of its workers and of `others`
 * (folders below `modules`), which ship without being imported. Add `collect` to the plugins of workers.
 */
export function licences(
  modules: string,
  others: readonly string[],
): { main: Plugin; collect: () => Plugin } {
  const folders = new Set(others.map((name) => join(modules, name)));
  const note = (moduleIds: readonly string[]): void => {
    for (const id of moduleIds) {
      const folder = packageOf(id);
      if (folder !== null && existsSync(join(folder, 'package.json'))) folders.add(folder);
    }
  };
  const collect = (): Plugin => ({
    name: 'longline:collect-packages',
    renderChunk: (_, { moduleIds }) => {
      note(moduleIds);
      return null;
    },
  });
  const main: Plugin = {
    ...collect(),
    name: 'longline:licences',
    apply: 'build',
    // At this point the chunks of the page and of the workers have been rendered.
    generateBundle() {
      const rule = `\n${'-'.repeat(80)}\n\n`;
      const source = [...folders].map(licenceOf).toSorted().join(rule);
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
  return { main, collect };
}
