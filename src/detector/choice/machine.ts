import type { Machine } from './backend-choice.ts';

/** The smallest module with a SIMD instruction: `i32.const 0; i8x16.splat; drop`. */
const SIMD_MODULE = new Uint8Array([
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 10, 9, 1, 7, 0, 0x41, 0, 0xfd, 15, 0x1a,
  11,
]);

const webglRenderer = (): string | null => {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) return null;
  const unmasked = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(unmasked ? unmasked.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return String(name);
};

const webgpuAdapter = async (): Promise<Machine['webgpuAdapter']> => {
  try {
    const adapter = 'gpu' in navigator ? await navigator.gpu.requestAdapter() : null;
    if (!adapter) return null;
    const { vendor, architecture, device, description, isFallbackAdapter } = adapter.info;
    return {
      name: [vendor, architecture, device, description].filter((part) => part !== '').join(' '),
      isFallback: isFallbackAdapter,
    };
  } catch {
    return null;
  }
};

/** Finds out what this browser can run a model on. Takes milliseconds and loads nothing. */
export const lookAtMachine = async (): Promise<Machine> => ({
  userAgent: navigator.userAgent,
  webglRenderer: webglRenderer(),
  webgpuAdapter: await webgpuAdapter(),
  simd: typeof WebAssembly === 'object' && WebAssembly.validate(SIMD_MODULE),
  isolated: globalThis.crossOriginIsolated === true,
  cores: navigator.hardwareConcurrency,
});
