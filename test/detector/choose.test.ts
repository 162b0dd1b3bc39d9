import { describe, expect, it } from 'vitest';
import type { Machine } from '../../src/detector/choice/backend-choice.ts';
import { DetectorError, type ModelId } from '../../src/detector/detector.ts';
import {
  BOTH,
  LIGHTNING,
  quick,
  StandInDevice,
  withCard,
  withoutCard,
  type Speeds,
} from './stand-in-device.ts';

const device = (machine: Machine, present: readonly ModelId[], speeds: Speeds): StandInDevice =>
  new StandInDevice(machine, present, speeds);

describe('the model', () => {
  it('is Thunder if it is there and leaves 12 frames a second, on its own quickest backend', async () => {
    const { runs, open } = await device(withCard, BOTH, quick).starts();
    expect(runs).toBe('thunder on webgl');
    expect(open).toEqual([runs]);
    const speeds = { ...quick, 'lightning on wasm': 9, 'thunder on wasm': 40 };
    expect((await device(withCard, BOTH, speeds).starts()).runs).toBe('thunder on webgl');
  });

  it('is Lightning if Thunder would leave fewer', async () => {
    const speeds = { ...quick, 'thunder on webgl': 90, 'thunder on wasm': 75 };
    const { runs, open } = await device(withCard, BOTH, speeds).starts();
    expect(runs).toBe('lightning on webgl');
    expect(open).toEqual([runs]);
  });

  it('is Lightning if Thunder is not there, and Thunder is then never requested', async () => {
    const { runs, started } = await device(withCard, LIGHTNING, quick).starts();
    expect(runs).toBe('lightning on webgl');
    expect(started).toEqual(['lightning on wasm', 'lightning on webgl']);
  });

  it('is Lightning on a slow processor, without fetching Thunder', async () => {
    const { runs, started } = await device(withoutCard, BOTH, { 'lightning on wasm': 49 }).starts();
    expect(runs).toBe('lightning on wasm');
    expect(started).toEqual(['lightning on wasm']);
  });

  it('is the requested one, however slow it is', async () => {
    const speeds = { 'lightning on wasm': 49, 'thunder on wasm': 185 };
    expect((await device(withoutCard, BOTH, speeds).starts('movenet-thunder')).runs).toBe('thunder on wasm');
    expect((await device(withCard, BOTH, quick).starts('movenet-lightning')).runs).toBe('lightning on webgl');
  });

  it('that was requested but is not there is reported as missing, not replaced', async () => {
    const bare = device(withCard, LIGHTNING, { ...quick, 'thunder on wasm': 'weights-missing' });
    await expect(bare.starts('movenet-thunder')).rejects.toMatchObject({ kind: 'weights-missing' });
  });

  it.each([
    ['weights-missing', 'thunder'],
    ['weights-damaged', 'thunder'],
    ['no-backend', 'lightning'],
    ['worker-dead', 'lightning'],
  ] as const)('is Lightning if Thunder fails with %s, and the next time %s', async (failure, next) => {
    const flawed = device(withCard, BOTH, {
      ...quick,
      'thunder on webgl': failure,
      'thunder on wasm': failure,
    });
    expect((await flawed.starts()).runs).toBe('lightning on webgl');
    flawed.state.speeds = quick;
    expect((await flawed.starts()).runs).toBe(`${next} on webgl`);
  });
});

describe('the choice of a model', () => {
  it('is remembered with its time, and is then the only one opened, untimed', async () => {
    const own = device(withCard, BOTH, quick);
    await own.starts();
    expect(own.kept?.winner).toEqual({
      model: 'movenet-thunder',
      candidate: { backend: 'webgl', threads: 1 },
      frameMs: 18,
      liveMs: null,
    });
    own.laps.clear();
    expect((await own.starts()).started).toEqual(['thunder on webgl']);
    expect(own.laps.size).toBe(0);
  });

  it('is made again when Thunder comes, and when it goes', async () => {
    const own = device(withCard, LIGHTNING, quick);
    await own.starts();
    own.state.present = BOTH;
    expect((await own.starts()).runs).toBe('thunder on webgl');
    own.state.present = LIGHTNING;
    expect((await own.starts()).runs).toBe('lightning on webgl');
  });

  it('is made again if another model is requested, or on another machine', async () => {
    const own = device(withCard, BOTH, quick);
    await own.starts();
    expect((await own.starts('movenet-lightning')).started).toContain('lightning on wasm');
    await own.starts();
    own.state.machine = withoutCard;
    expect((await own.starts()).started).toContain('lightning on wasm');
  });

  it('is made again if what is remembered no longer opens', async () => {
    const own = device(withCard, BOTH, quick);
    await own.starts();
    own.state.speeds = {
      ...quick,
      'thunder on webgl': 'weights-missing',
      'thunder on wasm': 'weights-missing',
    };
    const detector = await own.opens();
    expect(detector.backend).toBe('wasm');
    expect(own.kept).toBeNull();
    await detector.raced();
    expect([detector.model, detector.backend]).toEqual(['movenet-lightning', 'webgl']);
  });

  it('works though a file of another backend does not arrive', async () => {
    const speeds = { ...quick, 'lightning on webgl': 'download-broken' } as const;
    expect((await device(withCard, LIGHTNING, speeds).starts()).runs).toBe('lightning on wasm');
  });

  it('is not needed to know that Lightning is missing', async () => {
    const bare = device(withCard, BOTH, { ...quick, 'lightning on wasm': 'weights-missing' });
    await expect(bare.starts()).rejects.toMatchObject({ kind: 'weights-missing' });
  });

  it('reports the failure that the trainee can do something about, if nothing opens', async () => {
    const speeds = { 'lightning on wasm': 'canvas-blocked', 'lightning on webgl': 'no-backend' } as const;
    await expect(device(withCard, LIGHTNING, speeds).starts()).rejects.toMatchObject({
      kind: 'canvas-blocked',
    });
  });
});

describe('without a network', () => {
  it('Thunder is not waited for if Lightning can run', async () => {
    const own = device(withCard, BOTH, quick);
    await own.starts();
    own.state.offline.add('movenet-thunder');
    const detector = await own.opens();
    expect([detector.model, own.waited]).toEqual(['movenet-lightning', []]);
    await detector.raced();
  });

  it.each([
    ['auto', 'movenet-lightning'],
    ['movenet-thunder', 'movenet-thunder'],
  ] as const)('waits for the only model that can run, once, if %s is requested', async (asked, model) => {
    const own = device(withCard, asked === 'auto' ? LIGHTNING : BOTH, quick);
    await own.starts(asked);
    own.state.offline.add(model);
    await expect(own.opens({ model: asked })).rejects.toMatchObject({ kind: 'download-broken' });
    expect(own.waited).toHaveLength(1);
  });
});

describe('a WebAssembly module that is missing', () => {
  const cause = new DetectorError('weights-missing', 'tfjs-backend-wasm-simd.wasm');
  const noModule = new DetectorError('no-backend', 'wasm', { cause });

  it('leaves the graphics card, on a first visit and after one', async () => {
    const own = device(withCard, LIGHTNING, { ...quick, 'lightning on wasm': noModule });
    expect(await own.starts()).toMatchObject({
      runs: 'lightning on webgl',
      started: ['lightning on wasm', 'lightning on webgl'],
    });
    expect((await own.starts()).started).toEqual(['lightning on webgl']);
  });

  it('leaves the graphics card though the processor was quicker the last time', async () => {
    const own = device(withCard, LIGHTNING, { 'lightning on wasm': 9, 'lightning on webgl': 40 });
    await own.starts();
    own.state.speeds = { 'lightning on wasm': noModule, 'lightning on webgl': 40 };
    expect((await own.starts()).runs).toBe('lightning on webgl');
  });

  it('is what the trainee sees if there is nothing else to run on', async () => {
    const own = device(withoutCard, LIGHTNING, { 'lightning on wasm': noModule });
    await expect(own.starts()).rejects.toBe(cause);
  });
});

/** The times that were measured on a computer with an NVIDIA card. */
const nvidia: Speeds = { 'lightning on wasm': 49, 'lightning on webgl': 17 };

describe('the race is not misled by', () => {
  it('slow first frames', async () => {
    const webgl = (nth: number) => (nth < 10 ? 400 - 40 * nth : 17);
    expect(
      (await device(withCard, LIGHTNING, { ...nvidia, 'lightning on webgl': webgl }).starts()).runs,
    ).toBe('lightning on webgl');
  });

  it('a pause for compiling in frame 4', async () => {
    const webgl = (nth: number) => (nth === 3 ? 2000 : 17);
    expect(
      (await device(withCard, LIGHTNING, { ...nvidia, 'lightning on webgl': webgl }).starts()).runs,
    ).toBe('lightning on webgl');
  });

  it('a backend that dies while it warms up: the one that judges continues', async () => {
    const webgl = (nth: number) => (nth < 6 ? 5 : ('graphics-lost' as const));
    const own = device(withCard, LIGHTNING, { ...nvidia, 'lightning on webgl': webgl });
    const { runs, open } = await own.starts();
    expect(runs).toBe('lightning on wasm');
    expect(open).toEqual([runs]);
  });

  it('a backend that never settles: its slowest batch is what counts', async () => {
    const webgl = (nth: number) => (Math.floor(nth / 10) % 2 === 0 ? 15 : 60);
    expect(
      (await device(withCard, LIGHTNING, { ...nvidia, 'lightning on webgl': webgl }).starts()).runs,
    ).toBe('lightning on wasm');
  });
});

describe('the backend that the address asks for', () => {
  it('runs alone, a software renderer too, and nothing is remembered of it', async () => {
    const own = device({ ...withoutCard, webglRenderer: 'SwiftShader' }, LIGHTNING, quick);
    const detector = await own.opens({ backend: 'webgl', isKept: false });
    await detector.raced();
    expect([detector.backend, own.started]).toEqual(['webgl', ['lightning on webgl']]);
    expect(own.kept).toBeNull();
  });

  it('is ignored with a sentence if this browser does not have it', async () => {
    const own = device(withCard, LIGHTNING, quick);
    const detector = await own.opens({ backend: 'webgpu', isKept: false });
    await detector.raced();
    expect(detector.backend).toBe('webgl');
    expect(own.complaints).toEqual([
      '"backend=webgpu" in the address is ignored: this browser does not have it.',
    ]);
  });
});
