import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ModelsError } from '../../tools/model-files.ts';
import { openRegistry } from '../../tools/npm-registry.ts';
import { namesIn, useRegistry } from './fetch-small.ts';
import { silentAt, status } from './stand-in-registry.ts';

const { standIn, target, kept, fetchSmall } = useRegistry();

describe('a registry that does not deliver', () => {
  it.each([
    [404, /the registry has no http:\/\/127\.0\.0\.1:\d+\/@maker\/small-models\/-\/1\.2\.3\.tgz/],
    [401, /refuses .* \(401\): it wants a login/],
    [500, /answered 500/],
  ])('is quoted: %i', async (code, says) => {
    standIn().answers = [status(code)];
    expect(await fetchSmall()).toMatch(says);
    expect(namesIn(target())).toEqual([]);
  });

  it.each([
    ['{"versions":{"1.2.4":{"dist":{"tarball":"http://x/y.tgz"}}}}', /has no @maker\/small-models 1\.2\.3/],
    ['{"versions":{"1.2.3":{"dist":{"tarball":"no address"}}}}', /has no @maker\/small-models 1\.2\.3/],
    ['<html>', /answer for @maker\/small-models cannot be read/],
  ])('is quoted: %s', async (packument, says) => {
    standIn().packument = () => packument;
    expect(await fetchSmall()).toMatch(says);
  });

  it('is named as out of reach', async () => {
    const environment = { npm_config_registry: 'http://127.0.0.1:1/' };
    expect(await fetchSmall({ environment })).toBe('the registry cannot be reached (ECONNREFUSED)');
  });

  it('is given up if it falls silent, and what it sent is kept', async () => {
    standIn().answers = [silentAt(90_000)];
    expect(await fetchSmall({ silenceMs: 1000 })).toMatch(
      /^the registry was silent for 1 s \(0\.1 MB are kept for the next try\)$/,
    );
    expect(readFileSync(kept()).equals(standIn().bytes.subarray(0, statSync(kept()).size))).toBe(true);
    expect(namesIn(target())).toEqual([]);
  });

  it('is given up if it never answers', async () => {
    standIn().answers = [() => {}];
    expect(await fetchSmall({ silenceMs: 1000 })).toBe('the registry was silent for 1 s');
  });

  it('is given up if it takes too long, however little it sends', async () => {
    standIn().answers = [silentAt(90_000)];
    expect(await fetchSmall({ signal: AbortSignal.timeout(300) })).toMatch(/^it took too long/);
  });

  it.each([
    ['cafile', '/no/such/certificates.pem', /cafile \/no\/such\/certificates\.pem cannot be read \(ENOENT\)/],
    ['proxy', '::bad', /the proxy settings cannot be used/],
    ['registry', 'somewhere', /npm's registry "somewhere\/" is not an address/],
  ])('is not asked with a setting of npm that is wrong: %s', (name, value, says) => {
    const environment = { ...standIn().environment, [`npm_config_${name}`]: value };
    const opening = (): unknown => openRegistry(environment, 60_000);
    expect(opening).toThrow(ModelsError);
    expect(opening).toThrow(says);
  });
});
