import type { takeaways as en } from '../en/takeaways.ts';

/** The first screen of the summary, in Spanish. */
export const takeaways: Readonly<Record<keyof typeof en, string>> = {
  'takeaway.title-well': 'Lo que ha salido bien',
  'takeaway.title-next': 'Para la próxima vez',
  'takeaway.all-clean':
    '{count, plural, one {# repetición contada, con buena técnica.} other {Las # repeticiones cuentan, con buena técnica.}}',
  'takeaway.some-clean': 'Buena técnica en {clean} de {count} movimientos.',
  'takeaway.best': 'La mejor: {name}.',
  'takeaway.stretch': '{seconds} s sin interrupción.',
  'takeaway.of': '{exercise}: {what}',
  'takeaway.slip': '{slip}, en el minuto {at}.',
  'takeaway.attempts':
    '{count, plural, one {{why}.} other {{why}. En total, # repeticiones no han contado.}}',
  'takeaway.not-all': 'Una parte no ha contado.',
  'takeaway.unjudged': 'De {from} a {to}, {what}',
  'takeaway.nothing': 'Nada que corregir. Sigue así.',
};
