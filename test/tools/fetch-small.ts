import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { fetchModel } from '../../tools/fetch-model.ts';
import { ModelsError } from '../../tools/model-files.ts';
import { openRegistry } from '../../tools/npm-registry.ts';
import { graph, numbers, openStandIn, small, type StandIn } from './stand-in-registry.ts';

/** What the stand-in is asked for: the package, and its tarball. */
export const PACKUMENT = '/@maker%2fsmall-models';
export const TARBALL = '/@maker/small-models/-/1.2.3.tgz';

export const packumentOf = (url: string): string =>
  JSON.stringify({ versions: { '1.2.3': { dist: { tarball: url } } } });

/** The names in a folder; empty if there is no folder. */
export const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

interface Asked {
  readonly environment?: NodeJS.ProcessEnv;
  readonly silenceMs?: number;
  readonly signal?: AbortSignal;
}

/** For each test, a registry of its own, and a folder for what is fetched from it. */
export const useRegistry = () => {
  let folder: string;
  let standIn: StandIn;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'longline-fetch-'));
    standIn = await openStandIn();
  });
  afterEach(async () => {
    await standIn.close();
    rmSync(folder, { recursive: true });
  });

  const target = (): string => join(folder, 'public');
  const cache = (): string => join(folder, 'cache');
  const kept = (): string => join(cache(), 'movenet-small-1.2.3.tgz');

  return {
    standIn: () => standIn,
    folder: () => folder,
    target,
    cache,
    /** The file that an earlier run has left. */
    kept,
    keep: (bytes: Buffer): void => {
      mkdirSync(cache(), { recursive: true });
      writeFileSync(kept(), bytes);
    },

    /** Fetches the model. Returns the number of bytes, or what went wrong. */
    fetchSmall: async (asked: Asked = {}): Promise<number | string> => {
      const { environment = standIn.environment, silenceMs = 60_000 } = asked;
      const { signal = new AbortController().signal } = asked;
      const registry = openRegistry(environment, silenceMs);
      try {
        return await fetchModel(small, target(), {
          registry,
          cache: cache(),
          silenceMs,
          mostBytes: 1e6,
          signal,
          onProgress: () => {},
        });
      } catch (error) {
        if (!(error instanceof ModelsError)) throw error;
        return error.message;
      } finally {
        await registry.close();
      }
    },

    expectWhole: (outcome: number | string): void => {
      expect(outcome).toBe(graph.length + numbers.length);
      expect(readdirSync(join(target(), 'models')).sort()).toEqual(['small.bin', 'small.json']);
      expect(readFileSync(join(target(), 'models', 'small.bin')).equals(numbers)).toBe(true);
      expect(readFileSync(join(target(), 'models', 'small.json')).equals(graph)).toBe(true);
      expect(namesIn(cache())).toEqual([]);
    },
  };
};
