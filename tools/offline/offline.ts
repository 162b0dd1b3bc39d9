import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { manifest } from './manifest.ts';

/** The mode of a build whose service worker removes itself and everything that it stored, in case a broken one was ever released. */
export const UNREGISTER = 'unregister';

/** Builds the service worker with the list of all files of the app, and the manifest that browsers need to install it. */
export const offline = (mode: string): Plugin[] =>
  VitePWA({
    manifest,
    strategies: 'injectManifest',
    srcDir: fileURLToPath(new URL('../../src/offline/worker', import.meta.url)),
    filename: 'service-worker.ts',
    // src/offline/keep-offline.ts registers it, once the start page has everything that it needs.
    injectRegister: false,
    selfDestroying: mode === UNREGISTER,
    injectManifest: {
      globPatterns: [
        'index.html',
        'saved.html',
        'icon.svg',
        'mannequin.jpg',
        'licences.txt',
        'icons/*',
        'assets/*',
        'models/*',
        'wasm/*',
      ],
      // The page that tests and benches open.
      globIgnores: ['assets/analyze-*'],
      // Thunder has 12.6 MB. A file above the limit would be left out, and the app would need a network for it.
      maximumFileSizeToCacheInBytes: 32e6,
    },
  });
