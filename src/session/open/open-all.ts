import type { FrameSource, SetInstruction } from '../../camera/frame-source.ts';
import type { Detector, MayChange } from '../../detector/detector.ts';
import type { OpenParts } from './open-parts.ts';
import { openSource, type Openers } from './open-source.ts';
import type { Run } from '../run.ts';
import type { Opening } from '../session-store.ts';
import type { SessionParts, SessionRequest } from '../session-types.ts';
import { withTimeout } from '../watch/with-timeout.ts';
import type { KnownPostures } from '../../pose/pose-frame.ts';

/** What a session needs before it can begin. `known`: the trainee's own posture; only for a camera, because a video may show another person. */
export interface StartParts {
  readonly source: FrameSource;
  readonly detector: Detector | null;
  readonly known: KnownPostures;
}

/** What is opened, on whose behalf. */
export interface ToOpen {
  readonly parts: Openers & Pick<SessionParts, 'expectWebgl' | 'openDetector' | 'known'>;
  readonly request: SessionRequest;
  /** What a workout has told the trainee to do now. */
  readonly instruction: () => SetInstruction | null;
  /** Whether the detector may try another model or backend, and change over to it. */
  readonly mayChange: MayChange;
  /** Called when the parts that are waited for change; an absent part stays as it was. */
  readonly onWait: (waits: Partial<Opening>) => void;
}

/** The trainee's own posture helps, but is not waited for longer than this, milliseconds. Basis: judgement. */
const KNOWN_MS = 2000;

const kindOf = ({ source: { kind } }: SessionRequest): FrameSource['kind'] =>
  kind === 'follower' ? 'mannequin' : kind === 'trace' ? 'video' : kind;

const openingSource = async (
  { parts, request, instruction, onWait }: ToOpen,
  fromS: number,
): Promise<FrameSource> => {
  onWait({ source: kindOf(request) });
  const source = await openSource(parts, request, fromS, instruction);
  onWait({ source: null });
  return source;
};

/** The model; none for a trace, which brings its keypoints along. */
const openingDetector = async (wanted: ToOpen): Promise<Detector | null> => {
  const { parts, onWait, mayChange } = wanted;
  const { source } = wanted.request;
  if (source.kind === 'trace') return null;
  onWait({ detector: { stage: 'loading', loaded: 0, total: 0 } });
  const detector = await parts.openDetector((progress) => onWait({ detector: progress }), mayChange);
  onWait({ detector: null });
  return detector;
};

const openingKnown = ({ parts: { known }, request: { source } }: ToOpen): Promise<KnownPostures> =>
  source.kind === 'camera'
    ? withTimeout(KNOWN_MS, known()).catch(() => ({}))
    : Promise.resolve<KnownPostures>({});

/** The same at the start. A file that is judged at full speed is judged with the winner of a race from its first frame on. */
const openingFirstDetector = async (wanted: ToOpen, open: OpenParts): Promise<Detector | null> => {
  const detector = await openingDetector(wanted);
  // Before the race: closing the detector stops it.
  open.add(detector);
  const { source } = wanted.request;
  if (detector && 'pace' in source && source.pace === 'fast') {
    wanted.onWait({ detector: { stage: 'timing' } });
    await detector.raced();
    wanted.onWait({ detector: null });
  }
  return detector;
};

/**
 * Opens everything at once, and adds each part to `open` as soon as it is there. Rejects as soon as the source fails; if
 * the detector fails, the source is waited for first, because its failure is reported first. A browser that cannot draw the
 * mannequin is found out before anything is loaded for it. The caller closes `open`.
 */
export async function openAll(wanted: ToOpen, open: OpenParts): Promise<StartParts> {
  if (kindOf(wanted.request) === 'mannequin') wanted.parts.expectWebgl();
  const detector = openingFirstDetector(wanted, open);
  const known = openingKnown(wanted);
  // If the source fails, the detector is no longer awaited.
  detector.catch(() => undefined);
  const source = await openingSource(wanted, 0);
  open.add(source);
  return { source, detector: await detector, known: await known };
}

/** A session that something has happened to. */
export interface ToReopen {
  readonly run: Run;
  /** The source or the detector broke, and both are opened again; otherwise only a video is, where it was left. */
  readonly broken: boolean;
  /** Whether the session no longer waits for it. */
  readonly stale: () => boolean;
}

/** Opens again what a session goes on with. False if the session no longer waits for it. */
export async function reopen(wanted: ToOpen, { run, broken, stale }: ToReopen): Promise<boolean> {
  if (broken || run.source.kind === 'video') {
    run.source.close();
    const source = await openingSource(wanted, run.timestampMs / 1000);
    if (stale()) {
      source.close();
      return false;
    }
    run.use(source);
  }
  if (broken) {
    run.eye.detector?.close();
    const detector = await openingDetector(wanted);
    if (stale()) {
      detector?.close();
      return false;
    }
    run.eye.detector = detector;
  }
  return true;
}
