import { afterEach, describe, expect, it, vi } from 'vitest';
import { modelToOpen, readSettings, writeSettings } from '../../src/device/settings.ts';
import type { ModelId } from '../../src/detector/detector.ts';

const NAME = 'longline.settings';
const DEFAULTS = {
  language: 'auto',
  model: 'auto',
  sound: true,
  flashes: false,
  shortcuts: true,
  voice: null,
  rate: 1.1,
  camera: null,
  muted: [],
};

const storage = (kept: Record<string, string> = {}) => {
  const items = new Map(Object.entries(kept));
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
  });
};
afterEach(() => vi.unstubAllGlobals());

const closed = () => {
  throw new DOMException('denied', 'SecurityError');
};

describe('the settings', () => {
  it('are the defaults until they are chosen, and then what was chosen', () => {
    storage();
    expect(readSettings()).toEqual(DEFAULTS);
    expect(writeSettings({ model: 'movenet-thunder' })).toBe(true);
    expect(readSettings()).toEqual({ ...DEFAULTS, model: 'movenet-thunder', sound: true });
  });

  it('are chosen one by one', () => {
    storage({ [NAME]: '{"model":"movenet-thunder"}' });
    expect(writeSettings({ sound: false })).toBe(true);
    expect(readSettings()).toEqual({ ...DEFAULTS, model: 'movenet-thunder', sound: false });
    expect(writeSettings({ model: 'movenet-lightning' })).toBe(true);
    expect(readSettings()).toEqual({ ...DEFAULTS, model: 'movenet-lightning', sound: false });
  });

  it.each([
    '{"model":"movenet-hail"}',
    '{"sound":"loud"}',
    '{"rate":9}',
    '{"voice":7}',
    '{"language":"tlh"}',
    '{}',
    '[]',
    'null',
    '{"model',
  ])('are the defaults if %s is stored', (text) => {
    storage({ [NAME]: text });
    expect(readSettings()).toEqual(DEFAULTS);
  });

  it('are the defaults if storage is closed, say that they are not stored, and last for this visit', () => {
    vi.stubGlobal('localStorage', { getItem: closed, setItem: closed });
    expect(readSettings()).toEqual(DEFAULTS);
    expect(writeSettings({ model: 'movenet-lightning' })).toBe(false);
    expect(readSettings().model).toBe('movenet-lightning');
    storage();
    expect(writeSettings({ sound: false })).toBe(true);
    expect(readSettings()).toEqual({ ...DEFAULTS, model: 'movenet-lightning', sound: false });
  });
});

describe('the model to open', () => {
  const opens = (model: string, ...here: ModelId[]) => {
    storage({ [NAME]: JSON.stringify({ model }) });
    return modelToOpen(async () => here);
  };

  it('is the one that was chosen', async () => {
    expect(await opens('movenet-thunder', 'movenet-lightning', 'movenet-thunder')).toBe('movenet-thunder');
    expect(await opens('movenet-lightning', 'movenet-lightning', 'movenet-thunder')).toBe(
      'movenet-lightning',
    );
    expect(await opens('auto', 'movenet-lightning', 'movenet-thunder')).toBe('auto');
  });

  it('is chosen again if the host no longer has it', async () => {
    expect(await opens('movenet-thunder', 'movenet-lightning')).toBe('auto');
  });
});
