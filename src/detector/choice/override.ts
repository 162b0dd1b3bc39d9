import { BACKENDS, MODELS, type Backend, type ModelId } from '../detector.ts';

/** What the page's address asks for instead of the device's own choice, for tests and bug reports. */
export interface Override {
  /** Null: choose. */
  readonly backend: Backend | null;
  /** Null: as the settings say. */
  readonly model: ModelId | null;
  /** A sentence for each value that was ignored. */
  readonly ignored: readonly string[];
}

const MODEL_PREFIX = 'movenet-';

const shortNames = MODELS.map((model) => model.slice(MODEL_PREFIX.length));

/** Reads `?backend=webgl|webgpu|wasm` and `?model=lightning|thunder` from the query of an address. */
export function readOverride(search: string): Override {
  const query = new URLSearchParams(search);
  const ignored: string[] = [];
  const read = <Value extends string>(
    name: string,
    allowed: readonly string[],
    find: (given: string) => Value | undefined,
  ): Value | null => {
    const given = query.get(name);
    if (given === null) return null;
    const found = find(given);
    if (found === undefined)
      ignored.push(`"${name}=${given}" in the address is ignored: it must be one of ${allowed.join(', ')}.`);
    return found ?? null;
  };
  return {
    backend: read('backend', BACKENDS, (given) => BACKENDS.find((backend) => backend === given)),
    model: read('model', shortNames, (given) => MODELS.find((model) => model === MODEL_PREFIX + given)),
    ignored,
  };
}
