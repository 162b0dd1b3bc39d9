import { describe, expect, it } from 'vitest';
import {
  candidates,
  candidatesOn,
  choiceKey,
  openingOrder,
  type Machine,
} from '../../src/detector/choice/backend-choice.ts';

const laptop: Machine = {
  userAgent: 'Chrome 148',
  webglRenderer: 'ANGLE (Intel, Mesa Intel(R) Xe Graphics (TGL GT2), OpenGL 4.6)',
  webgpuAdapter: { name: 'intel gen-12lp', isFallback: false },
  simd: true,
  isolated: true,
  cores: 8,
};

const names = (machine: Machine): string[] =>
  candidates(machine).map(({ backend, threads }) => `${backend} ${threads}`);

describe('the candidates for the model', () => {
  it('are all that a good laptop has, the graphics card first', () => {
    expect(names(laptop)).toEqual(['webgpu 1', 'webgl 1', 'wasm 4', 'wasm 1']);
  });

  it.each([
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
    'Google SwiftShader',
    'Mesa/X.org, llvmpipe (LLVM 15.0.7, 256 bits)',
    'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0)',
    'Apple Software Renderer',
    'softpipe',
  ])('never are the software renderer %s', (renderer) => {
    expect(
      names({ ...laptop, webglRenderer: renderer, webgpuAdapter: { name: renderer, isFallback: false } }),
    ).toEqual(['wasm 4', 'wasm 1']);
  });

  it('never are a WebGPU fallback adapter, whatever it is called', () => {
    expect(names({ ...laptop, webgpuAdapter: { name: 'intel', isFallback: true } })).not.toContain(
      'webgpu 1',
    );
  });

  it('trust an adapter without a name only as far as WebGL', () => {
    const unnamed: Machine = { ...laptop, webgpuAdapter: { name: '', isFallback: false } };
    expect(names(unnamed)).toContain('webgpu 1');
    expect(names({ ...unnamed, webglRenderer: 'llvmpipe' })).not.toContain('webgpu 1');
    expect(names({ ...unnamed, webglRenderer: null })).not.toContain('webgpu 1');
  });

  it('have no threads if the page is not isolated or there is one core', () => {
    expect(names({ ...laptop, isolated: false })).toEqual(['webgpu 1', 'webgl 1', 'wasm 1']);
    expect(names({ ...laptop, cores: 1 })).toEqual(['webgpu 1', 'webgl 1', 'wasm 1']);
  });

  it('are empty without SIMD and without a graphics card', () => {
    expect(names({ ...laptop, simd: false, webglRenderer: null, webgpuAdapter: null })).toEqual([]);
  });
});

describe('the candidates of a requested backend', () => {
  const software: Machine = {
    ...laptop,
    webglRenderer: 'SwiftShader',
    webgpuAdapter: { name: 'SwiftShader', isFallback: true },
  };

  it('are all of that backend, software renderers too', () => {
    expect(candidatesOn('wasm', laptop).map(({ threads }) => threads)).toEqual([4, 1]);
    for (const backend of ['webgl', 'webgpu'] as const)
      expect(candidatesOn(backend, software)).toEqual([{ backend, threads: 1 }]);
  });

  it('are empty if the browser does not have it', () => {
    const bare: Machine = { ...laptop, webglRenderer: null, webgpuAdapter: null, simd: false };
    for (const backend of ['wasm', 'webgl', 'webgpu'] as const)
      expect(candidatesOn(backend, bare)).toEqual([]);
  });
});

describe('the choice', () => {
  it('opens WebAssembly first, because a graphics card must compile its shaders', () => {
    const order = openingOrder(candidates(laptop)).map(({ backend, threads }) => `${backend} ${threads}`);
    expect(order).toEqual(['wasm 4', 'wasm 1', 'webgpu 1', 'webgl 1']);
  });

  it('is made again for another browser, card, count of threads or model', () => {
    const keys = [
      choiceKey(laptop, ['a']),
      choiceKey(laptop, ['b']),
      choiceKey(laptop, ['a', 'b']),
      choiceKey({ ...laptop, userAgent: 'Firefox 150' }, ['a']),
      choiceKey({ ...laptop, webglRenderer: null }, ['a']),
      choiceKey({ ...laptop, webgpuAdapter: null }, ['a']),
      choiceKey({ ...laptop, isolated: false }, ['a']),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(choiceKey({ ...laptop }, ['a'])).toBe(keys[0]);
  });
});
