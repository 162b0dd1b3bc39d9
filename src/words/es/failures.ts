import type { failures as en } from '../en/failures.ts';

/** A sentence for each failure, in Spanish: what happened, and what to do. */
export const failures: Readonly<Record<keyof typeof en, string>> = {
  'failure.no-camera':
    'No se ha encontrado ninguna cámara. Conecta una y reinténtalo, o usa un vídeo en su lugar.',
  'failure.permission-denied':
    'Esta página no tiene permiso para usar la cámara. Permítela con el icono de la cámara en la barra de direcciones y reinténtalo.',
  'failure.permission-dismissed':
    'Has cerrado la petición de la cámara sin responder. Pulsa «Reintentar» y permite la cámara.',
  'failure.permission-system':
    'Tu sistema no deja que este navegador use la cámara. Permítelo en los ajustes del sistema, en Privacidad, Cámara, y reinténtalo.',
  'failure.permission-revoked':
    'Se ha retirado el permiso de la cámara. Vuelve a permitirla con el icono de la cámara en la barra de direcciones y pulsa «Reintentar». No se ha perdido nada.',
  'failure.camera-busy': 'Otro programa está usando la cámara. Cierra ese programa y reinténtalo.',
  'failure.camera-unplugged':
    'La cámara se ha desconectado. Vuelve a conectarla y pulsa «Reintentar». No se ha perdido nada.',
  'failure.camera-silent':
    'La cámara está encendida pero no envía imagen. Cierra otros programas que la usen, o desconéctala y vuelve a conectarla; luego reinténtalo.',
  'failure.insecure-context':
    'Los navegadores solo permiten la cámara en páginas seguras. Abre esta página por https o en localhost.',
  'failure.not-a-video': 'No puedo leer ese archivo como vídeo. Elige un archivo MP4, MOV, WebM o MKV.',
  'failure.not-a-trace':
    'En ese archivo JSON no encuentro puntos del cuerpo. Elige uno descargado de un resumen de Longline.',
  'failure.video-truncated':
    'El vídeo está cortado. Lo anterior al corte está evaluado; elige una copia completa para el resto.',
  'failure.codec-unsupported':
    'Este navegador no puede descodificar ese vídeo. Conviértelo a H.264 o VP9, o prueba otro navegador.',
  'failure.no-webgl':
    'Este navegador no puede dibujar el maniquí porque no tiene WebGL. Actualízalo, abre la página en otro navegador o usa un vídeo.',
  'failure.drawing-lost':
    'La tarjeta gráfica ha dejado de dibujar el maniquí. Pulsa «Reintentar». No se ha perdido nada.',
  'failure.weights-missing':
    'Falta el archivo del modelo de postura. Ejecuta «npm run models», compila de nuevo y recarga la página.',
  'failure.weights-damaged':
    'El archivo del modelo de postura está dañado. Ejecuta «npm run models», compila de nuevo y recarga la página.',
  'failure.download-broken':
    'La conexión se ha cortado mientras se cargaba el modelo de postura. Pulsa «Reintentar» para cargar el resto.',
  'failure.no-simd':
    'Este navegador no puede usar el modelo de postura: no admite ni la tarjeta gráfica ni WebAssembly SIMD. Actualízalo, o abre la página en un Chrome, Edge, Firefox o Safari actual.',
  'failure.no-backend':
    'Este navegador no puede usar el modelo de postura. Actualízalo, o abre la página en un Chrome o Edge actual.',
  'failure.canvas-blocked':
    'Este navegador no deja que la página lea su propio lienzo, así que no puedo ver la imagen. Permite el lienzo con el icono de la barra de direcciones (en Firefox lo bloquea privacy.resistFingerprinting), o abre la página en otro navegador.',
  'failure.backend-wrong':
    'En este navegador el modelo de postura da resultados erróneos: ha fallado una prueba con una persona dibujada. Actualiza el navegador y el controlador de la tarjeta gráfica, o abre la página en otro navegador.',
  'failure.worker-dead':
    'El modelo de postura ha dejado de funcionar. Pulsa «Reintentar». No se ha perdido nada.',
  'failure.graphics-lost':
    'La tarjeta gráfica ha dejado de responder. Pulsa «Reintentar» para seguir con el procesador. No se ha perdido nada.',
  'failure.not-arrived':
    'La conexión se ha cortado mientras se cargaba la página. Comprueba la conexión y recarga la página.',
  'failure.unknown': 'Ha fallado algo inesperado. Pulsa «Reintentar» o recarga la página.',
  'failed.without-camera': 'Probar sin cámara',
};
