import { minifySync } from 'vite';
import type { Plugin } from 'vite';

/** Minifies every chunk but those with a module whose path matches `left`, where the bundler's own minifier is off. */
export const minifyChunksExcept = (left: RegExp): Plugin => ({
  name: 'longline:minify-chunks-except',
  renderChunk: (code, chunk) => {
    if (chunk.moduleIds.some((id) => left.test(id))) return null;
    const { code: minified, errors } = minifySync(chunk.fileName, code, { module: true });
    const [error] = errors;
    if (error) throw new Error(`${chunk.fileName}: ${error.message}`);
    return { code: minified, map: null };
  },
});
