import type { LevelBody, SeenBody, SquareBody } from '../../pose/body/body.ts';
import type { PlacesState } from '../account/moving.ts';
import type { ViewReadings } from './view-check.ts';

/** Remembers the results of one frame by the values that they were made of, compared by identity. */
export class Once<Result> {
  readonly #made: { readonly of: readonly unknown[]; readonly result: Result }[] = [];

  /** The result that was made of the same values before, or that of `work`. */
  of(values: readonly unknown[], work: () => Result): Result {
    for (const { of, result } of this.#made) if (of.every((value, i) => value === values[i])) return result;
    const result = work();
    this.#made.push({ of: values, result });
    return result;
  }
}

/**
 * Work shared by judging one frame as several exercises. Exercises in the same state, as most are while
 * none is identified, share the result and therefore their next state.
 */
export class SharedWork {
  /** The body as the exercise's view takes it, in the picture and levelled. */
  readonly posed = new Once<{ readonly body: SeenBody; readonly level: LevelBody }>();
  readonly view = new Once<ViewReadings>();
  readonly square = new Once<SquareBody>();
  readonly places = new Once<readonly [PlacesState, boolean]>();
}
