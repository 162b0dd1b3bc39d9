import { useApp, useView } from '../context.ts';
import { useCameras } from '../controls/hooks/use-cameras.ts';

/**
 * Switches to the next camera of the device: a phone has one on each side. It is offered until the first set has begun, because a session
 * is judged from one place.
 */
export function CameraSwitch() {
  const { session, words } = useApp();
  const source = useView((view) => view.source);
  const hasBegun = useView((view) => view.whole.some(({ type }) => type === 'PostureReached'));
  const cameras = useCameras();
  if (source?.kind !== 'camera' || hasBegun || cameras.length < 2) return null;
  const at = cameras.findIndex(({ label }) => label === source.label);
  const next = cameras[(at + 1) % cameras.length];
  if (!next) return null;
  return (
    <button type="button" onClick={() => void session.useCamera(next.deviceId)}>
      {words.t('workout.other-camera')}
    </button>
  );
}
