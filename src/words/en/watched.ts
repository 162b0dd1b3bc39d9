/** What the rules of an exercise watch, and what no camera sees. */
export const watched = {
  'watch.title': 'What I watch, and what I cannot see',
  'watch.sees': 'I watch your {what}.',
  'watch.blind': 'What I cannot see: {what}.',
  'watch.head': 'head',
  'watch.shoulders': 'shoulders',
  'watch.elbows': 'elbows',
  'watch.hands': 'hands',
  'watch.trunk': 'trunk',
  'watch.hips': 'hips',
  'watch.knees': 'knees',
  'watch.legs': 'legs',
  'watch.feet': 'feet',
  'watch.range': 'range',
  'watch.pause': 'pauses',
  'watch.tempo': 'tempo',
} as const;
