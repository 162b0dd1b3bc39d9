import { readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { namesIn, PACKUMENT, packumentOf, TARBALL, useRegistry } from './fetch-small.ts';
import { graph, noise, numbers, silentAt, tarball, whole } from './stand-in-registry.ts';

const { standIn, folder, target, cache, fetchSmall, expectWhole } = useRegistry();

describe('a model that is fetched', () => {
  it('is read out of the tarball of its version, and nothing else stays', async () => {
    expectWhole(await fetchSmall());
    expect(standIn().requests).toEqual([PACKUMENT, TARBALL]);
  });

  it('is whole as soon as its last file is there, whatever the tarball still has', async () => {
    standIn().answers = [silentAt(standIn().bytes.length - 100_000)];
    expectWhole(await fetchSmall());
  });

  it('comes from the configured registry, even if that one passes on the addresses of npm', async () => {
    standIn().packument = () => packumentOf('https://registry.npmjs.org/@maker/small-models/-/1.2.3.tgz');
    expectWhole(await fetchSmall());
  });

  it('comes from where the registry sends it', async () => {
    standIn().answers = [
      (_bytes, _from, response) => void response.writeHead(302, { location: '/elsewhere.tgz' }).end(),
      whole,
    ];
    expectWhole(await fetchSmall());
    expect(standIn().requests).toEqual([PACKUMENT, TARBALL, '/elsewhere.tgz']);
  });

  it('comes through the proxy that npm is set up for', async () => {
    const through: string[] = [];
    const proxy = createServer().on('connect', (request, socket) => {
      through.push(request.url ?? '');
      const { hostname, port } = new URL(standIn().address);
      const onward = connect(Number(port), hostname, () => {
        socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        onward.pipe(socket).pipe(onward);
      });
      for (const end of [socket, onward]) end.on('error', () => end.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const { port } = proxy.address() as AddressInfo;
    const environment = {
      npm_config_registry: 'http://registry.invalid',
      npm_config_proxy: `http://127.0.0.1:${port}`,
    };
    standIn().packument = () => packumentOf(`http://registry.invalid${TARBALL}`);
    expectWhole(await fetchSmall({ environment }));
    expect(through).toContain('registry.invalid:80');
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
  });

  it('still arrives if nothing of it can be kept on the way', async () => {
    writeFileSync(cache(), 'a file in the place of the folder');
    expect(await fetchSmall()).toBe(graph.length + numbers.length);
  });
});

/** A packed file without content: any number of them may follow each other. */
const EMPTY = gzipSync(Buffer.alloc(0));

describe('a tarball that is not what it should be', () => {
  it.each([
    [
      'has a file of another size',
      () => tarball(['models/small.bin', noise(199_999), { size: 199_999 }], ['models/small.json', graph]),
      /small\.bin has 199999 bytes there, not 200000/,
    ],
    [
      'has a file with a wrong byte',
      () => tarball(['models/small.bin', Buffer.alloc(200_000, 8)], ['models/small.json', graph]),
      /small\.bin is not the file that models\/manifest\.json names/,
    ],
    ['lacks a file', () => tarball(['models/small.bin', numbers]), /small\.json is not in the tarball/],
    [
      'is cut off',
      async () => (await tarball(['models/small.bin', numbers])).subarray(0, 9000),
      /the tarball is damaged \(.+\)/,
    ],
    ['is not a tarball', async () => Buffer.from('<html>'), /the tarball is damaged \(.+\)/],
    [
      'has a link in the place of a file',
      () => tarball(['models/small.bin', Buffer.alloc(0), { type: 'symlink', linkname: '/etc/passwd' }]),
      /small\.bin has 0 bytes there/,
    ],
    [
      'unpacks to more than any package has',
      () =>
        tarball(
          ['models/zeros.bin', Buffer.alloc(1.2e6)],
          ['models/small.bin', numbers],
          ['models/small.json', graph],
        ),
      /the tarball is damaged \(it has more than 1\.0 MB\)/,
    ],
    [
      'is larger than any package, and unpacks to nothing',
      async () => Buffer.concat(Array.from({ length: 60_000 }, () => EMPTY)),
      /the tarball is damaged \(it has more than 1\.0 MB\)/,
    ],
  ])('leaves nothing behind if it %s', async (_how, bytes, says) => {
    standIn().bytes = await bytes();
    expect(await fetchSmall()).toMatch(says);
    expect(namesIn(target())).toEqual([]);
    expect(namesIn(cache())).toEqual([]);
  });

  it('cannot write outside the folder of the models', async () => {
    standIn().bytes = await tarball(
      ['models/small.bin', numbers],
      ['../../models/small.bin', Buffer.alloc(200_000, 8)],
      ['models/small.json', graph],
    );
    expectWhole(await fetchSmall());
    expect(readdirSync(folder()).sort()).toEqual(['cache', 'public']);
  });
});

it('a model that cannot be written says where', async () => {
  writeFileSync(target(), 'a file in the place of the folder');
  expect(await fetchSmall()).toMatch(/small\.json cannot be written/);
});
