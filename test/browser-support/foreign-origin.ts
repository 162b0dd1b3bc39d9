import { createServer } from 'node:http';

/** Another origin that allows requests from every page, so that only a page's own policy blocks them. */
export interface ForeignOrigin {
  readonly url: string;
  /** Paths that were requested. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export async function foreignOrigin(): Promise<ForeignOrigin> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response
      .writeHead(200, {
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'content-type': 'text/javascript',
      })
      .end('export {};');
  });
  server.on('upgrade', (request, socket) => {
    asked.push(request.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
