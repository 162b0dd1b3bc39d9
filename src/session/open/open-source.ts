import type { FrameSource, SetInstruction } from '../../camera/frame-source.ts';
import type { Exercise } from '../../engine/exercise.ts';
import { wayOf } from '../../engine/variant.ts';
import type { SourceFacts } from '../session-store.ts';
import type { SessionParts, SessionRequest } from '../session-types.ts';

/** The parts that open a source of pictures. */
export type Openers = Pick<
  SessionParts,
  'openCamera' | 'openVideoFile' | 'openTraceFile' | 'openMannequin' | 'openFollower'
>;

/** Opens the requested source, starting at that second. */
export function openSource(
  parts: Openers,
  { source }: SessionRequest,
  fromS: number,
  instruction: () => SetInstruction | null,
): Promise<FrameSource> {
  const range = { fromS, toS: Infinity };
  switch (source.kind) {
    case 'camera':
      return parts.openCamera(source.deviceId);
    case 'mannequin':
      return parts.openMannequin(source.exerciseId, source.choice, fromS);
    case 'follower':
      return parts.openFollower(source.choice, instruction);
    case 'video':
      return parts.openVideoFile(source.file, source.pace, range);
    case 'trace':
      return parts.openTraceFile(source.file, source.pace, range);
  }
}

/** What the screens know about a source. */
export const factsOf = (
  {
    kind,
    label,
    width,
    height,
    durationS,
    facesAway = false,
  }: Omit<FrameSource, 'display' | 'run' | 'close'>,
  { source }: SessionRequest,
): SourceFacts => ({
  ...{ kind, label, width, height, durationS },
  pace: 'pace' in source ? source.pace : 'live',
  isMirror: kind === 'camera' && !facesAway,
});

/** The same request again; if an exercise was identified, the request names it. */
export function onceMore(request: SessionRequest | null, exercise: Exercise | null): SessionRequest {
  const { source, routine } = request ?? { source: { kind: 'camera' } };
  if (routine) return { exerciseId: null, routine, source };
  return exercise ? { ...wayOf(exercise), source } : { exerciseId: null, source };
}
