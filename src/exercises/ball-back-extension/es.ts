/** The Spanish texts of the ball back extension, by key. */
export const es = {
  'exercise.ball-back-extension.name': 'Extensión de espalda sobre balón',
  'exercise.ball-back-extension.summary':
    'Túmbate boca abajo sobre el balón, sube el tronco hasta alinearlo con las piernas y bájalo despacio.',
  'exercise.ball-back-extension.camera':
    'Pon el dispositivo al lado del balón, a 2–2,5 m, con el objetivo a 25–50 cm del suelo.',
  'exercise.ball-back-extension.cannot-see.0': 'el balón',
  'exercise.ball-back-extension.cannot-see.1': 'las manos que tapa tu cuerpo',
  'exercise.ball-back-extension.cannot-see.2': 'la curva de la zona lumbar',
  'exercise.ball-back-extension.cannot-see.3': 'si respiras',
  'exercise.ball-back-extension.step.0':
    'Cadera y vientre sobre el balón, piernas estiradas, pies en la pared o separados.',
  'exercise.ball-back-extension.step.1':
    'Pon las puntas de los dedos detrás de las orejas, codos abiertos, y baja el tronco hasta donde te resulte cómodo.',
  'exercise.ball-back-extension.step.2':
    'Sube hasta que la cabeza, la espalda y las piernas formen una línea. Haz ahí una pausa.',
  'exercise.ball-back-extension.step.3': 'Baja despacio, en uno o dos segundos.',
  'exercise.ball-back-extension.easier.0': 'Manos bajo la barbilla o cruzadas sobre el pecho',
  'exercise.ball-back-extension.easier.1': 'Un movimiento más corto',
  'exercise.ball-back-extension.harder.0': 'Brazos estirados más allá de las orejas',
  'cue.ball-back-extension.incomplete-lift': 'Sube hasta la línea recta',
  'slip.ball-back-extension.incomplete-lift': 'El tronco no ha llegado a alinearse con las piernas',
  'short.ball-back-extension.incomplete-lift': 'No cuenta: el tronco se ha quedado {amount}° por debajo',
  'cue.ball-back-extension.over-extended': 'No subas tanto',
  'slip.ball-back-extension.over-extended': 'El tronco ha subido más que las piernas',
  'cue.ball-back-extension.hands-off-ears': 'Manos detrás de las orejas',
  'slip.ball-back-extension.hands-off-ears': 'Has tenido las manos lejos de las orejas durante {seconds} s',
  'cue.ball-back-extension.too-fast': 'Más despacio',
  'slip.ball-back-extension.too-fast': 'Has subido o bajado en menos de {wanted} s',
  'measure.ball-back-extension.trunkAngle': 'Ángulo entre el tronco y las piernas',
  'measure.ball-back-extension.hands': 'Distancia de las manos a las orejas',
  'full-today.ball-back-extension':
    'Hoy la cadera se te abre hasta {degrees}° arriba. Una línea recta son 180°.',
  'variation.ball-back-extension.arms-at-sides': 'con los brazos a los lados',
  'coach.variation.ball-back-extension.arms-at-sides': 'Brazos a los lados. Así no lo cuento.',
  'cue.ball-back-extension.arms-at-sides': 'Manos detrás de las orejas',
  'wants.ball-back-extension.hips-on-ball': 'Cadera en el balón, pies en el suelo',
  'wants.ball-back-extension.hips-up': 'Cadera en el balón, más alta que los pies',
  'wants.ball-back-extension.face-down': 'Túmbate boca abajo sobre el balón',
  'wants.ball-back-extension.legs-straight': 'Estira las piernas',
  'wants.ball-back-extension.hands-off-floor': 'Manos detrás de las orejas',
  'wants.ball-back-extension.hands-near-head': 'Manos detrás de las orejas',
};
