import { performance } from 'node:perf_hooks';
import { copyModels } from './copy-models.ts';
import { fetchModel } from './fetch-model.ts';
import { megabytes, ModelsError, presentParts, type Part } from './model-files.ts';
import { writeModelsIndex } from './models-index.ts';
import { openRegistry } from './npm-registry.ts';
import { progressOf, type ProgressOutput } from './progress.ts';

export interface Surroundings {
  readonly parts: readonly Part[];
  /** The folder of the installed packages. */
  readonly modules: string;
  readonly target: string;
  /** Where an interrupted download waits for the next run. */
  readonly cache: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly out: (line: string) => void;
  readonly errors: ProgressOutput;
  /** A registry that sends nothing for this long (ms) is given up. */
  readonly silenceMs: number;
  /** A tarball that is larger than this, packed or unpacked, is given up. */
  readonly mostBytes: number;
  /** The longest time that an installation waits for a model that was not requested (ms). */
  readonly patienceMs: number;
}

const shortName = ({ id }: Part): string => id.replace('movenet-', '');

const partNamed = (name: string, parts: readonly Part[]): Part => {
  const models = parts.filter(({ input }) => input !== null);
  const part = models.find((one) => one.id === name || shortName(one) === name);
  if (part) return part;
  const offered = models.map((one) => `"npm run models -- ${shortName(one)}"`).join(' or ');
  throw new ModelsError(`there is no model "${name}": run "npm run models", ${offered}`);
};

const sayDone = (parts: readonly Part[], bytes: number, { out }: Surroundings): void => {
  const names = parts.map(({ id }) => id).join(' and ');
  const files = parts.reduce((count, part) => count + part.files.length, 0);
  out(`models: ${names} in public/, ${files} files, ${megabytes(bytes)}, checked`);
};

const fetchPart = async (part: Part, around: Surroundings, signal: AbortSignal): Promise<void> => {
  const { target, environment, errors, silenceMs } = around;
  const registry = openRegistry(environment, silenceMs);
  const progress = progressOf(part.id, errors, () => performance.now());
  try {
    const { cache, mostBytes } = around;
    const { onProgress } = progress;
    const bytes = await fetchModel(part, target, {
      registry,
      cache,
      silenceMs,
      mostBytes,
      signal,
      onProgress,
    });
    progress.end();
    sayDone([part], bytes, around);
  } finally {
    progress.end();
    await registry.close();
  }
};

/** Returns whether the part is in `target`. Prints a line that says why if it is not. */
const bring = async (part: Part, isAsked: boolean, around: Surroundings): Promise<boolean> => {
  if (presentParts([part], around.target).length > 0) {
    around.out(`models: ${part.id} is in public/ already, checked`);
    return true;
  }
  try {
    const signal = isAsked ? new AbortController().signal : AbortSignal.timeout(around.patienceMs);
    await fetchPart(part, around, signal);
    return true;
  } catch (error) {
    if (!(error instanceof ModelsError)) throw error;
    const command = `"npm run models -- ${shortName(part)}"`;
    around.errors.write(
      isAsked
        ? `models: ${part.id} was not fetched: ${error.message}; run ${command} again\n`
        : `models: ${part.id} is left out and Longline runs without it: ${error.message}; run ${command} later\n`,
    );
    return false;
  }
};

/**
 * Puts the models and the WebAssembly into `target`: the installed ones, then the one that is fetched. Given a model's name, only that
 * one is fetched, or none if it is an installed one. Returns the exit code: 1 if an installed part, or a model that was named, is missing
 * in the end.
 */
export const bringModels = async (name: string | null, around: Surroundings): Promise<0 | 1> => {
  const { parts, modules, target, errors } = around;
  try {
    const named = name === null ? null : partNamed(name, parts);
    const installed = parts.filter(({ optional }) => !optional);
    sayDone(installed, copyModels(installed, modules, target), around);
    // Done before the long wait too, because the page asks for the index and assumes that it exists.
    writeModelsIndex(parts, target);
    let missing = false;
    for (const part of named ? [named] : parts) {
      if (part.optional && !(await bring(part, named !== null, around))) missing = true;
    }
    writeModelsIndex(parts, target);
    return missing && named ? 1 : 0;
  } catch (error) {
    if (!(error instanceof ModelsError)) throw error;
    errors.write(`models: ${error.message}\n`);
    return 1;
  }
};
