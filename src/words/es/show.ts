import type { show as en } from '../en/show.ts';

/** How an exercise is shown, in Spanish: the page of an exercise, and the mannequin. */
export const show: Readonly<Record<keyof typeof en, string>> = {
  'show.easier': 'Más fácil',
  'show.harder': 'Más difícil',
  'show.steps': 'Paso a paso',
  'show.view':
    'El maniquí muestra este ejercicio: {exercise}. Arrastra o usa las flechas para girar la vista, y más y menos para acercarla o alejarla.',
  'show.opening': 'Un momento',
  'show.no-webgl':
    'Este navegador no puede dibujar el maniquí porque no tiene WebGL. Los pasos escritos son los mismos.',
  'show.now-rest': 'En reposo',
  'show.now-rising': 'Entrando en el movimiento',
  'show.now-top': 'Aguanta ahí',
  'show.now-lowering': 'Vuelve despacio',
  'show.now-holding': 'Aguanta y respira',
  'show.still-rest': 'En reposo',
  'show.still-full': 'Movimiento completo',
  'show.left': 'Girar a la izquierda',
  'show.right': 'Girar a la derecha',
  'show.nearer': 'Acercar',
  'show.further': 'Alejar',
  'show.ways': 'Mira a qué se debe cada indicación',
  'show.side': 'Lado',
  'show.on-side': 'Lado {side}',
  'show.right-way': 'Buena técnica',

  'show.place': 'Dónde poner la cámara',
};
