import { backend, env, ready, setBackend } from '@tensorflow/tfjs-core';
import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { Candidate } from './backend-choice.ts';

/**
 * Starts the backend of a candidate in this worker. Only what runs is loaded, WebGPU aside: pose-detection brings that.
 * `onLost` is called where the graphics card is taken away later. Rejects where the backend does not start.
 */
export const startBackend = async (
  { backend: name, threads }: Candidate,
  baseUrl: string,
  onLost: (why: string) => void,
): Promise<void> => {
  if (name === 'wasm') {
    const { setThreadsCount, setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
    setWasmPaths(new URL('wasm/', baseUrl).href);
    if (threads > 1) setThreadsCount(threads);
    else env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  } else if (name === 'webgl') {
    await import('@tensorflow/tfjs-backend-webgl');
  }
  if (!(await setBackend(name))) throw new Error(`${name} did not start`);
  await ready();
  await watchForLoss(name, onLost);
};

const watchForLoss = async (name: Candidate['backend'], onLost: (why: string) => void): Promise<void> => {
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
