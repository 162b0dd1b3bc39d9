import { enLate, type LateCatalogue } from '../en/late.ts';

export const esLate: LateCatalogue = { ...enLate };
