import type { en } from '../en/early.ts';
import { plan } from './plan.ts';

/** The texts of the start page and of what may follow it at once, in Spanish. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'app.name': 'Longline',
  'app.promise': 'Tu entrenador al lado de la colchoneta.',
  'app.pitch':
    'Pon el portátil al lado de la colchoneta. Longline te mira por la cámara, cuenta solo las repeticiones completas, cronometra solo la buena postura y te da una indicación corta cuando te descolocas.',
  'app.private': 'Todo se queda en este dispositivo: no sale ninguna imagen, ningún sonido ni ningún dato.',
  'app.safety':
    'Consejos generales de ejercicio, no consejo médico. Si ahora te duele la espalda o tienes una lesión, consulta antes a un médico o fisioterapeuta. Para si algo te duele.',

  'home.title': '¿Qué hacemos hoy?',
  'home.exercises': 'O haz un solo ejercicio',
  'home.source': '¿Cómo quieres empezar?',
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
  'home.cut-off': 'Tu última sesión ({exercise}) se interrumpió. Lo evaluado hasta ahí está guardado.',
  'home.cut-off-see': 'Verla',
  'home.elsewhere': 'Hay una sesión en marcha en otra pestaña. Sigue allí o termínala antes.',
  'home.kind-hold': 'Aguanta de {from} a {to} s',
  'home.kind-reps': 'De {from} a {to} repeticiones',
  'home.privacy': 'Qué se guarda y cómo comprobarlo',
  'home.steps': 'Cómo se hace',
  'home.place': 'Dónde poner la cámara',

  'history.title': 'Tus sesiones',
  'history.last': 'Última: {what}, {when}',
  'history.workout': 'Entrenamiento',
  'home.cleared': 'Tu navegador ha borrado tus sesiones. Importa un archivo exportado para recuperarlas.',
  'home.unexported': 'Hay {count} sesiones guardadas solo en este navegador. Expórtalas para no perderlas.',
  'safety.title': 'Seguridad',

  'free.name': 'Empieza sin más',
  'free.dose': 'Haz cualquier ejercicio y lo reconozco',
  'free.how':
    'Pon el dispositivo al lado de la colchoneta, a 2 o 2,5 m, con el objetivo a 25 o 50 cm del suelo. Para la plancha lateral, ponte de frente. Luego empieza cualquier ejercicio: te digo cuál veo, y te pregunto si dudo.',

  'settings.title': 'Ajustes',

  'show.title': 'Cómo se hace',

  'opening.title': 'Un momento',

  'side.left': 'izquierdo',
  'side.right': 'derecho',
  'side.time': '{side} {time}',

  'workout.on-side': '{exercise}, lado {side}',
  'workout.cut-off': 'Tu último entrenamiento se interrumpió. No se ha perdido nada de lo que hiciste.',
  'workout.watch': 'Ver cómo lo hace el maniquí',
  'workout.go-on': 'Seguir donde lo dejaste',

  'failed.title': 'No ha funcionado',
  'failed.retry': 'Reintentar',
  'failed.home': 'Volver al inicio',
  'failed.close': 'Cerrar',
  'failed.screen': 'Esta pantalla no se ha cargado. Comprueba la conexión y pulsa «Reintentar».',
  'update.is-waiting': 'Hay una versión nueva de Longline.',
  'update.is-busy': 'Hay una sesión en marcha en otra pestaña. Termínala y luego actualiza.',
  'update.is-replaced':
    'Longline se ha actualizado en otra pestaña. Esta todavía muestra la versión anterior.',
  'update.now': 'Actualizar ahora',
  'update.reload': 'Recargar esta pestaña',

  'crash.title': 'Longline ha tenido un problema',
  'crash.text':
    'Esta pantalla ha dejado de funcionar. Recarga la página; todo lo evaluado hasta ahora está guardado en este dispositivo.',
  'crash.reload': 'Recargar',
  ...plan,
};
