import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { certificateFor } from './certificate.ts';
import { lanAddresses } from './addresses.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The path of the key and the certificate. Git ignores it, and `npm ci` leaves it alone. */
const KEPT = join(root, '.certificate', 'lan.json');

/** The built page, served over HTTPS to the local network. */
export interface LanServer {
  readonly addresses: readonly string[];
  readonly port: number;
  close(): Promise<void>;
}

/** Serves dist/ over HTTPS to every device of the local network; rejects if the port is taken. */
export async function serveLan(port: number, keptIn = KEPT): Promise<LanServer> {
  const addresses = lanAddresses(networkInterfaces());
  const server = await preview({
    root,
    logLevel: 'error',
    preview: {
      host: '0.0.0.0',
      port,
      strictPort: true,
      https: await certificateFor(addresses, keptIn, Date.now()),
    },
  });
  const bound = server.httpServer.address();
  if (bound === null || typeof bound === 'string') throw new Error('the page could not be served');
  return { addresses, port: bound.port, close: () => server.close() };
}
