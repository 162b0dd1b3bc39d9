import * as v from 'valibot';

/** One named value in this browser's localStorage. No method throws. */
export interface Kept<Value> {
  readonly name: string;
  /** The value of this visit if it could not be stored, or else the stored value. The default if there is none, if it does not fit the schema, or if the page may not use storage. */
  read(): Value;
  /** Returns false if the value could not be stored. It then lasts for this visit only. */
  write(value: Value): boolean;
  remove(): void;
}

/** A value stored under `name` and read through `schema`. */
export function kept<const Schema extends v.GenericSchema>(
  name: string,
  schema: Schema,
  byDefault: v.InferOutput<Schema>,
): Kept<v.InferOutput<Schema>> {
  const attempt = <Result>(work: () => Result, otherwise: Result): Result => {
    try {
      return work();
    } catch {
      // A private window, a full disk, or text that is not JSON.
      return otherwise;
    }
  };
  /** The value of this visit, if it could not be stored. */
  let onlyNow: { readonly value: v.InferOutput<Schema> } | null = null;
  return {
    name,
    read: () =>
      onlyNow?.value ??
      attempt(() => {
        const stored = v.safeParse(schema, JSON.parse(localStorage.getItem(name) ?? 'null'));
        return stored.success ? stored.output : byDefault;
      }, byDefault),
    write: (value) => {
      const isStored = attempt(() => {
        localStorage.setItem(name, JSON.stringify(value));
        return true;
      }, false);
      onlyNow = isStored ? null : { value };
      return isStored;
    },
    remove: () => {
      onlyNow = null;
      attempt(() => localStorage.removeItem(name), undefined);
    },
  };
}
