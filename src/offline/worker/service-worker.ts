import { addPlugins, matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { setCatchHandler, setDefaultHandler } from 'workbox-routing';
import { responseHeaders } from '../response-headers.ts';
import { withHeaders } from './with-headers.ts';

/*
 * The service worker. It stores the whole app (page, code, models and WebAssembly modules) in the browser's cache and answers from there,
 * so that Longline starts without a network. Every response carries the headers of `responseHeaders`, so that the page is isolated and
 * bound to its policy even on a host that cannot send them.
 *
 * A new version waits until the page sends `SKIP_WAITING`, which it does when the trainee asks for the update.
 */

declare const self: ServiceWorkerGlobalScope & {
  /** Filled in by the build: the address and revision of each file of the app. */
  readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[];
};

const HEADERS = responseHeaders('built');

/** Asks the server whether the browser's own copy is still valid, so that a model that the page has just downloaded is not downloaded again. */
const revalidated = (request: Request): Request => new Request(request, { cache: 'no-cache' });

addPlugins([
  {
    requestWillFetch: async ({ request }) => revalidated(request),
    handlerWillRespond: async ({ response }) => withHeaders(response, HEADERS),
  },
]);
precacheAndRoute([...self.__WB_MANIFEST]);

// Anything that is not a file of the app comes from the network. Without a network, an address under the app shows the app.
setDefaultHandler(async ({ request }) => withHeaders(await fetch(request), HEADERS));
setCatchHandler(async ({ request }) => {
  const page = request.mode === 'navigate' ? await matchPrecache('index.html') : undefined;
  return page ? withHeaders(page, HEADERS) : Response.error();
});

self.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  const message: unknown = data;
  if (message instanceof Object && Reflect.get(message, 'type') === 'SKIP_WAITING') void self.skipWaiting();
});

// The first version takes over the page that installed it, so that this visit can already continue without a network.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
