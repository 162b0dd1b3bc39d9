import type { privacy as en } from '../en/privacy.ts';

/** The page about privacy, in Spanish. */
export const privacy: Readonly<Record<keyof typeof en, string>> = {
  'privacy.title': 'Privacidad',
  'privacy.lead':
    'Longline funciona solo en este dispositivo. No tiene cuentas, ni estadísticas de uso, ni publicidad.',

  'privacy.picture-title': 'Qué pasa con la imagen',
  'privacy.picture-points':
    'El modelo de postura de este navegador reduce cada fotograma de la cámara a 17 puntos: nariz, ojos, orejas, hombros, codos, muñecas, caderas, rodillas y tobillos.',
  'privacy.picture-gone':
    'Después se descarta el propio fotograma. Nunca se guarda ni se envía. El micrófono no se usa nunca.',
  'privacy.picture-video': 'Lo mismo vale para un vídeo que elijas: se queda donde está.',

  'privacy.kept-title': 'Qué se guarda, dónde y cuánto tiempo',
  'privacy.kept-sessions':
    'Tus sesiones: los puntos de cada fotograma, lo que se evaluó y se dijo, lo que dolió, el nombre de la cámara o del archivo, la fecha y la duración. En la base de datos de este navegador, hasta que las borres en «Tus sesiones».',
  'privacy.kept-own':
    'Tu propia posición inicial en cada ejercicio, que afina la evaluación. Se guarda con tus sesiones y se borra con ellas.',
  'privacy.kept-choices':
    'Tu plan y tus ajustes. En el almacenamiento local de este navegador, hasta que borres los datos de este sitio. Lo que te dolió la última vez se guarda junto a ellos hasta que respondas o lo borres todo en «Tus sesiones».',
  'privacy.kept-app':
    'La aplicación y sus modelos de postura, para que funcionen sin conexión. En la caché de este navegador, hasta que borres los datos de este sitio.',
  'privacy.kept-lost':
    'Un navegador puede borrar todo esto si el disco está casi lleno. Safari lo hace si no has abierto la página en 7 días, salvo que esté en tu pantalla de inicio. Exporta tus sesiones si quieres conservarlas.',

  'privacy.check-title': 'Cómo puedes comprobarlo',
  'privacy.check-offline': 'Abre Longline, desconecta la red y haz un entrenamiento: todo funciona.',
  'privacy.check-tools':
    'O abre las herramientas para desarrolladores de tu navegador, elige «Red» y haz una sesión: cada petición va a la dirección que ves en la barra de direcciones.',
  'privacy.check-policy':
    'La página ordena al navegador rechazar cualquier otra dirección (Content-Security-Policy). Cada versión se prueba intentando saltarse esa regla desde la página, sus workers y su service worker.',
  'privacy.check-model':
    'El modelo de postura es MoveNet, ejecutado con TensorFlow.js. Los paquetes más nuevos de MediaPipe informan de su uso a su fabricante, así que Longline no usa ninguno.',

  'privacy.voice-title': 'La voz',
  'privacy.voice':
    'Longline solo habla con voces instaladas en este dispositivo. Algunos navegadores ofrecen también voces que envían el texto a un servidor; Longline no las usa.',

  'privacy.licences': 'Licencias del software de Longline',
};
