import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lanAddresses } from '../../tools/lan/addresses.ts';
import { certificateFor } from '../../tools/lan/certificate.ts';
import { told } from '../../tools/lan/told.ts';

const folder = mkdtempSync(join(tmpdir(), 'longline-lan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOW_MS = Date.UTC(2026, 0, 1);
const DAY_MS = 86_400_000;
const ipv4 = (address: string, internal = false) => ({ address, family: 'IPv4', internal }) as const;

describe('the addresses of this computer', () => {
  it('are those of the local network, the likeliest first; not its own, a container’s or one without a network', () => {
    expect(
      lanAddresses({
        lo: [ipv4('127.0.0.1', true)],
        docker0: [ipv4('172.17.0.1')],
        eth1: [ipv4('169.254.3.4')],
        eth0: [ipv4('10.0.0.7'), { address: 'fe80::1', family: 'IPv6', internal: false }],
        wlan0: [ipv4('192.168.1.20')],
      }),
    ).toEqual(['192.168.1.20', '10.0.0.7']);
  });
});

describe('the certificate', () => {
  const file = join(folder, 'kept', 'lan.json');

  it('names every address, is kept for this user alone, and is the same one the next time', async () => {
    const first = await certificateFor(['192.168.1.20', '10.0.0.7'], file, NOW_MS);
    const parsed = new X509Certificate(first.cert);
    expect(parsed.checkIP('192.168.1.20')).toBe('192.168.1.20');
    expect(parsed.checkIP('10.0.0.7')).toBe('10.0.0.7');
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(await certificateFor(['192.168.1.20'], file, NOW_MS)).toEqual(first);
  });

  it('is made again for another address, before it ends, and if its file is damaged', async () => {
    const first = await certificateFor(['192.168.1.20'], file, NOW_MS);
    const elsewhere = await certificateFor(['192.168.7.7'], file, NOW_MS);
    expect(new X509Certificate(elsewhere.cert).checkIP('192.168.7.7')).toBe('192.168.7.7');
    expect(elsewhere).not.toEqual(first);
    const later = await certificateFor(['192.168.7.7'], file, NOW_MS + 360 * DAY_MS);
    expect(later).not.toEqual(elsewhere);
    writeFileSync(file, '{"key":');
    expect(await certificateFor(['192.168.7.7'], file, NOW_MS)).not.toEqual(later);
  });
});

describe('what is printed', () => {
  it('is every address, what the phone asks, and the question of this system’s firewall', () => {
    const text = told(['192.168.1.20', '10.0.0.7'], 4443, 'darwin');
    expect(text).toContain('Longline is at https://192.168.1.20:4443/');
    expect(text).toContain('https://10.0.0.7:4443/');
    expect(text).toContain('visit this website');
    expect(text).toContain('macOS');
    expect(told(['192.168.1.20'], 4443, 'linux')).toContain('ufw allow 4443/tcp');
  });

  it('is what to do if there is no network', () => {
    expect(told([], 4443, 'linux')).toMatch(/^This computer is not on a network\. Connect it/);
  });
});
