import type { slips as en } from '../en/slips.ts';

/** What was seen, in a sentence, if no rule of an exercise says it, in Spanish. */
export const slips: Readonly<Record<keyof typeof en, string>> = {
  'slip.posture': 'Has estado fuera de la posición durante {seconds} s',

  'short.too-quick': 'No cuenta: demasiado rápida para ser real',
  'short.too-long': 'No cuenta: ha durado demasiado para una repetición',
  'short.not-seen': 'No cuenta: una parte ha quedado fuera de la vista',
};
