import {
  candidates,
  candidatesOn,
  choiceKey,
  openingOrder,
  sameCandidate,
  type BackendCandidate,
  type Machine,
} from './backend-choice.ts';
import {
  DetectorError,
  type Backend,
  type DetectorFailure,
  type ModelChoice,
  type ModelId,
  type OnProgress,
} from '../detector.ts';
import { isOfWeights, type Entry, type Field, type Runner, type Running, type Start } from './race.ts';
import { modelVersion } from '../weights/weights-manifest.ts';

/** The winner of a race, as it is remembered. */
export interface Remembered extends Entry {
  /** The time for a frame of the drawn person, warm (ms); null if there was nothing to race with. */
  readonly frameMs: number | null;
  /** The time for a frame of live judging after the race (ms); null if not measured yet. */
  readonly liveMs: number | null;
}

export interface ChoiceMemory {
  recall(key: string): Remembered | null;
  remember(key: string, winner: Remembered): void;
  forget(): void;
}

/** What choosing needs from its environment. */
export interface ChoiceParts<R extends Runner> {
  readonly lookAtMachine: () => Promise<Machine>;
  readonly presentModels: () => Promise<readonly ModelId[]>;
  readonly start: Start<R>;
  readonly memory: ChoiceMemory;
  /** Warns the person who tests the page about a mistake in its address. */
  readonly complain: (sentence: string) => void;
}

/** What is asked for. */
export interface Asked {
  readonly model: ModelChoice;
  /** Null: choose. */
  readonly backend: Backend | null;
  /** False if the page's address asks for it. Then no choice is recalled or remembered. */
  readonly isKept: boolean;
}

/** The model that is ready first, and its opponents in the race. */
export interface Opened<R extends Runner> {
  readonly running: Running<R>;
  readonly field: Field;
  /** What to run on if the graphics card is lost, best first. */
  readonly fallbacks: readonly Entry[];
  /** The key under which the winner is remembered; null if it is not remembered. */
  readonly key: string | null;
  /** The winner of an earlier race, which is now running; null if a race is needed. */
  readonly remembered: Remembered | null;
}

/** Failures to report first if no candidate runs: those that the trainee can do something about. */
const TOLD_FIRST: readonly DetectorFailure[] = ['canvas-blocked', 'backend-wrong', 'worker-dead'];

/** Report next the file that a backend lacks, because its own failure says more than `no-backend`. */
const mostTelling = (failures: readonly unknown[]): DetectorError => {
  const known = failures.filter((error) => error instanceof DetectorError);
  const preferred = TOLD_FIRST.flatMap((kind) => known.filter((error) => error.kind === kind));
  const ofFiles = known.map(({ cause }) => cause).filter((cause) => cause instanceof DetectorError);
  return preferred[0] ?? ofFiles[0] ?? new DetectorError('no-backend', failures.map(String).join('; '));
};

const entrantsOf = (
  machine: Machine,
  backend: Backend | null,
  complain: (sentence: string) => void,
): readonly BackendCandidate[] => {
  const wanted = backend === null ? [] : candidatesOn(backend, machine);
  if (wanted.length > 0) return wanted;
  if (backend !== null)
    complain(`"backend=${backend}" in the address is ignored: this browser does not have it.`);
  return candidates(machine);
};

/** The first candidate on which the model opens and answers correctly, and the candidates that have not failed. */
const openFirst = async <R extends Runner>(
  model: ModelId,
  entrants: readonly BackendCandidate[],
  start: Start<R>,
): Promise<{ readonly running: Running<R>; readonly left: readonly BackendCandidate[] }> => {
  const failures: unknown[] = [];
  const order = openingOrder(entrants);
  for (const [at, candidate] of order.entries()) {
    try {
      const runner = await start({ model, candidate });
      const failed = order.slice(0, at);
      return { running: { model, candidate, runner }, left: entrants.filter((one) => !failed.includes(one)) };
    } catch (error) {
      if (isOfWeights(error)) throw error;
      failures.push(error);
    }
  }
  throw mostTelling(failures);
};

/** On the processor: Lightning if it may be chosen, because Thunder is slow there; otherwise the model that ran. */
const fallbacksOf = (machine: Machine, models: readonly ModelId[]): readonly Entry[] =>
  models.flatMap((model) => candidatesOn('wasm', machine).map((candidate) => ({ model, candidate })));

/**
 * Starts the model and backend that are remembered for this machine and these models, or else the model on the backend that opens first.
 * In the second case `remembered` is null and a race must follow. Rejects with a DetectorError.
 */
export const choose = async <R extends Runner>(
  { model: choice, backend, isKept }: Asked,
  { lookAtMachine, presentModels, start, memory, complain }: ChoiceParts<R>,
  onProgress?: OnProgress,
): Promise<Opened<R>> => {
  onProgress?.({ stage: 'loading', loaded: 0, total: 0 });
  const [machine, models] = await Promise.all([
    lookAtMachine(),
    choice === 'auto' ? presentModels() : [choice],
  ]);
  const [first = 'movenet-lightning'] = models;
  const entrants = entrantsOf(machine, backend, complain);
  if (entrants.length === 0)
    throw new DetectorError('no-simd', 'no graphics card, and WebAssembly without SIMD');
  const key = isKept ? choiceKey(machine, models.map(modelVersion)) : null;
  const fallbacks = fallbacksOf(machine, models);
  const remembered = key === null ? null : memory.recall(key);
  if (remembered && entrants.some((entrant) => sameCandidate(entrant, remembered.candidate))) {
    const { model, candidate } = remembered;
    const hasAlternative = model !== first;
    try {
      const running = { model, candidate, runner: await start(remembered, { hasAlternative }) };
      return { running, field: { models, candidates: entrants }, fallbacks, key, remembered };
    } catch (error) {
      memory.forget();
      if (isOfWeights(error) && !hasAlternative) throw error;
    }
  }
  const { running, left } = await openFirst(first, entrants, start);
  return { running, field: { models, candidates: left }, fallbacks, key, remembered: null };
};
