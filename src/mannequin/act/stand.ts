export const STANDS = ['side', 'round', 'high', 'feet'] as const;
/** Camera positions: at the side; turned by 30 degrees; at the side, too high; beyond the feet. */
export type Stand = (typeof STANDS)[number];
