/** The value at `index`. Throws if there is none, so that a missing value is never used as a number. */
export function valueAt<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new Error(`no value at ${index} of ${values.length}`);
  return value;
}
