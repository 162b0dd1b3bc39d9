import { describe, expect, it } from 'vitest';
import { cameraFailureOf } from '../../src/camera/camera.ts';

/** As in browsers: some errors of getUserMedia are DOMExceptions, some are classes of their own, some are neither. */
const asClasses = (name: string, message: string): readonly unknown[] => [
  new DOMException(message, name),
  Object.assign(new Error(message), { name }),
  { name, message, constraint: 'deviceId' },
];

describe('what getUserMedia rejects with', () => {
  it.each([
    ['OverconstrainedError', '', 'no-camera'],
    ['NotFoundError', 'Requested device not found', 'no-camera'],
    ['NotReadableError', 'Could not start video source', 'camera-busy'],
    ['AbortError', 'Starting videoinput failed', 'camera-busy'],
    ['NotAllowedError', 'Permission denied', 'permission-denied'],
    ['NotAllowedError', 'Permission dismissed', 'permission-dismissed'],
    ['NotAllowedError', 'Permission denied by system', 'permission-system'],
    ['NotAllowedError', 'The request is not allowed by the user agent', 'permission-denied'],
    ['SecurityError', 'The operation is insecure.', 'permission-denied'],
  ])('%s "%s" is %s, whatever its class', (name, message, kind) => {
    for (const error of asClasses(name, message)) expect(cameraFailureOf(error)).toBe(kind);
  });

  it('is nothing of a camera if it has no such name', () => {
    for (const error of [new TypeError('no'), null, undefined, 'NotFoundError', { name: 7 }])
      expect(cameraFailureOf(error)).toBeNull();
  });
});
