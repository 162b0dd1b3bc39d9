/** The settings. */
export const settings = {
  'settings.language': 'Language',
  'settings.language-auto': 'Automatic (browser)',
  'settings.language-en': 'English',
  'settings.language-es': 'Español',
  'settings.language-not-arrived':
    'This language did not load. Check your connection, then reload this page.',
  'settings.model': 'Pose model',
  'settings.model-auto': 'Automatic: the more accurate one if this device is fast enough',
  'settings.model-movenet-lightning': 'Lightning: faster',
  'settings.model-movenet-thunder': 'Thunder: more accurate, but four times the work',
  'settings.no-thunder': "Thunder isn't available on this site.",
  'settings.runs': 'Last used: {model} {backend}.',
  'settings.runs-fps': 'Last used: {model} {backend}, judging {fps} frames per second.',
  'settings.name-movenet-lightning': 'Lightning',
  'settings.name-movenet-thunder': 'Thunder',
  'settings.on-webgl': 'on the graphics card (WebGL)',
  'settings.on-webgpu': 'on the graphics card (WebGPU)',
  'settings.on-wasm':
    '{count, plural, one {on the processor (WebAssembly, # thread)} other {on the processor (WebAssembly, # threads)}}',
  'settings.sound': 'Voice and tones',
  'settings.flashes': 'Flash the edge of the screen with each tone',
  'settings.shortcuts': 'Keyboard shortcuts: letters, digits and the space bar',
  'settings.shortcuts-more':
    'Turn them off if you dictate to this device, because dictated words can trigger them.',
  'settings.voice': 'Voice',
  'settings.voice-any': "The device's default",
  'settings.rate': 'Speaking speed',
  'settings.install': 'Install Longline as an app',
  'settings.not-kept': "This browser can't store settings, so they last for this visit only.",
  'settings.close': 'Done',
} as const;
