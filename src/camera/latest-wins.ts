import type { Picture } from './frame-source.ts';

/**
 * Makes an `onPicture` that never lets its caller wait: while one picture is being processed, the newest of those that arrive waits for
 * its turn, and the others are skipped. An error of `onPicture` is thrown at the next picture. `settled` waits until no picture is left.
 */
export const latestWins = (
  onPicture: (picture: Picture) => Promise<void>,
): { offer: (picture: Picture) => void; settled: () => Promise<void> } => {
  let busy: Promise<void> | null = null;
  let waiting: Picture | null = null;
  let failed: { readonly error: unknown } | null = null;
  const check = (): void => {
    if (failed) throw failed.error;
  };
  const takeAll = async (): Promise<void> => {
    try {
      for (let next = waiting; next && !failed; next = waiting) {
        waiting = null;
        await onPicture(next);
      }
    } catch (error) {
      failed = { error };
    } finally {
      busy = null;
    }
  };
  return {
    offer: (picture) => {
      check();
      waiting = picture;
      busy ??= takeAll();
    },
    settled: async () => {
      await busy;
      check();
    },
  };
};
