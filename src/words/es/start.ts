import type { start as en } from '../en/start.ts';

/** The start page, in Spanish. */
export const start: Readonly<Record<keyof typeof en, string>> = {
  'home.title': 'Tu entrenador de espalda y abdomen',
  'home.today': 'El entrenamiento de hoy',
  'home.exercises': 'O elige un ejercicio',
  'home.more': 'Más sobre Longline',
  'home.how': 'Cómo funciona',
};
