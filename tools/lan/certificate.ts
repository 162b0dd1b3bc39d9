import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generate } from 'selfsigned';
import * as v from 'valibot';

/** A private key and its certificate, PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** A certificate is valid for this long, days. Source: Safari refuses certificates for servers that are valid for more than 825 days. */
const VALID_DAYS = 365;

/** A stored certificate that ends sooner than this (days) is replaced. Basis: judgement. */
const LEFT_DAYS = 7;

const DAY_MS = 86_400_000;

const schema = v.object({ key: v.string(), cert: v.string() });

/** The certificate in `file`; null if there is none that can be read. */
function readKept(file: string): Certificate | null {
  try {
    const kept = v.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')));
    return kept.success ? kept.output : null;
  } catch {
    return null;
  }
}

/** Whether the certificate names every address and stays valid for some days. */
function serves({ cert }: Certificate, addresses: readonly string[], nowMs: number): boolean {
  try {
    const parsed = new X509Certificate(cert);
    const endsMs = Date.parse(parsed.validTo);
    return (
      endsMs - nowMs > LEFT_DAYS * DAY_MS &&
      addresses.every((address) => parsed.checkIP(address) !== undefined)
    );
  } catch {
    return false;
  }
}

async function make(addresses: readonly string[], nowMs: number): Promise<Certificate> {
  const { private: key, cert } = await generate(
    [{ name: 'commonName', value: 'Longline on this computer' }],
    {
      keyType: 'ec',
      algorithm: 'sha256',
      notBeforeDate: new Date(nowMs - DAY_MS),
      notAfterDate: new Date(nowMs + VALID_DAYS * DAY_MS),
      extensions: [
        { name: 'basicConstraints', cA: false },
        { name: 'keyUsage', digitalSignature: true },
        { name: 'extKeyUsage', serverAuth: true },
        {
          name: 'subjectAltName',
          altNames: [{ type: 2, value: 'localhost' }, ...addresses.map((ip) => ({ type: 7, ip }) as const)],
        },
      ],
    },
  );
  return { key, cert };
}

/**
 * The certificate stored in `file`, if it names all `addresses` (IPv4) and is still valid; otherwise a new one, which is stored there. A
 * phone that has trusted a stored certificate once does not ask again.
 */
export async function certificateFor(
  addresses: readonly string[],
  file: string,
  nowMs: number,
): Promise<Certificate> {
  const kept = readKept(file);
  if (kept && serves(kept, addresses, nowMs)) return kept;
  const fresh = await make(addresses, nowMs);
  mkdirSync(dirname(file), { recursive: true });
  // Only this user may read the key.
  writeFileSync(file, JSON.stringify(fresh), { mode: 0o600 });
  return fresh;
}
