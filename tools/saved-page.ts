import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { parsedMessages } from './parsed-messages.ts';
import { withoutBases } from './without-bases.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds saved.html, the page of one saved session, into one file beside the others. */
export const savedPage = (): Plugin => {
  let outDir = '';
  return {
    name: 'longline:saved-page',
    apply: 'build',
    configResolved: (config) => {
      outDir = config.build.outDir;
    },
    // Done before the service worker lists the files.
    writeBundle: {
      sequential: true,
      handler: async () => {
        await build({
          configFile: false,
          root,
          publicDir: false,
          logLevel: 'warn',
          plugins: [react(), withoutBases(), parsedMessages(), viteSingleFile()],
          build: {
            outDir,
            emptyOutDir: false,
            target: 'es2023',
            chunkSizeWarningLimit: 1500,
            rolldownOptions: { input: fileURLToPath(new URL('../saved.html', import.meta.url)) },
          },
        });
      },
    },
  };
};
