import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { kept } from '../../src/kept/kept.ts';

const numbers = () => kept('longline.test', v.number(), 1);

/** A page's storage: with these contents, closed, or full. */
const storage = (its: Partial<Storage>): void =>
  void Object.defineProperty(globalThis, 'localStorage', { value: its, configurable: true });

afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));

describe('a kept value', () => {
  it('is the default if there is none, or one of another shape', () => {
    storage({ getItem: () => null });
    expect(numbers().read()).toBe(1);
    storage({ getItem: () => '"text"' });
    expect(numbers().read()).toBe(1);
    storage({ getItem: () => '{' });
    expect(numbers().read()).toBe(1);
  });

  it('says so if it cannot be stored, and lasts for this visit', () => {
    storage({
      getItem: () => '7',
      setItem: () => {
        throw new Error('full');
      },
    });
    const value = numbers();
    expect(value.read()).toBe(7);
    expect(value.write(8)).toBe(false);
    expect(value.read()).toBe(8);
    value.remove();
    expect(value.read()).toBe(7);
  });

  it('is read from storage each time: another tab may have changed it', () => {
    let text = '7';
    storage({ getItem: () => text, setItem: (_, next) => (text = next) });
    const value = numbers();
    expect(value.write(8)).toBe(true);
    text = '9';
    expect(value.read()).toBe(9);
  });
});
