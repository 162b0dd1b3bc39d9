import { minifySync } from 'vite';
import type { Plugin } from 'vite';

/** Minifies every chunk except those with a module whose path matches `left`, for use with the bundler's own minifier turned off. */
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
