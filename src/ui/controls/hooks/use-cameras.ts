import { useEffect, useState } from 'react';
import type { CameraDevice } from '../../../camera/frame-source.ts';
import { useApp } from '../../context.ts';

/** The cameras that are plugged in now. */
export function useCameras(): readonly CameraDevice[] {
  const { session } = useApp();
  const [cameras, setCameras] = useState<readonly CameraDevice[]>([]);
  useEffect(() => {
    let here = true;
    const list = (): void => void session.cameras().then((found) => here && setCameras(found));
    list();
    // Absent on a page that is not served over HTTPS.
    const devices: MediaDevices | undefined = navigator.mediaDevices;
    devices?.addEventListener('devicechange', list);
    return () => {
      here = false;
      devices?.removeEventListener('devicechange', list);
    };
  }, [session]);
  return cameras;
}
