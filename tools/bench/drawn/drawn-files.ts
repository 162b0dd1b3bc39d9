import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseTrace } from '../../../src/pose/trace-schema.ts';
import type { PoseTrace } from '../../../src/pose/pose-frame.ts';
import type { DrawnSetId } from './drawn-set.ts';
import type { Way } from './ways.ts';

/** Every way in which a model can look at a drawn set. */
export const ALL_WAYS: readonly Way[] = [
  { model: 'movenet-lightning', picture: 'as-is' },
  { model: 'movenet-lightning', picture: 'head-up' },
  { model: 'movenet-thunder', picture: 'as-is' },
  { model: 'movenet-thunder', picture: 'head-up' },
];

/** What a model saw in a drawn set: the file that is kept. The truth about the set follows from its exercise and number. */
export interface DrawnTrace extends DrawnSetId, Way {
  readonly trace: PoseTrace;
}

const idOf = v.object({
  exerciseId: v.string(),
  n: v.number(),
  model: v.picklist(['movenet-lightning', 'movenet-thunder']),
  picture: v.picklist(['as-is', 'head-up']),
  trace: v.unknown(),
});

const nameOf = ({ exerciseId, n }: DrawnSetId, { model, picture }: Way): string =>
  `${exerciseId}_${n}_${model.replace('movenet-', '')}_${picture}.json`;

/** Whether the set has been recorded in all of those ways. */
export const isRecorded = (folder: string, set: DrawnSetId, ways: readonly Way[]): boolean =>
  ways.every((way) => existsSync(join(folder, nameOf(set, way))));

/** Written under another name first, so that an interrupted recording leaves no partial file. */
export function keepDrawn(folder: string, drawn: DrawnTrace): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, nameOf(drawn, drawn));
  writeFileSync(`${path}.part`, JSON.stringify(drawn));
  renameSync(`${path}.part`, path);
}

/** All recorded sets, sorted by name. Throws if one cannot be read. */
export function readDrawn(folder: string): readonly DrawnTrace[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const kept = v.parse(idOf, JSON.parse(readFileSync(join(folder, name), 'utf8')));
      const read = parseTrace(JSON.stringify(kept.trace));
      if ('wrong' in read) throw new Error(`${name}: ${read.wrong}`);
      return { ...kept, trace: { ...read.trace, model: kept.model } };
    });
}
