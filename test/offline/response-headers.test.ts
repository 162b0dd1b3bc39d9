import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, headersFile, responseHeaders } from '../../src/offline/response-headers.ts';

describe('the headers of every response', () => {
  it('are the same in public/_headers, for static hosts', () => {
    const file = fileURLToPath(new URL('../../public/_headers', import.meta.url));
    expect(readFileSync(file, 'utf8')).toBe(headersFile());
  });

  it('are the ones that docs/hosting.md tells other servers to send', () => {
    const file = fileURLToPath(new URL('../../docs/hosting.md', import.meta.url));
    const [, nginx = '', caddy = ''] =
      /```nginx([^]*?)```[^]*```caddyfile([^]*?)```/.exec(readFileSync(file, 'utf8')) ?? [];
    for (const [name, value] of Object.entries(responseHeaders('built'))) {
      const told = /[ ;]/.test(value) ? `"${value}"` : value;
      expect(nginx).toContain(`add_header ${name} ${told} always;`);
      expect(caddy).toContain(`    ${name} ${told}\n`);
    }
  });

  it('let the built page load from nowhere but its own origin, and run no inline script', () => {
    const policy = contentSecurityPolicy('built');
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).not.toMatch(/https?:|\*|'unsafe-inline'|'unsafe-eval'/);
  });
});
