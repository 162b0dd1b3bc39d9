import type { FrameSource, Told } from '../camera/frame-source.ts';
import type { Detector, OnProgress } from '../detector/detector.ts';
import type { Judge } from './judge.ts';
import { openSource } from './open-source.ts';
import type { Run } from './run.ts';
import type { SessionParts, SessionRequest } from './session-types.ts';

/** What a session needs before it can begin. `known`: the trainee's own posture; of a camera only, in a video it may be anybody. */
export interface Opened {
  readonly source: FrameSource;
  readonly detector: Detector | null;
  readonly known: Judge['known'];
}

/** The model; none for a trace, which brings its keypoints along. */
const openDetector = async (
  parts: SessionParts,
  { source }: SessionRequest,
  onStage: OnProgress,
): Promise<Detector | null> => (source.kind === 'trace' ? null : parts.openDetector(onStage));

/** Opens all of it at once; rejects with what failed first, and then leaves nothing open. */
export async function openAll(
  parts: SessionParts,
  asked: SessionRequest,
  onStage: OnProgress,
  told: () => Told | null,
): Promise<Opened> {
  const [source, detector, known] = await Promise.allSettled([
    openSource(parts, asked, 0, told),
    openDetector(parts, asked, onStage),
    asked.source.kind === 'camera' ? parts.known() : {},
  ]);
  if (source.status === 'fulfilled' && detector.status === 'fulfilled')
    return {
      source: source.value,
      detector: detector.value,
      known: known.status === 'fulfilled' ? known.value : {},
    };
  if (source.status === 'fulfilled') source.value.close();
  if (detector.status === 'fulfilled') detector.value?.close();
  throw source.status === 'rejected'
    ? source.reason
    : detector.status === 'rejected'
      ? detector.reason
      : null;
}

/** Opens again what has broken, or a video where it was left; false where nobody waits for it any more. */
export async function reopen(
  parts: SessionParts,
  run: Run,
  request: SessionRequest,
  broken: boolean,
  onStage: OnProgress,
  told: () => Told | null,
  stale: () => boolean,
): Promise<boolean> {
  if (broken || run.source.kind === 'video') {
    run.source.close();
    const source = await openSource(parts, request, run.timestampMs / 1000, told);
    if (stale()) {
      source.close();
      return false;
    }
    run.use(source);
  }
  if (broken) {
    run.detector?.close();
    const detector = await openDetector(parts, request, onStage);
    if (stale()) {
      detector?.close();
      return false;
    }
    run.detector = detector;
  }
  return true;
}
