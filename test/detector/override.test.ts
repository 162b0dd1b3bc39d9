import { describe, expect, it } from 'vitest';
import { readOverride } from '../../src/detector/choice/override.ts';

describe("the page's address", () => {
  it('asks for nothing as a rule', () => {
    expect(readOverride('')).toEqual({ backend: null, model: null, ignored: [] });
    expect(readOverride('?utm=1')).toEqual({ backend: null, model: null, ignored: [] });
  });

  it.each(['webgl', 'webgpu', 'wasm'])('may ask for the backend %s', (backend) => {
    expect(readOverride(`?backend=${backend}`)).toEqual({ backend, model: null, ignored: [] });
  });

  it('may ask for a model, with a backend or without', () => {
    expect(readOverride('?model=thunder')).toMatchObject({ backend: null, model: 'movenet-thunder' });
    expect(readOverride('?model=lightning&backend=wasm')).toEqual({
      backend: 'wasm',
      model: 'movenet-lightning',
      ignored: [],
    });
  });

  it('is ignored with a sentence for each value that means nothing', () => {
    const { backend, model, ignored } = readOverride('?backend=gpu&model=movenet-thunder');
    expect({ backend, model }).toEqual({ backend: null, model: null });
    expect(ignored).toEqual([
      '"backend=gpu" in the address is ignored: it must be one of webgpu, webgl, wasm.',
      '"model=movenet-thunder" in the address is ignored: it must be one of lightning, thunder.',
    ]);
  });
});
