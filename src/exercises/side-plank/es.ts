/** The Spanish texts of the side plank, by key. */
export const es = {
  'exercise.side-plank.name': 'Plancha lateral',
  'exercise.side-plank.summary':
    'Mantén el cuerpo en línea de la cabeza a los pies, sobre un antebrazo y luego sobre el otro.',
  'exercise.side-plank.camera':
    'Pon el dispositivo delante de tu pecho, a 2–2,5 m, con el objetivo a 25–50 cm del suelo.',
  'exercise.side-plank.cannot-see.0': 'la curva de la zona lumbar',
  'exercise.side-plank.cannot-see.1': 'si la cadera gira hacia delante',
  'exercise.side-plank.cannot-see.2': 'si respiras',
  'exercise.side-plank.step.0':
    '{onSide, select, left {Túmbate de lado, codo izquierdo debajo del hombro, antebrazo hacia la cámara.} right {Túmbate de lado, codo derecho debajo del hombro, antebrazo hacia la cámara.} other {Túmbate de lado, codo debajo del hombro, antebrazo hacia la cámara.}}',
  'exercise.side-plank.step.1':
    'Pon un pie sobre otro y sube la cadera hasta que el cuerpo y las piernas formen una línea.',
  'exercise.side-plank.step.2': 'Mantén el pecho abierto hacia la cámara y respira.',
  'exercise.side-plank.step.3':
    '{onSide, select, left {Baja despacio, date la vuelta y aguanta lo mismo en el lado derecho.} right {Baja despacio, date la vuelta y aguanta lo mismo en el lado izquierdo.} other {Baja despacio, date la vuelta y aguanta lo mismo en el otro lado.}}',
  'exercise.side-plank.easier.0':
    'Dobla las rodillas y apoya la de abajo en el suelo (aquí no se cronometra)',
  'exercise.side-plank.easier.1': 'Series más cortas, con descanso entre ellas',
  'exercise.side-plank.harder.0': 'Estira el brazo de arriba hacia el techo',
  'cue.side-plank.hips-sag': 'Sube la cadera',
  'slip.side-plank.hips-sag': 'Se te ha caído la cadera hacia el suelo durante {seconds} s',
  'cue.side-plank.knees-bent': 'Estira las piernas',
  'slip.side-plank.knees-bent': 'Has tenido las rodillas dobladas durante {seconds} s',
  'cue.side-plank.elbows-not-under-shoulders': 'Codo debajo del hombro',
  'slip.side-plank.elbows-not-under-shoulders': 'No has tenido el codo debajo del hombro durante {seconds} s',
  'cue.side-plank.shoulders-not-stacked': 'Un hombro sobre el otro',
  'slip.side-plank.shoulders-not-stacked': 'No has tenido un hombro encima del otro durante {seconds} s',
  'cue.side-plank.feet-not-stacked': 'Junta los pies',
  'slip.side-plank.feet-not-stacked': 'Has tenido los pies separados durante {seconds} s',
  'measure.side-plank.hipOffset': 'Cadera respecto a la línea de hombros a pies',
  'measure.side-plank.knee': 'Ángulo de las rodillas',
  'measure.side-plank.elbowBesideShoulder': 'Distancia del codo al hombro',
  'measure.side-plank.shouldersLean': 'Inclinación de los hombros',
  'measure.side-plank.feetApart': 'Distancia entre los pies',
  'measure.side-plank.wristBesideShoulder': 'Distancia de la mano al hombro',
  'variation.side-plank.straight-arm': 'con el brazo estirado',
  'coach.variation.side-plank.straight-arm': 'Brazo estirado. Cronometro sobre el antebrazo.',
  'cue.side-plank.straight-arm': 'Apoya el antebrazo',
  'variation.side-plank.on-the-knees': 'de rodillas',
  'coach.variation.side-plank.on-the-knees': 'Es de rodillas. Cronometro sobre los pies.',
  'cue.side-plank.on-the-knees': 'Levanta las rodillas del suelo',
  'way.side-plank.straight-arms': 'Con el brazo estirado',
  'way.side-plank.usual': 'Sobre el antebrazo',
  'exercise.side-plank.straight-arms.name': 'Plancha lateral con brazo estirado',
  'exercise.side-plank.straight-arms.summary':
    'Mantén el cuerpo en línea de la cabeza a los pies, sobre una mano con el brazo estirado y luego sobre la otra.',
  'exercise.side-plank.straight-arms.step.0':
    '{onSide, select, left {De lado, mano izquierda bajo el hombro, pecho a la cámara.} right {De lado, mano derecha bajo el hombro, pecho a la cámara.} other {De lado, mano bajo el hombro, pecho a la cámara.}}',
  'exercise.side-plank.straight-arms.step.1':
    'Pon un pie sobre otro y sube la cadera hasta que el cuerpo y las piernas formen una línea, con el brazo estirado.',
  'exercise.side-plank.straight-arms.step.2': 'Mantén el pecho abierto hacia la cámara y respira.',
  'exercise.side-plank.straight-arms.step.3':
    '{onSide, select, left {Baja despacio, date la vuelta y aguanta lo mismo en el lado derecho.} right {Baja despacio, date la vuelta y aguanta lo mismo en el lado izquierdo.} other {Baja despacio, date la vuelta y aguanta lo mismo en el otro lado.}}',
  'cue.side-plank.hand-not-under-shoulder': 'Mano debajo del hombro',
  'slip.side-plank.hand-not-under-shoulder': 'No has tenido la mano debajo del hombro durante {seconds} s',
  'variation.side-plank.on-the-forearm': 'sobre el antebrazo',
  'coach.variation.side-plank.on-the-forearm': 'Sobre el antebrazo. Cronometro con brazo estirado.',
  'cue.side-plank.on-the-forearm': 'Apóyate en la mano',
  'wants.side-plank.on-your-side-raised':
    '{onSide, select, left {Sobre la mano izquierda, cadera arriba} right {Sobre la mano derecha, cadera arriba} other {Sobre la mano, cadera arriba}}',
  'wants.side-plank.hips-up': 'Levanta la cadera del suelo',
  'wants.side-plank.legs-slope': 'Piernas estiradas, pies en el suelo',
  'wants.side-plank.hand-down':
    '{onSide, select, left {Sube y apóyate en la mano izquierda} right {Sube y apóyate en la mano derecha} other {Sube y apóyate en la mano}}',
  'wants.side-plank.arm-straight': 'Estira el brazo',
  'wants.side-plank.hand-under': 'Mano debajo del hombro',
  'wants.side-plank.chest-to-camera': 'Gira el pecho hacia la cámara',
  'wants.side-plank.legs-straight': 'Estira las piernas',
  'wants.side-plank.on-your-side':
    '{onSide, select, left {Sobre el antebrazo izquierdo, cadera arriba} right {Sobre el antebrazo derecho, cadera arriba} other {Sobre el antebrazo, cadera arriba}}',
  'wants.side-plank.elbow-down':
    '{onSide, select, left {Apóyate en el antebrazo izquierdo} right {Apóyate en el antebrazo derecho} other {Apóyate en el antebrazo}}',
  'wants.side-plank.forearm-flat': 'Antebrazo plano en el suelo',
  'wants.side-plank.elbow-under': 'Codo debajo del hombro',
};
