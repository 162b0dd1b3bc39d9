import type { FrameSource, Told } from '../../camera/frame-source.ts';
import type { Detector } from '../../detector/detector.ts';
import { openSource } from './open-source.ts';
import type { Run } from '../run.ts';
import type { Opening } from '../session-store.ts';
import type { SessionParts, SessionRequest } from '../session-types.ts';
import { withTimeout } from '../watch/with-timeout.ts';
import type { KnownPostures } from '../../pose/pose-frame.ts';

/** What a session needs before it can begin. `known`: the trainee's own posture; of a camera only, in a video it may be anybody. */
export interface Opened {
  readonly source: FrameSource;
  readonly detector: Detector | null;
  readonly known: KnownPostures;
}

/** What is waited for changes: a part of it that is absent stays as it was. */
type OnWait = (waits: Partial<Opening>) => void;

/** The trainee's own posture is a help, and no reason to wait longer than this, milliseconds. Basis: judgement. */
const KNOWN_MS = 2000;

const kindOf = ({ source: { kind } }: SessionRequest): FrameSource['kind'] =>
  kind === 'follower' ? 'mannequin' : kind === 'trace' ? 'video' : kind;

const openingSource = async (
  parts: SessionParts,
  asked: SessionRequest,
  fromS: number,
  told: () => Told | null,
  onWait: OnWait,
): Promise<FrameSource> => {
  onWait({ source: kindOf(asked) });
  const source = await openSource(parts, asked, fromS, told);
  onWait({ source: null });
  return source;
};

/** The model; none for a trace, which brings its keypoints along. */
const openingDetector = async (
  parts: SessionParts,
  { source }: SessionRequest,
  onWait: OnWait,
): Promise<Detector | null> => {
  if (source.kind === 'trace') return null;
  onWait({ detector: { stage: 'loading', loaded: 0, total: 0 } });
  const detector = await parts.openDetector((progress) => onWait({ detector: progress }));
  onWait({ detector: null });
  return detector;
};

const openingKnown = ({ known }: SessionParts, { source }: SessionRequest): Promise<KnownPostures> =>
  source.kind === 'camera'
    ? withTimeout(KNOWN_MS, known()).catch(() => ({}))
    : Promise.resolve<KnownPostures>({});

/** Opens all of it at once; rejects with what failed first, and then leaves nothing open. */
export async function openAll(
  parts: SessionParts,
  asked: SessionRequest,
  onWait: OnWait,
  told: () => Told | null,
): Promise<Opened> {
  const [source, detector, known] = await Promise.allSettled([
    openingSource(parts, asked, 0, told, onWait),
    openingDetector(parts, asked, onWait),
    openingKnown(parts, asked),
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

/** Opens again what has broken, or a video where it was left; false if nobody waits for it any more. */
export async function reopen(
  parts: SessionParts,
  run: Run,
  request: SessionRequest,
  broken: boolean,
  onWait: OnWait,
  told: () => Told | null,
  stale: () => boolean,
): Promise<boolean> {
  if (broken || run.source.kind === 'video') {
    run.source.close();
    const source = await openingSource(parts, request, run.timestampMs / 1000, told, onWait);
    if (stale()) {
      source.close();
      return false;
    }
    run.use(source);
  }
  if (broken) {
    run.detector?.close();
    const detector = await openingDetector(parts, request, onWait);
    if (stale()) {
      detector?.close();
      return false;
    }
    run.detector = detector;
  }
  return true;
}
