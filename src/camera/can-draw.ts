import { hasWebgl } from '../mannequin/renderer/has-webgl.ts';
import { SourceError } from './frame-source.ts';

/** Throws a SourceError `no-webgl` if the browser cannot draw the mannequin. Loads nothing, so that the error appears at once. */
export function expectWebgl(): void {
  if (!hasWebgl()) throw new SourceError('no-webgl', 'no WebGL 2');
}
