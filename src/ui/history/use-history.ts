import { useCallback, useEffect, useState } from 'react';
import { failureOf } from '../../history/history-view.ts';
import type { HistoryFailure } from '../../storage/history-error.ts';

export type HistoryState<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly value: Value }
  | { readonly kind: 'failed'; readonly failure: HistoryFailure };

/**
 * The result of a request to the history, and a function that repeats it (a different `seen` repeats it too). The previous result stays
 * until then.
 */
export function useHistory<Value>(
  load: () => Promise<Value>,
  seen = 0,
): readonly [HistoryState<Value>, () => void] {
  const [state, setState] = useState<HistoryState<Value>>({ kind: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let here = true;
    load().then(
      (value) => here && setState({ kind: 'loaded', value }),
      (error: unknown) => here && setState({ kind: 'failed', failure: failureOf(error) }),
    );
    return () => {
      here = false;
    };
  }, [load, turn, seen]);
  return [state, useCallback(() => setTurn((one) => one + 1), [])];
}
