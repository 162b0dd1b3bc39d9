import { afterEach, describe, expect, it, vi } from 'vitest';
import { presentModels } from '../../src/detector/choice/present-models.ts';

const answer = (body: string, init: ResponseInit = { headers: { 'content-type': 'application/json' } }) => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: URL) => {
    asked.push(url.href);
    return new Response(body, init);
  });
  return asked;
};
afterEach(() => vi.unstubAllGlobals());

const present = () => presentModels('https://longline.example/app/');

describe('the models that are there', () => {
  it('are those that the list names, and that we know', async () => {
    const asked = answer('{"schema":1,"models":["movenet-lightning","movenet-thunder","movenet-hail"]}');
    expect(await present()).toEqual(['movenet-lightning', 'movenet-thunder']);
    expect(asked).toEqual(['https://longline.example/app/models/index.json']);
  });

  it.each([
    ['no list', '', { status: 404 }],
    ['the page in its place', '<p>Longline', { headers: { 'content-type': 'text/html' } }],
    ['half a list', '{"schema":1,', {}],
    ['a newer list', '{"schema":2,"models":{}}', {}],
  ])('are only Lightning with %s', async (_what, body, init: ResponseInit) => {
    answer(body, init);
    expect(await present()).toEqual(['movenet-lightning']);
  });

  it('are Lightning alone without a network', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await present()).toEqual(['movenet-lightning']);
  });
});
