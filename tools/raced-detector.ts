import { openDetector } from '../src/detector/client.ts';
import type { Detector, ModelChoice } from '../src/detector/detector.ts';

/** Opens a detector whose backend does not change any more, so that all pictures are judged on the same one. */
export const openRaced = async (model: ModelChoice): Promise<Detector> => {
  const detector = await openDetector(model);
  await detector.raced();
  return detector;
};

/** The same, but each model is opened once, and kept. */
export function racedDetectors(): (model: ModelChoice) => Promise<Detector> {
  const opened = new Map<ModelChoice, Promise<Detector>>();
  return (model) => {
    const detector = opened.get(model) ?? openRaced(model);
    opened.set(model, detector);
    return detector;
  };
}
