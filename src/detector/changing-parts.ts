import type { Detector, LastRun, MayChange } from './detector.ts';
import type { ChoiceMemory } from './choice/choose.ts';
import type { Runner, Start } from './choice/race.ts';

/** A model that is open in a worker, and judges with it. */
export type JudgingRunner = Runner & Pick<Detector, 'detect' | 'tensors'>;

/** What a changing detector needs of the world. */
export interface ChangingParts<R extends JudgingRunner> {
  readonly start: Start<R>;
  readonly memory: Pick<ChoiceMemory, 'remember' | 'forget'>;
  /** Whether another model or backend may be tried, and take over. */
  readonly mayChange: MayChange;
  /** Keeps what runs, and how fast. */
  readonly noteRun: (run: LastRun) => void;
  /** The page's clock, milliseconds. */
  readonly nowMs: () => number;
}
