const TIME = 'Time is an argument here: pass timestampMs.';
const LATER = 'Pure rooms do not wait: return a new state, and let session call again.';
const SCREEN = 'Pure rooms know no page: move this to detector, camera, device or ui.';
const HIDDEN = 'Pure rooms call what they name, so that lint can see it: name the function.';
const TELL = 'Pure rooms do not print: return an event.';

/** The globals that the pure rooms must not use, each with the alternative. */
export default [
  ...['Date', 'performance'].map((name) => ({ name, message: TIME })),
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'].map((name) => ({
    name,
    message: LATER,
  })),
  ...[
    'window',
    'document',
    'navigator',
    'self',
    'location',
    'localStorage',
    'indexedDB',
    'fetch',
    'crypto',
    'process',
  ].map((name) => ({
    name,
    message: SCREEN,
  })),
  { name: 'console', message: TELL },
  {
    name: 'Intl',
    message: 'Pure rooms know no language and no clock: words formats, and time is an argument.',
  },
  { name: 'Reflect', message: HIDDEN },
  { name: 'eval', message: HIDDEN },
  { name: 'Function', message: HIDDEN },
];
