/**
 * The page's policy. Everything comes from its own origin, with these exceptions:
 * - `wasm-unsafe-eval` lets WebAssembly compile.
 * - `blob:` in script-src and worker-src is how tfjs-backend-wasm starts its threads (a worker from a blob, which imports the module from
 *   another blob).
 * - `blob:` in connect-src is how it gets the module that the page has downloaded.
 * The development server also needs inline scripts and styles for hot reloading.
 */
export const contentSecurityPolicy = (mode: 'built' | 'development'): string => {
  const development = mode === 'development';
  const inline = development ? " 'unsafe-inline'" : '';
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' blob:${inline}`,
    "worker-src 'self' blob:",
    "connect-src 'self' blob:",
    `style-src 'self'${inline}`,
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
};

/**
 * The headers that every response must carry, on any server. The first three give the page the isolation that WebAssembly threads need.
 * `public/_headers` contains the same for static hosts that read that file.
 */
export const responseHeaders = (mode: 'built' | 'development'): Record<string, string> => ({
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': contentSecurityPolicy(mode),
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
});

/** The same for a static host: the text of `public/_headers`. */
export const headersFile = (): string =>
  ['/*', ...Object.entries(responseHeaders('built')).map(([name, value]) => `  ${name}: ${value}`), ''].join(
    '\n',
  );
