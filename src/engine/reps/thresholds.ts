/** Thresholds on the signal, 0 at rest and 1 at the full movement. Basis: our coaching notes, Reps. */
export const TOP = { enter: 0.8, leave: 0.65 } as const;
/** `turned`: if rest is a turning point, the next one may be higher by this share of the last movement. Basis: judgement. */
export const REST = { enter: 0.2, leave: 0.35, turned: 0.35 } as const;
