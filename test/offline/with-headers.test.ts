import { describe, expect, it } from 'vitest';
import { withHeaders } from '../../src/offline/worker/with-headers.ts';

const ADDED = { 'Cross-Origin-Opener-Policy': 'same-origin' };

describe('a response with headers', () => {
  it('keeps its body, its status and its other headers, and replaces those of the same names', async () => {
    const before = new Response('there', {
      status: 404,
      headers: { 'content-type': 'text/plain', 'cross-origin-opener-policy': 'unsafe-none' },
    });
    const after = withHeaders(before, ADDED);
    expect(await after.text()).toBe('there');
    expect(after.status).toBe(404);
    expect(Object.fromEntries(after.headers)).toEqual({
      'content-type': 'text/plain',
      'cross-origin-opener-policy': 'same-origin',
    });
  });

  it('may be one without a body', () => {
    expect(withHeaders(new Response(null, { status: 304 }), ADDED).status).toBe(304);
  });

  it('is unchanged if it reveals nothing about itself', () => {
    const error = Response.error();
    expect(withHeaders(error, ADDED)).toBe(error);
  });
});
