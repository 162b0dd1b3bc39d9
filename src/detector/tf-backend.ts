import { backend, env, ready, setBackend } from '@tensorflow/tfjs-core';
import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { BackendCandidate } from './choice/backend-choice.ts';

/** The file names that the WebAssembly backend asks for. It uses one of them, depending on the browser. */
const WASM_FILES = [
  'tfjs-backend-wasm.wasm',
  'tfjs-backend-wasm-simd.wasm',
  'tfjs-backend-wasm-threaded-simd.wasm',
] as const;

/**
 * Loads the code of a candidate's backend into this worker. WebGPU is there already because pose-detection brings it. `wasm` is the
 * module of the WebAssembly backend: if the backend downloaded it itself, the download could be neither resumed nor shown.
 */
export const loadBackend = async (
  { backend: name, threads }: BackendCandidate,
  wasm: Uint8Array<ArrayBuffer> | null,
): Promise<void> => {
  if (name === 'wasm') {
    const { setThreadsCount, setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
    const url = URL.createObjectURL(new Blob(wasm ? [wasm] : [], { type: 'application/wasm' }));
    setWasmPaths(Object.fromEntries(WASM_FILES.map((file) => [file, url])));
    if (threads > 1) setThreadsCount(threads);
    else env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  } else if (name === 'webgl') {
    await import('@tensorflow/tfjs-backend-webgl');
  }
};

/**
 * Starts a backend that was loaded. `onLost` is called if the graphics card is taken away later. Rejects if the backend
 * does not start.
 */
export const startBackend = async (
  { backend: name }: BackendCandidate,
  onLost: (why: string) => void,
): Promise<void> => {
  if (!(await setBackend(name))) throw new Error(`${name} did not start`);
  await ready();
  await watchForLoss(name, onLost);
};

const watchForLoss = async (
  name: BackendCandidate['backend'],
  onLost: (why: string) => void,
): Promise<void> => {
  const running: unknown = backend();
  if (name === 'webgl') {
    const { MathBackendWebGL } = await import('@tensorflow/tfjs-backend-webgl');
    if (!(running instanceof MathBackendWebGL)) return;
    const { canvas } = running.getGPGPUContext().gl;
    canvas.addEventListener('webglcontextlost', () => onLost('the WebGL context was lost'));
  } else if (name === 'webgpu') {
    if (!(running instanceof WebGPUBackend)) return;
    void running.device.lost.then(({ message }) => onLost(`the WebGPU device was lost: ${message}`));
  }
};
