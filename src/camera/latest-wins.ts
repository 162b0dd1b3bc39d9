import type { Picture } from './frame-source.ts';

/**
 * Makes an `onPicture` that never makes its caller wait: while one picture is being taken, those that come are skipped.
 * A failure of `onPicture` is thrown at the next picture; `settled` waits for the one under way.
 */
export const latestWins = (
  onPicture: (picture: Picture) => Promise<void>,
): { offer: (picture: Picture) => void; settled: () => Promise<void> } => {
  let busy: Promise<void> | null = null;
  let failed: { readonly error: unknown } | null = null;
  const check = (): void => {
    if (failed) throw failed.error;
  };
  return {
    offer: (picture) => {
      check();
      busy ??= onPicture(picture)
        .catch((error: unknown) => {
          failed = { error };
        })
        .finally(() => {
          busy = null;
        });
    },
    settled: async () => {
      await busy;
      check();
    },
  };
};
