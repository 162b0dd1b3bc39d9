/** The rooms of src, and whom each may import; `types`: only their types. docs/architecture.md says why. */
export const LAW = {
  geometry: { may: [] },
  signal: { may: [] },
  pose: { may: ['geometry', 'signal'] },
  engine: { may: ['pose', 'geometry', 'signal'] },
  exercises: { may: ['engine', 'pose', 'geometry', 'signal'] },
  workout: { may: ['engine', 'pose', 'geometry', 'signal'] },
  review: { may: ['workout', 'engine', 'pose', 'geometry', 'signal'] },
  mannequin: { may: ['pose', 'geometry', 'signal'] },
  'mannequin/renderer': { may: ['mannequin', 'pose', 'geometry', 'signal'] },
  detector: { may: ['pose', 'geometry', 'signal'] },
  camera: { may: ['mannequin', 'mannequin/renderer', 'pose', 'geometry', 'signal'] },
  coach: { may: ['engine', 'workout', 'pose', 'geometry', 'signal'] },
  history: { may: ['review', 'engine', 'workout', 'pose', 'geometry', 'signal'] },
  words: { may: [], types: ['engine', 'exercises'] },
  app: {
    may: [
      'words',
      'coach',
      'history',
      'camera',
      'detector',
      'mannequin',
      'mannequin/renderer',
      'review',
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
      'mannequin',
      'review',
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

/** Packages that one room alone may import. */
export const PACKAGES = { three: 'mannequin/renderer' };

/** Rooms within a room. */
const within = (room) => ROOMS.filter((other) => other.startsWith(`${room}/`));

/** A room's own files, and those in its folders: from there the way to another room is one step longer. */
const PLACES = [
  { files: '*.{ts,tsx}', up: '../' },
  { files: '*/**/*.{ts,tsx}', up: '../../' },
];

/** ESLint's form of the law: two blocks a room, with a message that says what is allowed. */
export const importLaw = ROOMS.flatMap((room) => PLACES.map((place) => lawOf(room, place)));

function lawOf(room, { files, up }) {
  const { may, types = [] } = LAW[room];
  const closed = ROOMS.filter((other) => other !== room && !may.includes(other));
  const patterns = closed.map((other) => ({
    group: [
      ...(other.startsWith(`${room}/`) ? [`./${other.slice(room.length + 1)}/**`] : []),
      `${room.includes('/') ? '../' : ''}${up}${other}/**`,
      `**/src/${other}/**`,
    ],
    message: `${room} may import ${may.join(', ') || 'no other room'}${types.includes(other) ? `, and of ${other} only types` : ''}.`,
    allowTypeImports: types.includes(other),
  }));
  const foreign = Object.entries(PACKAGES)
    .filter(([, owner]) => owner !== room)
    .map(([name, owner]) => ({
      group: [name, `${name}/**`],
      message: `Only ${owner} imports ${name}.`,
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
    files: [`src/${room}/${files}`],
    ignores: [
      ...within(room).map((inner) => `src/${inner}/**`),
      ...(room === 'exercises' ? ['src/exercises/index.ts'] : []),
    ],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            ...patterns,
            ...siblings,
            ...foreign,
            { group: ['node:*'], message: 'src runs in browsers: Node belongs to tools.' },
          ],
        },
      ],
    },
  };
}
