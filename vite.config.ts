import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { licences } from './tools/licences.ts';
import { minifyChunksExcept } from './tools/minify-chunks-except.ts';
import { responseHeaders } from './src/offline/response-headers.ts';
import { offline } from './tools/offline/offline.ts';
import { parsedMessages } from './tools/parsed-messages.ts';
import { savedPage } from './tools/saved-page.ts';
import { withoutBases } from './tools/without-bases.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** The weights of the models, and the parts of the service worker. */
const shipped = licences(path('node_modules'), [
  '@vladmandic/human',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
]);

export default defineConfig(({ mode }) => ({
  // Relative, so that the built page finds its parts in any folder of a site.
  base: './',
  plugins: [react(), withoutBases(), parsedMessages(), shipped.main, savedPage(), offline(mode)],
  resolve: { alias: { '@mediapipe/pose': path('src/detector/mediapipe-pose-stub.ts') } },
  // Including the worker's packages; otherwise the first start in development reloads half-way.
  optimizeDeps: { entries: ['*.html', 'src/detector/worker.ts'] },
  server: { headers: responseHeaders('development'), watch: { ignored: ['**/dist-*/**'] } },
  preview: { headers: responseHeaders('built') },
  worker: {
    format: 'es',
    // Its thread workers are started from the text of its own functions, which lose their references when minified.
    plugins: () => [minifyChunksExcept(/tfjs-backend-wasm/), shipped.collect()],
    rolldownOptions: { output: { minify: false } },
  },
  build: {
    target: 'es2023',
    // A browser that preloads no modules loads them anyway, and ours need no code for it.
    modulePreload: { polyfill: false },
    // The sizes of TensorFlow.js and React cannot be changed; a test holds the budget for our own code.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: ['index.html', 'analyze.html', 'mannequin.html'].map(path) },
  },
}));
