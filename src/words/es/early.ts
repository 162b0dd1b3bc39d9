import type { en } from '../en/early.ts';
import { plan } from './plan.ts';
import { start } from './start.ts';

/** The texts of the start page and of what may follow it at once, in Spanish. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'app.name': 'Longline',
  'app.pitch':
    'Longline te mira por la cámara, cuenta las repeticiones completas, cronometra la buena postura y te avisa en pocas palabras cuando te descolocas.',
  'app.private': 'Todo se queda en este dispositivo: no sale ninguna imagen, ningún sonido ni ningún dato.',
  'app.safety':
    'Consejos generales de ejercicio, no consejos médicos. Si ahora te duele la espalda o tienes una lesión, consulta antes a un médico o fisioterapeuta. Detente si algo te duele.',
  'home.cut-off': 'Tu última sesión ({exercise}) se interrumpió. Lo evaluado hasta ahí está guardado.',
  'home.cut-off-see': 'Verla',
  'home.elsewhere': 'Hay una sesión en marcha en otra pestaña. Sigue allí o termínala antes.',
  'home.kind-hold': 'Aguanta de {from} a {to} s',
  'home.kind-reps': 'De {from} a {to} repeticiones',
  'home.privacy': 'Qué se guarda y cómo comprobarlo',

  'history.title': 'Tus sesiones',
  'history.last': 'Última: {what}, {when}',
  'history.workout': 'Entrenamiento',
  'history.article': 'Zona lumbar',
  'home.cleared': 'Tu navegador ha borrado tus sesiones. Importa un archivo exportado para recuperarlas.',
  'home.unexported': 'Hay {count} sesiones guardadas solo en este navegador. Expórtalas para no perderlas.',
  'safety.title': 'Seguridad',

  'free.name': 'Empieza sin más',
  'free.dose': 'Haz cualquier ejercicio y lo reconozco',

  'settings.title': 'Ajustes',

  'opening.title': 'Un momento',

  'side.left': 'izquierdo',
  'side.right': 'derecho',
  'side.time': '{side} {time}',

  'workout.on-side': '{exercise}, lado {side}',
  'workout.cut-off': 'Tu último entrenamiento se interrumpió. No se ha perdido nada de lo que hiciste.',
  'workout.go-on': 'Seguir donde lo dejaste',

  'praise.good': 'Bien',
  'show.pause': 'Pausa',
  'show.play': 'Reproducir',
  'workout.hurt-back': 'La espalda',
  'workout.hurt-leg': 'Una pierna',
  'workout.hurt-elsewhere': 'Otra parte',

  'page.to-start': 'Volver al inicio',

  'failed.title': 'No ha funcionado',
  'failed.retry': 'Reintentar',
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
  ...start,
  ...plan,
};
