import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pageWith, SAVED_ID } from '../../src/history/saved-session.ts';

const empty = readFileSync(fileURLToPath(new URL('../../saved.html', import.meta.url)), 'utf8');

describe('a session in a page', () => {
  it('comes out as it went in, whatever its texts are', () => {
    const session = JSON.stringify({ label: '</script><script>alert(1)</script> $& $1 <!--' });
    const page = pageWith(empty, session, 'es');
    const found = new RegExp(`id="${SAVED_ID}">([^<]*)</script>`).exec(page)?.[1] ?? '';
    expect(JSON.parse(found)).toEqual(JSON.parse(session));
    expect(page).toMatch(/^<!doctype html>\s*<html lang="es">/);
    expect(page.match(/<script/g)).toHaveLength(empty.match(/<script/g)?.length ?? 0);
  });

  it('needs a page with a place for it and for its language', () => {
    expect(() => pageWith('<p></p>', '{}', 'en')).toThrow('no place for a session');
    expect(() => pageWith(empty.replace('lang="en"', ''), '{}', 'en')).toThrow('no language');
  });
});
