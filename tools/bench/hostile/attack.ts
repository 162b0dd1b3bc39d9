import { exercises } from '../../../src/exercises/index.ts';
import { drawFrom, type Draw } from '../random.ts';
import { honestPlans, honestSessionFiles, honestTraces, TRACES } from './bases.ts';
import { hostileQuery, tryPlan, tryQuery, trySessions, tryTrace, type Tried } from './hostile-files.ts';
import { hostileFrames, wrongInFrames } from './hostile-frames.ts';
import { mutateFile } from './mutate.ts';

/** The result of an attack. */
export interface Attacked {
  readonly what: string;
  readonly tried: number;
  /** How many of them were accepted as valid; the others were refused. */
  readonly taken: number;
  /** What went wrong, and the seed that reproduces it. */
  readonly wrong: ReadonlyMap<string, number>;
}

const attack = (what: string, count: number, attempt: (draw: Draw, at: number) => Tried): Attacked => {
  const wrong = new Map<string, number>();
  let taken = 0;
  for (let seed = 0; seed < count; seed++) {
    try {
      const tried = attempt(drawFrom(seed), seed);
      if (tried.isTaken) taken += 1;
      for (const one of tried.wrong) if (!wrong.has(one)) wrong.set(one, seed);
    } catch (error) {
      const text = `threw ${String(error).slice(0, 200)}`;
      if (!wrong.has(text)) wrong.set(text, seed);
    }
  }
  return { what, tried: count, taken, wrong };
};

const exerciseAt = (at: number) => {
  const exercise = exercises[at % exercises.length];
  if (!exercise) throw new Error('there is no exercise');
  return exercise;
};

/** The attacks on everything that is read from files and addresses, `count` of each kind. */
export const attackFiles = (count: number): readonly Attacked[] => [
  attack('pose traces', count, (draw, at) =>
    tryTrace(exerciseAt(at), mutateFile(draw.oneOf(honestTraces), draw)),
  ),
  attack('session files', count, (draw) =>
    trySessions(exercises, mutateFile(draw.oneOf(honestSessionFiles), draw)),
  ),
  attack('plans', count, (draw) => tryPlan(exercises, mutateFile(draw.oneOf(honestPlans), draw))),
  attack('queries of addresses', count, (draw) => tryQuery(hostileQuery(draw))),
];

/** Every fourth run contains only noise. */
const NOISE_EVERY = 4;

/** Sends at least that many frames through the engine, in runs of one exercise each. */
export const attackEngine = (frames: number): Attacked => {
  const traces = Object.values(TRACES);
  let done = 0;
  const wrong = new Map<string, number>();
  for (let seed = 0; done < frames; seed++) {
    const draw = drawFrom(seed);
    const trace = draw.oneOf(traces);
    const isNoise = seed % NOISE_EVERY === 0;
    const run = hostileFrames(draw, trace, isNoise);
    done += run.length;
    try {
      const exercise = draw.oneOf(exercises);
      for (const one of wrongInFrames(exercise, run, trace, isNoise))
        if (!wrong.has(one)) wrong.set(one, seed);
    } catch (error) {
      wrong.set(`threw ${String(error).slice(0, 200)}`, seed);
    }
  }
  return { what: 'frames', tried: done, taken: done, wrong };
};
