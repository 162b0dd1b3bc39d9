import type { Coach } from '../../coach/coach.ts';
import type { Detector } from '../../detector/detector.ts';
import type { DetectorFacts, SessionStore } from '../session-store.ts';

export const detectorFacts = (detector: Detector | null): DetectorFacts | null =>
  detector && {
    model: detector.model,
    backend: detector.backend,
    fellBack: detector.fellBack,
    isTooSlow: detector.isTooSlow,
  };

/** Shows which model and backend judge now. Says aloud, once, that the processor has taken over from a lost graphics card. */
export function followDetector(detector: Detector | null, store: SessionStore, coach: Coach): void {
  const { detector: before } = store.getState();
  const isSame =
    before?.model === detector?.model &&
    before?.backend === detector?.backend &&
    before?.fellBack === detector?.fellBack &&
    before?.isTooSlow === detector?.isTooSlow;
  if (isSame) return;
  store.setState({ detector: detectorFacts(detector) });
  if (detector?.fellBack && before && !before.fellBack) coach.announce('coach.graphics-lost', 'lost');
}
