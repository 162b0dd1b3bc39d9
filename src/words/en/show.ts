/** How an exercise is shown, in English: the page of an exercise, and the mannequin. */
export const show = {
  'show.easier': 'Easier',
  'show.harder': 'Harder',
  'show.steps': 'Step by step',
  'show.view':
    'The mannequin shows this exercise: {exercise}. Drag or use the arrow keys to turn the view, and plus and minus to zoom.',
  'show.opening': 'One moment',
  'show.no-webgl':
    "This browser can't draw the mannequin because it has no WebGL. The written steps are the same.",
  'show.now-rest': 'At rest',
  'show.now-rising': 'Into the movement',
  'show.now-top': 'Hold it there',
  'show.now-lowering': 'Slowly back',
  'show.now-holding': 'Hold, and breathe',
  'show.still-rest': 'At rest',
  'show.still-full': 'Full movement',
  'show.left': 'Turn left',
  'show.right': 'Turn right',
  'show.nearer': 'Zoom in',
  'show.further': 'Zoom out',
  'show.ways': 'See what each cue is for',
  'show.side': 'Side',
  'show.on-side': 'On the {side}',
  'show.right-way': 'Good form',

  'show.place': 'Where to put the camera',
} as const;
