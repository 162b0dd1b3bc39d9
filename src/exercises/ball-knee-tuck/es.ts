/** The Spanish texts of the ball knee tuck, by key. */
export const es = {
  'exercise.ball-knee-tuck.name': 'Rodillas al pecho con balón',
  'exercise.ball-knee-tuck.summary':
    'Desde una plancha alta con las espinillas en el balón, recoge las rodillas y mantén la cadera baja.',
  'exercise.ball-knee-tuck.camera':
    'Pon el dispositivo al lado del balón, a 2–2,5 m, con el objetivo a 25–50 cm del suelo.',
  'exercise.ball-knee-tuck.cannot-see.0': 'el balón',
  'exercise.ball-knee-tuck.cannot-see.1': 'la curva de la zona lumbar',
  'exercise.ball-knee-tuck.cannot-see.2': 'si respiras',
  'exercise.ball-knee-tuck.step.0':
    'Pon las manos debajo de los hombros y las espinillas sobre el balón, con el cuerpo en línea.',
  'exercise.ball-knee-tuck.step.1':
    'Lleva las rodillas hacia el pecho. El balón rueda contigo; la cadera se queda donde está.',
  'exercise.ball-knee-tuck.step.2': 'Haz una pausa y estira despacio las piernas hasta volver a la plancha.',
  'exercise.ball-knee-tuck.easier.0': 'Un movimiento más corto',
  'exercise.ball-knee-tuck.easier.1': 'Los muslos sobre el balón en vez de las espinillas',
  'exercise.ball-knee-tuck.harder.0': 'La pica: piernas estiradas, cadera arriba',
  'cue.ball-knee-tuck.incomplete-tuck': 'Rodillas al pecho',
  'slip.ball-knee-tuck.incomplete-tuck': 'Las rodillas no se han acercado lo suficiente al pecho',
  'short.ball-knee-tuck.incomplete-tuck':
    'No cuenta: a las rodillas les han faltado {amount}° para llegar al pecho',
  'cue.ball-knee-tuck.hips-rise': 'Mantén la cadera baja',
  'slip.ball-knee-tuck.hips-rise': 'La cadera ha subido con las rodillas durante {seconds} s',
  'measure.ball-knee-tuck.knee': 'Ángulo de las rodillas',
  'measure.ball-knee-tuck.hipHeight': 'Altura de la cadera',
  'coach.switch.ball-pike': 'Parece una pica',
  'full-today.ball-knee-tuck':
    'Hoy las rodillas se te doblan hasta {degrees}°. Unas piernas estiradas son 180°.',
  'wants.ball-knee-tuck.high-plank': 'Plancha alta, espinillas en el balón',
  'wants.ball-knee-tuck.on-hands': 'Brazos estirados, manos en el suelo',
  'wants.ball-knee-tuck.arms-straight': 'Estira los brazos',
  'wants.ball-knee-tuck.shins-on-ball': 'Espinillas sobre el balón',
  'wants.ball-knee-tuck.legs-straight': 'Estira las piernas',
};
