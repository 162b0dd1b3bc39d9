import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { join } from 'node:path';
import { LAW, ROOMS } from '../../tools/lint/import-law.js';

/** Rooms that judge: no page, no clock, no package. */
export const PURE_ROOMS = ['geometry', 'signal', 'pose', 'engine', 'exercises', 'workout'];

const among = (rooms: readonly string[]): string => `^src/(${rooms.join('|')})/`;

const roomRules = (room: string): IForbiddenRuleType[] => {
  const { may, types = [] } = LAW[room] ?? { may: [] };
  const never = ROOMS.filter((other) => other !== room && !may.includes(other) && !types.includes(other));
  const from = { path: `^src/${room}/` };
  const rules: IForbiddenRuleType[] = [
    { name: `${room}-imports-up`, severity: 'error', from, to: { path: among(never) } },
  ];
  if (types.length > 0) {
    const to = { path: among(types), dependencyTypesNot: ['type-only' as const] };
    rules.push({ name: `${room}-imports-more-than-types`, severity: 'error', from, to });
  }
  return rules;
};

const RULES: IForbiddenRuleType[] = [
  { name: 'cycle', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'room-imports-a-root',
    severity: 'error',
    from: { path: among(ROOMS) },
    to: { path: '^src/[^/]+$' },
  },
  { name: 'src-imports-the-workshop', severity: 'error', from: {}, to: { path: '^(tools|test)/' } },
  { name: 'src-imports-node', severity: 'error', from: {}, to: { dependencyTypes: ['core'] } },
  {
    name: 'pure-room-imports-a-package',
    severity: 'error',
    from: { path: among(PURE_ROOMS) },
    to: { pathNot: among(PURE_ROOMS) },
  },
  {
    name: 'exercise-imports-an-exercise',
    severity: 'error',
    from: { path: '^src/exercises/', pathNot: '^src/exercises/index\\.ts$' },
    to: { path: '^src/exercises/', pathNot: '^src/exercises/citations\\.ts$' },
  },
  ...ROOMS.flatMap(roomRules),
];

export interface Survey {
  /** Modules of src, from the folder that was surveyed. */
  readonly modules: readonly string[];
  /** `rule: from -> to`, one for each breach. */
  readonly breaches: readonly string[];
}

/** Holds `src` of this folder to the import law; types count as imports. */
export const survey = async (folder: string): Promise<Survey> => {
  const tsConfig = extractTSConfig(join(folder, 'tsconfig.json'));
  const { output } = await cruise(
    ['src'],
    {
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: RULES },
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      tsConfig: { fileName: join(folder, 'tsconfig.json') },
    },
    { extensions: ['.ts', '.tsx', '.js', '.json', '.css'] },
    { tsConfig },
  );
  const { modules, summary }: ICruiseResult =
    typeof output === 'string' ? (JSON.parse(output) as ICruiseResult) : output;
  return {
    modules: modules.map(({ source }) => source).filter((source) => source.startsWith('src/')),
    breaches: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
  };
};
