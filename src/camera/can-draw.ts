import { SourceError } from './frame-source.ts';

/** Throws a SourceError `no-webgl` if the browser cannot draw the mannequin. Loads nothing, so that the error appears at once. */
export function expectWebgl(): void {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) throw new SourceError('no-webgl', 'no WebGL 2');
  // Browsers allow a page only a few contexts.
  gl.getExtension('WEBGL_lose_context')?.loseContext();
}
