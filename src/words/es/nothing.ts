import type { nothing as en } from '../en/nothing.ts';

/** In place of a summary, in Spanish: nothing was seen that could be counted. */
export const nothing: Readonly<Record<keyof typeof en, string>> = {
  'nothing.title': 'No te he visto hacer nada',
  'nothing.workout':
    'No he visto ninguna posición inicial, así que este entrenamiento no tiene nada contado.',
  'nothing.try': 'Qué puedes probar',
  'nothing.light': 'Luz: enciende una lámpara y deja las ventanas con mucha luz fuera de la imagen.',
  'nothing.distance': 'Distancia: aléjate hasta que salga todo tu cuerpo, de la cabeza a los pies.',
  'nothing.place':
    'Cámara: pon el dispositivo al lado de la colchoneta, con la lente a entre 25 y 50 cm del suelo. Para la plancha lateral, gira el pecho hacia la cámara.',
  'nothing.not-counted': 'No cuenta como entrenamiento ni aparece entre tus sesiones.',
};
