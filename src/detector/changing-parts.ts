import type { Turn } from '../pose/track/turn.ts';
import type { Capture } from './capture.ts';
import type { ChoiceMemory } from './choice/choose.ts';
import type { Runner, Start } from './choice/race.ts';
import type { Detected, Detector, DetectorInput, LastRun, MayChange } from './detector.ts';

/** A model that is open in a worker and judges there. */
export interface JudgingRunner extends Runner, Pick<Detector, 'tensors'> {
  detect(picture: Capture, turn?: Turn): Promise<Detected>;
}

/** What a changing detector needs from its environment. */
export interface ChangingParts<R extends JudgingRunner> {
  readonly start: Start<R>;
  readonly capture: (input: DetectorInput) => Capture;
  readonly memory: Pick<ChoiceMemory, 'remember' | 'forget'>;
  /** Whether another model or backend may be tried and take over. */
  readonly mayChange: MayChange;
  /** Stores what runs, and how fast. */
  readonly noteRun: (run: LastRun) => void;
  /** The page's clock (ms). */
  readonly nowMs: () => number;
}
