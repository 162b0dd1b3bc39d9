/** The response comes from a server that answers every unknown address with the page itself. */
export const isPage = (response: Response): boolean =>
  response.headers.get('content-type')?.includes('text/html') === true;
