import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namesIn, PACKUMENT, TARBALL, useRegistry } from './fetch-small.ts';
import { brokenOffAt, noise, status, tarball, whole, wholeWithoutRanges } from './stand-in-registry.ts';

const { standIn, target, kept, keep, fetchSmall, expectWhole } = useRegistry();

const firstByte = (request: string): number => Number(/bytes=(\d+)-$/.exec(request)?.[1]);

describe('a model whose download breaks', () => {
  it('continues in the same run from the byte that it had', async () => {
    standIn().answers = [brokenOffAt(50_000), brokenOffAt(120_000), whole];
    expectWhole(await fetchSmall());
    const [first = 0, second = 0] = standIn().requests.slice(2).map(firstByte);
    expect(standIn().requests.length).toBe(4);
    // The last piece of what had arrived may have been lost with the connection.
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThanOrEqual(50_000);
    expect(second).toBeGreaterThan(first);
    expect(second).toBeLessThanOrEqual(120_000);
  });

  it('continues in the next run from the byte that it had', async () => {
    standIn().answers = [brokenOffAt(90_000), status(503)];
    expect(await fetchSmall()).toMatch(
      /answered 503 for .*1\.2\.3\.tgz \(0\.1 MB are kept for the next try\)/,
    );
    expect(namesIn(target())).toEqual([]);
    const { size } = statSync(kept());
    expect(size).toBeGreaterThan(0);
    expect(readFileSync(kept()).equals(standIn().bytes.subarray(0, size))).toBe(true);
    standIn().answers = [whole];
    standIn().requests.length = 0;
    expectWhole(await fetchSmall());
    expect(standIn().requests).toEqual([PACKUMENT, `${TARBALL} bytes=${size}-`]);
  });

  it('continues with a registry that knows no ranges and sends everything again', async () => {
    standIn().answers = [brokenOffAt(90_000), wholeWithoutRanges];
    expectWhole(await fetchSmall());
  });

  it('is given up if the connection breaks again and again', async () => {
    standIn().answers = Array.from({ length: 20 }, (_, at) => brokenOffAt(1000 * (at + 1)));
    expect(await fetchSmall()).toMatch(/the connection broke off \(0\.0 MB are kept/);
    // The address, the first request, and five more.
    expect(standIn().requests.length).toBeLessThanOrEqual(7);
  });

  it.each([
    [
      'has a wrong byte',
      async () => Buffer.from(standIn().bytes.subarray(0, 90_000)).fill(0, 40_000, 50_000),
    ],
    ['is the beginning of something else', async () => noise(3000)],
    ['is longer than the tarball', async () => tarball(['models/large.bin', noise(900_000)])],
  ])('starts again if what was kept %s', async (_how, bytes) => {
    keep(await bytes());
    expectWhole(await fetchSmall());
    expect(standIn().requests).toContain(TARBALL);
  });

  it('needs no second request for a tarball that is here to its end', async () => {
    keep(standIn().bytes);
    expectWhole(await fetchSmall());
  });

  it('is fetched from its first byte if the registry answers with a later part than the one requested', async () => {
    keep(standIn().bytes.subarray(0, 90_000));
    standIn().answers = [(bytes, _from, response) => whole(bytes, 95_000, response), whole];
    expectWhole(await fetchSmall());
    expect(standIn().requests).toEqual([PACKUMENT, `${TARBALL} bytes=90000-`, TARBALL]);
  });

  it('is fetched from its first byte if the registry does not say which part it sends', async () => {
    keep(standIn().bytes.subarray(0, 90_000));
    standIn().answers = [(bytes, from, response) => response.writeHead(206).end(bytes.subarray(from)), whole];
    expectWhole(await fetchSmall());
    expect(standIn().requests).toContain(TARBALL);
  });

  it('is not put together from pieces that do not fit', async () => {
    keep(standIn().bytes.subarray(0, 90_000));
    standIn().answers = [(bytes, _from, response) => whole(bytes, 95_000, response)];
    expect(await fetchSmall()).toMatch(/another part of the tarball than the one requested/);
    expect(statSync(kept()).size).toBe(90_000);
  });
});
