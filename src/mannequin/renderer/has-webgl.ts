/** Whether the browser can draw in three dimensions. Loads nothing, so that the answer comes at once. */
export function hasWebgl(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2');
  // Browsers allow a page only a few contexts.
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return gl !== null;
}
