declare const unit: unique symbol;

/** A number that carries its unit in its type; plain arithmetic gives a plain number back. */
type Unit<Name extends string> = number & { readonly [unit]?: Name };

export type Degrees = Unit<'degrees'>;

/** Pixels of the source picture. */
export type Px = Unit<'px'>;
