import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../src/engine/exercise.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { exercises } from '../../src/exercises/index.ts';
import { sidePlank } from '../../src/exercises/side-plank/exercise.ts';
import type { PoseTrace } from '../../src/pose/pose-frame.ts';
import { parseTrace } from '../../src/pose/trace-schema.ts';
import { MEDIA } from '../../tools/bench/real/labels.ts';
import { mirror } from '../../tools/bench/retrace.ts';
import { leaning } from '../support/disturbed.ts';
import { performed } from '../support/performed.ts';

const FPS = 15;
const LEANS = [-10, -8, -6, -4, 4, 6, 8, 10];

const verdict = (exercise: Exercise, trace: PoseTrace) => {
  const { reps, holds, faults } = judgeTrace(exercise, trace).report;
  return {
    reps: reps.map(({ counted }) => counted),
    holds: holds.map(({ goodS }) => Math.round(goodS)),
    faults: [...new Set(faults.map(({ id }) => id))],
  };
};

describe.each(exercises)('$id, in a picture that leans', (exercise) => {
  const trace = performed(exercise.id, [], 2, exercise.kind === 'hold' ? { pauseMs: 6000 } : {}, FPS);
  const level = verdict(exercise, trace);

  it.each(LEANS)('by %i degrees is judged as in a level one, in the mirror too', (degrees) => {
    expect(verdict(exercise, leaning(trace, degrees))).toEqual(level);
    expect(verdict(exercise, mirror(leaning(trace, degrees)))).toEqual(level);
  });
});

describe('shoulders that are not stacked', () => {
  const fault = 'shoulders-not-stacked';
  const trace = performed(sidePlank.id, [{ id: fault, amount: 0.6 }], 2, { pauseMs: 4000 }, FPS);

  it.each(LEANS)('are found in a picture that leans by %i degrees', (degrees) => {
    expect(verdict(sidePlank, leaning(trace, degrees)).faults).toEqual([fault]);
  });
});

const FIELD = join(MEDIA, '../field');
const hasField = existsSync(join(FIELD, 'locust-picture-leans-12.json'));
if (!hasField) console.log(`skipped: no field inputs in ${FIELD}`);

describe.skipIf(!hasField)('the field inputs that lean', () => {
  const judged = (file: string, id: string) => {
    const read = parseTrace(readFileSync(join(FIELD, file), 'utf8'));
    const exercise = exercises.find((one) => one.id === id);
    if (!('trace' in read) || !exercise) throw new Error(`cannot be read: ${file}`);
    return verdict(exercise, read.trace);
  };

  it('are judged as the level ones: the locust is held, the side plank has no fault', () => {
    expect(judged('locust-picture-leans-12.json', 'locust')).toEqual(judged('locust-level.json', 'locust'));
    expect(judged('side-plank-picture-leans-6.json', 'side-plank').faults).toEqual([]);
  });
});
