/**
 * Which room of src may import which; docs/architecture.md says why. In `path` and `pathNot`, `$1` is the first group of the rule's own
 * `from.path`. A room that is not named in a rule's `pathNot` is closed to the rooms of its `from.path`.
 */
const PURE = 'geometry|signal|time|pose|engine|mannequin|exercises|plan|workout|review';
const RENDERER = '^src/mannequin/renderer/';

/** The rooms that match `from` may import only themselves and `may` from src. */
const only = (from, may, comment) => ({
  name: `${from.replaceAll('|', '-')}-imports`,
  comment,
  severity: 'error',
  from: { path: `^src/(${from})/`, pathNot: RENDERER },
  to: { path: '^src/', pathNot: [`^src/$1/`, ...(may ? [`^src/(${may})/`] : [])] },
});

export default {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    only('geometry|signal|time|kept|offline', '', 'The foundations import no other room.'),
    only('pose', 'geometry|signal', 'pose may import geometry and signal.'),
    only('engine', 'pose|geometry|signal', 'engine may import pose, geometry and signal.'),
    only('mannequin', 'pose|geometry|signal', 'mannequin may import pose, geometry and signal.'),
    only('exercises', 'engine|mannequin|pose|geometry|signal', 'exercises may import engine and mannequin.'),
    only('plan', 'exercises|engine|time|pose|geometry|signal', 'plan may import exercises, engine and time.'),
    only('workout', 'plan|engine|time|pose|geometry|signal', 'workout may import plan, engine and time.'),
    only('review', 'workout|plan|engine|time|pose|geometry|signal', 'review may import workout and below.'),
    only('words', 'engine', 'words may import types of engine.'),
    only('detector', 'kept|pose|geometry|signal', 'detector may import pose and kept.'),
    only('camera', 'exercises|mannequin|pose|geometry|signal', 'camera may import exercises and mannequin.'),
    only('coach', 'workout|plan|engine|pose|geometry|signal', 'coach may import workout, plan and engine.'),
    only('storage', 'exercises|review|workout|plan|engine|time|pose', 'storage may import review and below.'),
    only(
      'session',
      `${PURE}|storage|camera|detector|coach`,
      'session may import everything below the screens.',
    ),
    only(
      'history',
      `${PURE}|storage|session|kept`,
      'history may import storage, session, kept and the pure rooms.',
    ),
    only(
      'device',
      `${PURE}|storage|session|detector|coach|kept|words`,
      'device may import session and below, and words.',
    ),
    only(
      'ui',
      `${PURE}|history|session|device|storage|camera|detector|coach|words|offline`,
      'Nobody imports the roots.',
    ),
    {
      name: 'screens-see-types',
      comment:
        'Screens use what the session does, not the parts: of storage, camera, detector, coach and offline only types.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/(storage|camera|detector|coach|offline)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'words-see-types',
      comment: 'Texts are data: of the engine only types.',
      severity: 'error',
      from: { path: '^src/words/' },
      to: { path: '^src/engine/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'exercises-apart',
      comment: 'Exercises never import each other: share by way of engine, mannequin or citations.ts.',
      severity: 'error',
      from: { path: '^src/exercises/([^/]+)/' },
      to: { path: '^src/exercises/[^/]+/', pathNot: '^src/exercises/$1/' },
    },
    {
      name: 'renderer-draws',
      comment: 'Only the camera that films the mannequin and the figures of the screens draw it.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: [RENDERER, '^src/camera/', '^src/ui/figures/'] },
      to: { path: RENDERER },
    },
    {
      name: 'renderer-imports',
      comment: 'The renderer may import the mannequin and pose.',
      severity: 'error',
      from: { path: RENDERER },
      to: { path: '^src/', pathNot: '^src/(mannequin|pose|geometry|signal)/' },
    },
    {
      name: 'three-in-renderer',
      comment: 'Only mannequin/renderer imports three.',
      severity: 'error',
      from: { path: '^src/', pathNot: RENDERER },
      to: { path: '(^|node_modules/)(@types/)?three(/|$)' },
    },
    {
      name: 'no-node',
      comment: 'src runs in browsers: Node belongs to tools.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '\\.css$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'types', 'default'], exportsFields: ['exports'] },
  },
};
