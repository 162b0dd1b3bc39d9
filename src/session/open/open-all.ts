import type { FrameSource, SetInstruction } from '../../camera/frame-source.ts';
import type { Detector, MayChange } from '../../detector/detector.ts';
import type { OpenParts } from './open-parts.ts';
import { openSource, type Openers } from './open-source.ts';
import type { Run } from '../run.ts';
import type { Opening } from '../session-store.ts';
import type { SessionParts, SessionRequest } from '../session-types.ts';
import { withTimeout } from '../watch/with-timeout.ts';
import type { KnownPostures } from '../../pose/pose-frame.ts';

/**
 * What a session needs before it can begin. `known`: the trainee's own posture. It is used only with a camera, because a video may show
 * another person.
 */
export interface StartParts {
  readonly source: FrameSource;
  readonly detector: Detector | null;
  readonly known: KnownPostures;
}

/** What is opened, and for whom. */
export interface ToOpen {
  readonly parts: Openers & Pick<SessionParts, 'expectWebgl' | 'openDetector' | 'known'>;
  readonly request: SessionRequest;
  /** What a workout has told the trainee to do now. */
  readonly instruction: () => SetInstruction | null;
  /** Whether the detector may try another model or backend and switch to it. */
  readonly mayChange: MayChange;
  /** Called when the parts that are waited for change. An absent part is unchanged. */
  readonly onWait: (waits: Partial<Opening>) => void;
}

/** The trainee's own posture helps, but is waited for no longer than this (ms). Basis: judgement. */
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

/** Opens the model; a trace needs none, because it brings its keypoints along. */
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

/** The same at the start. A file judged at full speed is judged with the winner of a race from its first frame on. */
const openingFirstDetector = async (wanted: ToOpen, open: OpenParts): Promise<Detector | null> => {
  const detector = await openingDetector(wanted);
  // This comes before the race, because closing the detector stops it.
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
 * Opens everything at once, and adds each part to `open` as soon as it is there. Rejects as soon as the source fails. If the detector
 * fails, waits for the source first, because its failure is reported first. Detects a browser that cannot draw the mannequin before
 * loading anything for it. The caller closes `open`.
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

/** A session to which something has happened. */
export interface ToReopen {
  readonly run: Run;
  /** The source or the detector failed, and both are opened again. Otherwise only a video is opened, at the point where it stopped. */
  readonly broken: boolean;
  /** Whether the session no longer waits for it. */
  readonly stale: () => boolean;
}

/** Opens again what a session continues with. False if the session no longer waits for it. */
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
