import type { how as en } from '../en/how.ts';

/** How Longline works, in Spanish: the three steps before the first workout, and the help page. */
export const how: Readonly<Record<keyof typeof en, string>> = {
  'how.first': 'Antes de tu primer entrenamiento',
  'how.lead': 'Prepáralo una vez, pulsa un botón y olvídate del dispositivo hasta terminar.',
  'how.at': 'Paso {at} de {count}',
  'how.next': 'Siguiente',
  'how.back': 'Atrás',
  'how.skip': 'Saltar y empezar',

  'how.do-place': 'Pon el dispositivo al lado de la colchoneta',
  'how.more-place':
    'Coloca el portátil, la tableta o el móvil al lado de la colchoneta, con la pantalla hacia ti y la cámara a entre 25 y 50 cm del suelo. Una caja o una silla baja ayudan. Para la plancha lateral, gira el pecho hacia la cámara.',
  'how.place-drawing':
    'El dispositivo está junto al centro de la colchoneta, a entre 2 y 2,5 metros. Su cámara está a entre 25 y 50 centímetros del suelo.',
  'how.distance': '2–2,5 m',
  'how.height': 'Cámara a 25–50 cm',

  'how.do-fit': 'Encaja en la silueta',
  'how.more-fit':
    'La pantalla muestra la silueta de la posición inicial. Mueve el dispositivo o muévete tú hasta que salga todo tu cuerpo. La silueta se pone verde cuando la posición inicial es correcta, y el ejercicio empieza solo.',

  'how.do-hear': 'Escucha y olvídate de la pantalla',
  'how.more-hear': 'Longline solo habla cuando tiene algo que decir. Sube el volumen.',
  'how.hear-count': 'Un número',
  'how.heard-count': 'Una repetición más contada, o diez segundos más aguantados.',
  'how.hear-cue': 'Una indicación corta, como «Sube la cadera»',
  'how.heard-cue': 'Te has descolocado. Longline lo dice una vez y te deja tiempo para corregirlo.',
  'how.hear-praise': '«Bien»',
  'how.heard-praise': 'Lo has corregido.',
  'how.hear-tones': 'Un tono',
  'how.heard-tones': 'Empieza o termina una serie, o se para el reloj.',
  'how.hear-sample': 'Oír un ejemplo',
  'how.sample': 'Sube la cadera',

  'how.during': 'Durante el entrenamiento',
  'how.during-more':
    'Longline te guía por todos los ejercicios, lados y descansos. En cada descanso ves el ejercicio siguiente.',
  'how.pause':
    'Para hacer una pausa, sal de la imagen, levántate o alza los dos brazos dos segundos. Para seguir, vuelve o alza los brazos otra vez.',
  'how.limits': 'Qué no puede ver Longline',
  'how.limits-more':
    'Ve articulaciones, no músculos, ni la curva de la zona lumbar. Si no ve lo suficiente para evaluar, lo dice y no cuenta nada.',
  'how.watch': 'Ver cómo lo hace el maniquí',
};
