import {
  candidates,
  choiceKey,
  sameCandidate,
  type BackendCandidate,
  type Machine,
} from './backend-choice.ts';
import { DetectorError, type ModelChoice, type ModelId, type OnProgress } from '../detector.ts';
import { isQuickEnough, worthThunder } from './model-choice.ts';
import { isOfWeights, race, type Entry, type Raced, type Running, type Start } from './race.ts';
import { modelVersion } from '../weights/weights-manifest.ts';

/** What choosing needs of the world. */
export interface ChoiceParts<C extends { close(): void }> {
  readonly lookAtMachine: () => Promise<Machine>;
  readonly presentModels: () => Promise<readonly ModelId[]>;
  readonly start: Start<C>;
  readonly memory: {
    recall(key: string): Entry | null;
    remember(key: string, entry: Entry): void;
    forget(): void;
  };
}

interface Chosen<C extends { close(): void }> {
  readonly running: Running<C>;
  /** False if an accident may have changed the result. */
  readonly settled: boolean;
}

/**
 * Thunder with its timings, or why it cannot be had: it is a gain, and Lightning goes without it. What the device
 * cannot do it cannot the next time either; weights that did not arrive may have been the network's fault.
 */
const tryThunder = async <C extends { close(): void }>(
  entrants: readonly BackendCandidate[],
  start: Start<C>,
): Promise<Raced<C> | 'not-here' | 'no-weights'> => {
  try {
    return await race('movenet-thunder', entrants, start);
  } catch (error) {
    if (error instanceof DetectorError) return isOfWeights(error) ? 'no-weights' : 'not-here';
    throw error;
  }
};

const byTiming = async <C extends { close(): void }>(
  models: readonly ModelId[],
  entrants: readonly BackendCandidate[],
  start: Start<C>,
): Promise<Chosen<C>> => {
  const [only] = models;
  if (only !== undefined && models.length === 1)
    return { running: (await race(only, entrants, start)).best, settled: true };
  const lightning = await race('movenet-lightning', entrants, start);
  const worth = worthThunder(lightning.timings);
  if (worth.length === 0) return { running: lightning.best, settled: true };
  const thunder = await tryThunder(worth, start);
  if (typeof thunder === 'string') return { running: lightning.best, settled: thunder === 'not-here' };
  const [winner, loser] = isQuickEnough(thunder.timings)
    ? [thunder.best, lightning.best]
    : [lightning.best, thunder.best];
  loser.connection.close();
  return { running: winner, settled: true };
};

/**
 * Starts the model asked for on its quickest backend, or the model and backend that are remembered for this very
 * machine and these very models. Rejects with a DetectorError.
 */
export const choose = async <C extends { close(): void }>(
  choice: ModelChoice,
  { lookAtMachine, presentModels, start, memory }: ChoiceParts<C>,
  onProgress?: OnProgress,
): Promise<Running<C>> => {
  onProgress?.({ stage: 'loading', loaded: 0, total: 0 });
  const [machine, models] = await Promise.all([
    lookAtMachine(),
    choice === 'auto' ? presentModels() : [choice],
  ]);
  const entrants = candidates(machine);
  if (entrants.length === 0)
    throw new DetectorError('no-simd', 'no graphics card, and WebAssembly without SIMD');
  const key = choiceKey(machine, models.map(modelVersion));
  const remembered = memory.recall(key);
  if (remembered && entrants.some((entrant) => sameCandidate(entrant, remembered.candidate))) {
    try {
      return { ...remembered, connection: (await start(remembered, 0)).connection };
    } catch (error) {
      memory.forget();
      if (isOfWeights(error) && remembered.model === 'movenet-lightning') throw error;
    }
  }
  const { running, settled } = await byTiming(models, entrants, start);
  if (settled) memory.remember(key, running);
  return running;
};
