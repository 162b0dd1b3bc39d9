import type { LevelBody, SeenBody, SquareBody } from '../../pose/body/body.ts';
import type { PlacesState } from '../account/moving.ts';
import type { ViewReadings } from './view-readings.ts';

/** A result of one frame, with the values that it was computed from. */
interface Once<Result> {
  /** The earlier result that was computed from the same values, by identity; otherwise the result of `work`. */
  of(values: readonly unknown[], work: () => Result): Result;
}

const remembering = <Result>(): Once<Result> => {
  const made: { readonly of: readonly unknown[]; readonly result: Result }[] = [];
  return {
    of(values, work) {
      for (const { of, result } of made) if (of.every((value, i) => value === values[i])) return result;
      const result = work();
      made.push({ of: values, result });
      return result;
    },
  };
};

const forgetful = { of: <Result>(_: readonly unknown[], work: () => Result): Result => work() };

/**
 * Work that is shared when one frame is judged as several exercises. Exercises in the same state, as most are while none is identified,
 * share the result and therefore their next state.
 */
export interface SharedWork {
  /** The body as the view of the exercise needs it, in the picture and levelled. */
  readonly posed: Once<{ readonly body: SeenBody; readonly level: LevelBody }>;
  readonly view: Once<ViewReadings>;
  readonly square: Once<SquareBody>;
  readonly places: Once<readonly [PlacesState, boolean]>;
}

/** For a frame that is judged as several exercises. */
export const sharedWork = (): SharedWork => ({
  posed: remembering(),
  view: remembering(),
  square: remembering(),
  places: remembering(),
});

/** For a frame that is judged as one exercise: there is nothing to share. */
export const UNSHARED: SharedWork = {
  posed: forgetful,
  view: forgetful,
  square: forgetful,
  places: forgetful,
};
