declare const unit: unique symbol;

/** A number that carries its unit in its type. Arithmetic on it gives a plain number. */
type Unit<Name extends string> = number & { readonly [unit]?: Name };

export type Degrees = Unit<'degrees'>;

export type Radians = Unit<'radians'>;

/** Pixels of the source picture. */
export type Px = Unit<'px'>;

/** Degrees; torso lengths (T: shoulder to hip); body lengths (BL: shoulder to hip, knee and ankle); a share; milliseconds. */
export type UnitName = 'deg' | 'T' | 'BL' | 'ratio' | 'ms';

declare const written: unique symbol;

/** A number written with its unit. Only the constructors below make one. */
export type Quantity<U extends UnitName> = number & { readonly [written]: U };

/** Gives a number, or both ends of a range, a unit. The numbers themselves stay the same. */
interface Constructor<U extends UnitName> {
  (value: number): Quantity<U>;
  (from: number, to: number): readonly [from: Quantity<U>, to: Quantity<U>];
}

const writing = <U extends UnitName>(): Constructor<U> => {
  const write = (from: number, to?: number) => (to === undefined ? from : ([from, to] as const));
  // The only place that gives a number its unit.
  return write as Constructor<U>;
};

/** Degrees. */
export const deg = writing<'deg'>();
/** Torso lengths: from the shoulder to the hip. */
export const torso = writing<'T'>();
/** Body lengths: from the shoulder to the hip, on to the knee and to the ankle. */
export const bodyLength = writing<'BL'>();
/** A share of a line's length: .06 is six hundredths of the line. */
export const share = writing<'ratio'>();
/** Milliseconds. */
export const ms = writing<'ms'>();
