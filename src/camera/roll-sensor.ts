import { degreesOf, radiansOf } from '../geometry/angle.ts';

/** If the device is held flatter than this, no direction in the picture is up. A sine; 30 degrees. Basis: judgement. */
const FLAT = 0.5;

/**
 * How far the top of the picture leans to the right of up (degrees), computed from the angles of a DeviceOrientationEvent and of the
 * screen, all in degrees; null if the device lies flat. In a camera that faces the user, right is the screen's left. The world's up in
 * the device's axes is the last row of Rz(alpha) Rx(beta) Ry(gamma). Source: W3C, Device Orientation and Motion, 3.1; Screen Orientation,
 * `angle`.
 */
export function rollOf(
  beta: number,
  gamma: number,
  screenAngle: number,
  looksAtUser: boolean,
): number | null {
  const [across, along] = [
    -Math.cos(radiansOf(beta)) * Math.sin(radiansOf(gamma)),
    Math.sin(radiansOf(beta)),
  ];
  if (Math.hypot(across, along) < FLAT) return null;
  const [sin, cos] = [Math.sin(radiansOf(screenAngle)), Math.cos(radiansOf(screenAngle))];
  const upLeans = Math.atan2(across * cos - along * sin, across * sin + along * cos);
  const roll = Math.round(degreesOf(-upLeans));
  return looksAtUser ? -roll || 0 : roll || 0;
}

/** Asks for permission to use the sensor if the browser requires it (Safari). Call it while a press is handled. A refusal changes nothing. */
export function askForSensor(): void {
  if (!('DeviceOrientationEvent' in globalThis) || !('requestPermission' in DeviceOrientationEvent)) return;
  const { requestPermission } = DeviceOrientationEvent;
  if (typeof requestPermission !== 'function') return;
  try {
    const asked: unknown = Reflect.apply(requestPermission, DeviceOrientationEvent, []);
    if (asked instanceof Promise) asked.catch(() => undefined);
  } catch {
    // The picture is then assumed to be upright.
  }
}

/** Watches how the device is held until `signal` aborts. Returns a function for the current roll; it returns null if there is no sensor. */
export function watchRoll(signal: AbortSignal, looksAtUser: () => boolean): () => number | null {
  let roll: number | null = null;
  addEventListener(
    'deviceorientation',
    ({ beta, gamma }) => {
      // Safari before 16.4 has no `screen.orientation`.
      const known = beta !== null && gamma !== null && 'orientation' in screen;
      roll = known ? rollOf(beta, gamma, screen.orientation.angle, looksAtUser()) : null;
    },
    { signal },
  );
  return () => roll;
}
