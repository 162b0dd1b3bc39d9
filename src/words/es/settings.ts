import type { settings as en } from '../en/settings.ts';

/** The settings, in Spanish. */
export const settings: Readonly<Record<keyof typeof en, string>> = {
  'settings.language': 'Idioma',
  'settings.language-auto': 'Automático (navegador)',
  'settings.language-en': 'English',
  'settings.language-es': 'Español',
  'settings.language-not-arrived': 'Este idioma no se ha cargado. Comprueba la conexión y recarga la página.',
  'settings.model': 'Modelo de postura',
  'settings.model-auto': 'Automático: el más preciso, si este dispositivo es lo bastante rápido',
  'settings.model-movenet-lightning': 'Lightning: más rápido',
  'settings.model-movenet-thunder': 'Thunder: más preciso, pero cuatro veces más trabajo',
  'settings.no-thunder': 'Thunder no está disponible en este sitio.',
  'settings.runs': 'Último uso: {model} {backend}.',
  'settings.runs-fps': 'Último uso: {model} {backend}, con {fps} fotogramas evaluados por segundo.',
  'settings.name-movenet-lightning': 'Lightning',
  'settings.name-movenet-thunder': 'Thunder',
  'settings.on-webgl': 'en la tarjeta gráfica (WebGL)',
  'settings.on-webgpu': 'en la tarjeta gráfica (WebGPU)',
  'settings.on-wasm':
    '{count, plural, one {en el procesador (WebAssembly, # hilo)} other {en el procesador (WebAssembly, # hilos)}}',
  'settings.sound': 'Voz y tonos',
  'settings.flashes': 'Iluminar el borde de la pantalla con cada tono',
  'settings.shortcuts': 'Atajos de teclado: letras, cifras y la barra espaciadora',
  'settings.shortcuts-more':
    'Desactívalos si dictas a este dispositivo, porque las palabras dictadas pueden activarlos.',
  'settings.muted': 'Indicaciones que has desactivado:',
  'settings.voice': 'Voz',
  'settings.voice-any': 'La predeterminada del dispositivo',
  'settings.rate': 'Velocidad de la voz',
  'settings.install': 'Instalar Longline como aplicación',
  'settings.not-kept': 'Este navegador no puede guardar los ajustes, así que solo valen para esta visita.',
  'settings.close': 'Listo',
};
