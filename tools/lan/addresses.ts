import type { NetworkInterfaceInfo } from 'node:os';

type Interfaces = NodeJS.Dict<readonly Pick<NetworkInterfaceInfo, 'address' | 'family' | 'internal'>[]>;

/** Addresses that home networks assign, the most usual range first. Source: RFC 1918. */
const HOME = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./] as const;

/** Networks of virtual machines and containers, by the names of their interfaces. No phone is in them. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|wg|tailscale|zt)/;

const rank = (address: string): number => {
  const at = HOME.findIndex((range) => range.test(address));
  return at === -1 ? HOME.length : at;
};

/** The IPv4 addresses by which other devices can reach this computer, most likely first. */
export const lanAddresses = (interfaces: Interfaces): readonly string[] =>
  Object.entries(interfaces)
    .filter(([name]) => !VIRTUAL.test(name))
    .flatMap(([, infos]) => infos ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
    // A device gives itself an address in 169.254 if the network gave it none.
    .filter((address) => !address.startsWith('169.254.'))
    .toSorted((a, b) => rank(a) - rank(b));
