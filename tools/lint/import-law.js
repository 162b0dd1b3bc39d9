/** The rooms of src, and whom each may import; `types`: only their types. docs/architecture.md says why. */
export const LAW = {
  geometry: { may: [] },
  signal: { may: [] },
  pose: { may: ['geometry', 'signal'] },
  engine: { may: ['pose', 'geometry', 'signal'] },
  exercises: { may: ['engine', 'pose', 'geometry', 'signal'] },
  workout: { may: ['engine', 'pose', 'geometry', 'signal'] },
  mannequin: { may: ['pose', 'geometry', 'signal'] },
  detector: { may: ['pose', 'geometry', 'signal'] },
  camera: { may: ['pose', 'geometry', 'signal'] },
  coach: { may: ['engine', 'workout', 'pose', 'geometry', 'signal'] },
  history: { may: ['engine', 'workout', 'pose', 'geometry', 'signal'] },
  words: { may: [], types: ['engine', 'exercises'] },
  app: {
    may: [
      'words',
      'coach',
      'history',
      'camera',
      'detector',
      'workout',
      'exercises',
      'engine',
      'pose',
      'geometry',
      'signal',
    ],
  },
  ui: {
    may: ['app', 'words'],
    types: [
      'coach',
      'history',
      'camera',
      'detector',
      'workout',
      'exercises',
      'engine',
      'pose',
      'geometry',
      'signal',
    ],
  },
};

export const ROOMS = Object.keys(LAW);

/** ESLint's form of the law: one block a room, with a message that says what is allowed. */
export const importLaw = ROOMS.map((room) => {
  const { may, types = [] } = LAW[room];
  const closed = ROOMS.filter((other) => other !== room && !may.includes(other));
  const patterns = closed.map((other) => ({
    group: [`../${other}/*`, `../${other}/**`, `**/src/${other}/**`],
    message: `${room} may import ${may.join(', ') || 'no other room'}${types.includes(other) ? `, and of ${other} only types` : ''}.`,
    allowTypeImports: types.includes(other),
  }));
  const siblings =
    room === 'exercises'
      ? [
          {
            regex: '^\\./(?!citations\\.ts$)',
            message: 'Exercises never import each other: share by way of engine or citations.ts.',
          },
        ]
      : [];
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    ignores: room === 'exercises' ? ['src/exercises/index.ts'] : [],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            ...patterns,
            ...siblings,
            { group: ['node:*'], message: 'src runs in browsers: Node belongs to tools.' },
          ],
        },
      ],
    },
  };
});
