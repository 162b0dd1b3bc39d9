import { ensureBuilt } from './built-page.ts';
import { serveLan } from './lan/serve-lan.ts';
import { told } from './lan/told.ts';

/* `npm run start:lan`: builds the page, and serves it over HTTPS to the phones and tablets of the local network. */

const PORT = 4443;

await ensureBuilt();
try {
  const { addresses, port } = await serveLan(PORT);
  console.log(told(addresses, port, process.platform));
} catch (error) {
  console.error(
    `Longline could not be served: ${String(error)}. If port ${PORT} is taken, stop what uses it.`,
  );
  process.exitCode = 1;
}
