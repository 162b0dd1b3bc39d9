export const STANDS = ['side', 'round', 'high', 'feet'] as const;
/** Where a camera stands: at the side; 30 degrees round; at the side, too high; beyond the feet. */
export type Stand = (typeof STANDS)[number];
