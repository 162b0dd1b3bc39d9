import { expect, it } from 'vitest';
import { progressOf } from '../../tools/progress.ts';

/** A download of 100 MB, a tenth of it every 5 s. */
const fetched = (isTTY: boolean, total: number | null = 100e6): string[] => {
  const written: string[] = [];
  let ms = 0;
  const { onProgress, end } = progressOf(
    'movenet-small',
    { isTTY, write: (text) => written.push(text) },
    () => ms,
  );
  for (let tenth = 0; tenth <= 10; tenth += 1, ms += 5000) {
    onProgress(tenth * 10e6, total);
    onProgress(tenth * 10e6 + 1, total);
  }
  end();
  return written;
};

it('the progress of a download is a line now and then in a log', () => {
  expect(fetched(false)).toEqual([
    'models: fetching movenet-small, 0.0 MB of 100.0 MB\n',
    'models: fetching movenet-small, 30.0 MB of 100.0 MB\n',
    'models: fetching movenet-small, 60.0 MB of 100.0 MB\n',
    'models: fetching movenet-small, 90.0 MB of 100.0 MB\n',
  ]);
});

it('the progress of a download is one line on a terminal, written over and gone in the end', () => {
  const written = fetched(true);
  expect(written.length).toBe(12);
  expect(written[3]).toBe('\r\x1b[Kmodels: fetching movenet-small, 30.0 MB of 100.0 MB');
  expect(written.at(-1)).toBe('\r\x1b[K');
});

it('the progress of a download of unknown length says how much has arrived', () => {
  expect(fetched(false, null)[1]).toBe('models: fetching movenet-small, 30.0 MB\n');
});
