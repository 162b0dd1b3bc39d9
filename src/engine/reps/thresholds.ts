/** Thresholds on the signal, 0 at rest and 1 at the full movement. Basis: our coaching notes, Reps. */
export const TOP = { enter: 0.8, leave: 0.65 } as const;
/** `turned`: where rest is a turning point the next one may lie higher by this share of what was just moved. Basis: judgement. */
export const REST = { enter: 0.2, leave: 0.35, turned: 0.35 } as const;
