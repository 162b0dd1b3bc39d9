import type { Range } from '../measure/measurement.ts';
import type { FrameRule } from './rule.ts';
import { within } from '../sight/gate.ts';

/** A lower and an upper limit of a measure, in its unit; null if there is none on that side. */
export interface Band {
  readonly low: number | null;
  readonly high: number | null;
}

/** When a value becomes a fault of a rule: outside `fixed`, or outside `relative` unless it is inside `exempt`. */
export interface Limits {
  readonly fixed: Band;
  /** Limits relative to the trainee's own good start, or rest. */
  readonly relative: Band;
  readonly exempt: Range | null;
}

const given = (limits: readonly (number | undefined)[]): readonly number[] =>
  limits.filter((limit) => limit !== undefined);
/** The strictest of these limits. */
const strictest = (lows: readonly (number | undefined)[], highs: readonly (number | undefined)[]): Band => {
  const [low, high] = [given(lows), given(highs)];
  return {
    low: low.length > 0 ? Math.max(...low) : null,
    high: high.length > 0 ? Math.min(...high) : null,
  };
};

/**
 * The limits of a rule, moved inwards by `slack`, in the measure's unit. `baseline`: the trainee's own good start, or rest, if it is known.
 */
export function limitsOf(
  { below, above, offBaseline }: FrameRule,
  baseline: number | undefined,
  slack = 0,
): Limits {
  const fixed = {
    low: below === undefined ? null : below + slack,
    high: above === undefined ? null : above - slack,
  };
  if (!offBaseline || baseline === undefined)
    return { fixed, relative: { low: null, high: null }, exempt: null };
  const { belowShare, lift } = offBaseline;
  return {
    fixed,
    relative: strictest(
      [
        offBaseline.below === undefined ? undefined : baseline - offBaseline.below + slack,
        lift === undefined ? undefined : baseline + lift + slack,
        belowShare === undefined ? undefined : baseline * (1 - belowShare) + slack,
      ],
      [offBaseline.above === undefined ? undefined : baseline + offBaseline.above - slack],
    ),
    exempt: offBaseline.unlessWithin ?? null,
  };
}

const outside = ({ low, high }: Band, value: number): number =>
  Math.max(low === null ? -Infinity : low - value, high === null ? -Infinity : value - high);

/** How far a value is beyond the limits, in its unit; 0 or less inside them. */
export const beyond = ({ fixed, relative, exempt }: Limits, value: number): number =>
  Math.max(outside(fixed, value), exempt && within(value, exempt) ? -Infinity : outside(relative, value));

/** The same limits as two lines to draw: a value becomes a fault below `low` and above `high`. */
export function bandIn({ fixed, relative, exempt }: Limits): Band {
  const [from, to] = exempt ?? [Infinity, -Infinity];
  const low = relative.low !== null && to >= relative.low ? Math.min(relative.low, from) : relative.low;
  const high = relative.high !== null && from <= relative.high ? Math.max(relative.high, to) : relative.high;
  return narrowest([fixed, { low, high }]);
}

/** The band that is inside all of these. */
export const narrowest = (bands: readonly Band[]): Band =>
  strictest(
    bands.map(({ low }) => low ?? undefined),
    bands.map(({ high }) => high ?? undefined),
  );
