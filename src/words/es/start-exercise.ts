import type { startExercise as en } from '../en/start-exercise.ts';

/** The ways to start an exercise, on its page, in Spanish. */
export const startExercise: Readonly<Record<keyof typeof en, string>> = {
  'home.camera': 'Empezar con la cámara',
  'home.camera-which': 'Cámara',
  'home.camera-any': 'Cualquier cámara',
  'home.video': 'Usar un vídeo',
  'home.video-hint': 'o suelta uno aquí',
  'home.pace': 'Velocidad',
  'home.pace-live': 'En tiempo real, con indicaciones',
  'home.pace-fast': 'Lo más rápido posible',
  'home.mannequin': 'Probar sin cámara',
  'home.mannequin-hint': 'Un maniquí hace el ejercicio y Longline lo evalúa igual que a ti.',
  'home.fault': 'Mostrar un fallo',
  'home.fault-none': 'Ninguno',
  'home.stand': 'Vista',
  'home.stand-side': 'De lado',
  'home.stand-side-front': 'De frente',
  'home.stand-round': 'Girada 30°',
  'home.stand-high': 'Demasiado alta',
  'home.stand-feet': 'Desde los pies',
  'home.who': 'Cuerpo',
  'home.who-woman': 'Mujer',
  'home.who-man': 'Hombre',
  'home.who-heavy': 'Hombre mayor y corpulento',
  'home.who-slight': 'Mujer joven y menuda',
  'home.place': 'Dónde poner la cámara',
  'free.how':
    'Pon el dispositivo al lado de la colchoneta, a 2–2,5 m, con el objetivo a 25–50 cm del suelo. Para la plancha lateral, ponte de frente. Luego empieza cualquier ejercicio: te digo cuál veo, y te pregunto si dudo.',
  'workout.watch': 'Ver cómo lo hace el maniquí',
};
