import type { Backend } from '../detector.ts';

/** One way to run the model. `threads` is 1, except for WebAssembly with threads. */
export interface BackendCandidate {
  readonly backend: Backend;
  readonly threads: number;
}

/** What this browser on this computer could run a model on. */
export interface Machine {
  readonly userAgent: string;
  /** The renderer that WebGL reports; null without WebGL 2. */
  readonly webglRenderer: string | null;
  /** The adapter that WebGPU reports; null without an adapter. */
  readonly webgpuAdapter: { readonly name: string; readonly isFallback: boolean } | null;
  readonly simd: boolean;
  /** Whether there is shared memory, which threads need. */
  readonly isolated: boolean;
  readonly cores: number;
}

export interface Timing {
  readonly candidate: BackendCandidate;
  readonly frameMs: number;
}

/**
 * Renderers that draw on the processor. They never win: they would take 800 ms a frame and more, and they occupy the whole machine while
 * they are timed.
 */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|basic render|\bwarp\b|software/i;

/** More threads than this do not speed up the small model, and take cores from the page. */
const MOST_THREADS = 4;

const isSoftware = (name: string): boolean => SOFTWARE.test(name);

const onGraphicsCard = ({ webglRenderer, webgpuAdapter }: Machine): BackendCandidate[] => {
  const found: BackendCandidate[] = [];
  if (webgpuAdapter && !webgpuAdapter.isFallback && !isSoftware(webgpuAdapter.name)) {
    // Some browsers do not name the adapter. WebGL draws with the same card.
    const unnamed = webgpuAdapter.name === '';
    if (!unnamed || (webglRenderer !== null && !isSoftware(webglRenderer))) {
      found.push({ backend: 'webgpu', threads: 1 });
    }
  }
  if (webglRenderer !== null && !isSoftware(webglRenderer)) found.push({ backend: 'webgl', threads: 1 });
  return found;
};

const onProcessor = ({ simd, isolated, cores }: Machine): BackendCandidate[] => {
  if (!simd) return [];
  const single: BackendCandidate = { backend: 'wasm', threads: 1 };
  return isolated && cores > 1
    ? [{ backend: 'wasm', threads: Math.min(cores, MOST_THREADS) }, single]
    : [single];
};

/** The candidates worth timing, most likely first; empty if the model cannot run. */
export const candidates = (machine: Machine): BackendCandidate[] => [
  ...onGraphicsCard(machine),
  ...onProcessor(machine),
];

/**
 * The candidates in the order in which they are opened for a quick start. Basis: WebAssembly opens in 1.3 s, WebGL in 4.8 s because its
 * shaders must be compiled first (a computer with an NVIDIA card).
 */
export const openingOrder = (entrants: readonly BackendCandidate[]): BackendCandidate[] => {
  const onWasm = ({ backend }: BackendCandidate): boolean => backend === 'wasm';
  return [...entrants.filter(onWasm), ...entrants.filter((entrant) => !onWasm(entrant))];
};

/** The candidates of one backend that was requested by name, including software renderers; empty if it is not available. */
export const candidatesOn = (backend: Backend, machine: Machine): BackendCandidate[] => {
  if (backend === 'wasm') return onProcessor(machine);
  const isHere = backend === 'webgl' ? machine.webglRenderer !== null : machine.webgpuAdapter !== null;
  return isHere ? [{ backend, threads: 1 }] : [];
};

/** A remembered choice still holds while this string is equal. `versions` are those of all models that the choice was made among. */
export const choiceKey = (machine: Machine, versions: readonly string[]): string =>
  [
    machine.userAgent,
    machine.webglRenderer ?? 'no webgl',
    machine.webgpuAdapter?.name ?? 'no webgpu',
    machine.isolated ? machine.cores : 'no threads',
    ...versions,
  ].join(' | ');

export const sameCandidate = (a: BackendCandidate, b: BackendCandidate): boolean =>
  a.backend === b.backend && a.threads === b.threads;
