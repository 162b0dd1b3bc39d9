import type { watched as en } from '../en/watched.ts';

/** What the rules of an exercise watch, and what no camera sees, in Spanish. */
export const watched: Readonly<Record<keyof typeof en, string>> = {
  'watch.title': 'En qué me fijo y qué no puedo ver',
  'watch.sees': 'Me fijo en {what}.',
  'watch.blind': 'Lo que no puedo ver: {what}.',
  'watch.head': 'la cabeza',
  'watch.shoulders': 'los hombros',
  'watch.elbows': 'los codos',
  'watch.hands': 'las manos',
  'watch.trunk': 'el tronco',
  'watch.hips': 'la cadera',
  'watch.knees': 'las rodillas',
  'watch.legs': 'las piernas',
  'watch.feet': 'los pies',
  'watch.range': 'el recorrido',
  'watch.pause': 'las pausas',
  'watch.tempo': 'el ritmo',
};
