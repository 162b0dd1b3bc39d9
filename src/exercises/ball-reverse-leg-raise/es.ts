/** The Spanish texts of the ball reverse leg raise, by key. */
export const es = {
  'exercise.ball-reverse-leg-raise.name': 'Elevación de piernas invertida sobre balón',
  'exercise.ball-reverse-leg-raise.summary':
    'Con la cadera sobre el balón y las manos en el suelo, sube las dos piernas hasta alinearlas con el cuerpo y bájalas.',
  'exercise.ball-reverse-leg-raise.camera':
    'Pon el dispositivo al lado del balón, a 2–2,5 m, con el objetivo a 25–50 cm del suelo.',
  'exercise.ball-reverse-leg-raise.cannot-see.0': 'el balón',
  'exercise.ball-reverse-leg-raise.cannot-see.1': 'la curva de la zona lumbar',
  'exercise.ball-reverse-leg-raise.cannot-see.2': 'si trabajan los glúteos',
  'exercise.ball-reverse-leg-raise.step.0': 'Túmbate con la cadera sobre el balón y las manos en el suelo.',
  'exercise.ball-reverse-leg-raise.step.1':
    'Mantén las piernas estiradas y juntas, con los dedos de los pies en el suelo.',
  'exercise.ball-reverse-leg-raise.step.2':
    'Aprieta los glúteos y sube las dos piernas hasta alinearlas con el cuerpo.',
  'exercise.ball-reverse-leg-raise.step.3': 'Baja despacio hasta tocar el suelo con los pies.',
  'exercise.ball-reverse-leg-raise.easier.0': 'Una pierna cada vez (aquí no se cuenta)',
  'exercise.ball-reverse-leg-raise.easier.1': 'Un movimiento más corto',
  'exercise.ball-reverse-leg-raise.harder.0': 'Pausa de tres segundos arriba',
  'cue.ball-reverse-leg-raise.incomplete-lift': 'Piernas en línea con el cuerpo',
  'slip.ball-reverse-leg-raise.incomplete-lift': 'Las piernas no han llegado a alinearse con el cuerpo',
  'short.ball-reverse-leg-raise.incomplete-lift':
    'No cuenta: las piernas se han quedado {amount}° por debajo',
  'cue.ball-reverse-leg-raise.over-extended': 'No subas tanto',
  'slip.ball-reverse-leg-raise.over-extended': 'Las piernas han subido más que el cuerpo',
  'cue.ball-reverse-leg-raise.knees-bent': 'Estira las piernas',
  'slip.ball-reverse-leg-raise.knees-bent': 'Has tenido las rodillas dobladas durante {seconds} s',
  'cue.ball-reverse-leg-raise.legs-uneven': 'Sube las dos piernas juntas',
  'slip.ball-reverse-leg-raise.legs-uneven': 'Has tenido las piernas a distinta altura durante {seconds} s',
  'measure.ball-reverse-leg-raise.hipAngle': 'Ángulo de la cadera',
  'measure.ball-reverse-leg-raise.knee': 'Ángulo de las rodillas',
  'measure.ball-reverse-leg-raise.anklesUneven': 'Diferencia de altura entre los pies',
  'full-today.ball-reverse-leg-raise':
    'Hoy la cadera se te abre hasta {degrees}° arriba. Una línea recta son 180°.',
  'wants.ball-reverse-leg-raise.hips-on-ball': 'Cadera en el balón, cabeza baja',
  'wants.ball-reverse-leg-raise.hands-on-floor': 'Manos en el suelo, debajo de los hombros',
  'wants.ball-reverse-leg-raise.arms-straight': 'Estira los brazos',
  'wants.ball-reverse-leg-raise.hips-up': 'Cadera en el balón',
  'wants.ball-reverse-leg-raise.feet-down': 'Dedos de los pies en el suelo',
  'wants.ball-reverse-leg-raise.legs-slope': 'Deja caer las piernas hasta el suelo',
  'wants.ball-reverse-leg-raise.legs-straight': 'Estira las piernas',
};
