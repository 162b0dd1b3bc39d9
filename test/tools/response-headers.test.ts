import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, headersFile } from '../../tools/response-headers.ts';

describe('the headers of every response', () => {
  it('are the same in public/_headers, for static hosts', () => {
    const file = fileURLToPath(new URL('../../public/_headers', import.meta.url));
    expect(readFileSync(file, 'utf8')).toBe(headersFile());
  });

  it('let the built page load from nowhere but its own origin, and run no inline script', () => {
    const policy = contentSecurityPolicy('built');
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).not.toMatch(/https?:|\*|'unsafe-inline'|'unsafe-eval'/);
  });
});
