import type { startExercise as en } from '../en/start-exercise.ts';

/** The ways to start an exercise, on its page, in Spanish. */
export const startExercise: Readonly<Record<keyof typeof en, string>> = {
  'start.camera': 'Empezar con la cámara',
  'start.camera-which': 'Cámara',
  'start.camera-any': 'Cualquier cámara',
  'start.video': 'Usar un vídeo',
  'start.video-hint': 'o suelta uno aquí',
  'start.pace': 'Velocidad',
  'start.pace-live': 'En tiempo real, con indicaciones',
  'start.pace-fast': 'Lo más rápido posible',
  'start.mannequin': 'Probar sin cámara',
  'start.mannequin-hint': 'Un maniquí hace el ejercicio y Longline lo evalúa igual que a ti.',
  'start.fault': 'Mostrar un fallo',
  'start.fault-none': 'Ninguno',
  'start.stand': 'Vista',
  'start.stand-side': 'De lado',
  'start.stand-side-front': 'De frente',
  'start.stand-round': 'Girada 30°',
  'start.stand-high': 'Demasiado alta',
  'start.stand-feet': 'Desde los pies',
  'start.who': 'Cuerpo',
  'start.who-woman': 'Mujer',
  'start.who-man': 'Hombre',
  'start.who-heavy': 'Hombre mayor y corpulento',
  'start.who-slight': 'Mujer joven y menuda',
  'free.how':
    'Pon el dispositivo al lado de la colchoneta, a 2–2,5 m, con el objetivo a 25–50 cm del suelo. Para la plancha lateral, ponte de frente. Luego empieza cualquier ejercicio: te digo cuál veo, y te pregunto si dudo.',
  'start.title': 'Empezar',
  'start.demo-options': 'Opciones de la demostración',
};
