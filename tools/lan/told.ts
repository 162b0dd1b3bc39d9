import { renderUnicodeCompact } from 'uqr';

/** What to allow if the phone cannot reach this computer, by the system of this computer. */
const FIREWALL: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32:
    'If Windows asks whether Node.js may communicate on networks, tick "Private networks" and choose "Allow access".',
  darwin: 'If macOS asks whether "node" may accept incoming network connections, choose "Allow".',
};

const onLinux = (port: number): string =>
  `If a firewall runs on this computer, open TCP port ${port}: "sudo ufw allow ${port}/tcp", or "sudo firewall-cmd --add-port=${port}/tcp".`;

/** What `npm run start:lan` prints: the addresses, a QR code of the first one, and what the phone will ask. */
export function told(addresses: readonly string[], port: number, platform: NodeJS.Platform): string {
  const [first, ...others] = addresses.map((address) => `https://${address}:${port}/`);
  if (first === undefined)
    return 'This computer is not on a network. Connect it to the same Wi-Fi as your phone, then run "npm run start:lan" again.';
  return [
    '',
    `Longline is at ${first}`,
    ...others.map((url) => `  or, on another network, at ${url}`),
    '',
    renderUnicodeCompact(first),
    '',
    '1. Connect the phone to the same network as this computer, and open the address or scan the code.',
    '2. The phone warns that the connection is not private, because this computer made the certificate itself and no',
    '   authority vouches for it. In Chrome choose "Advanced", then "Proceed"; in Safari "Show Details", then "visit this website"; in Firefox',
    '   "Advanced", then "Accept the Risk and Continue".',
    '3. Allow the camera when the phone asks.',
    '',
    FIREWALL[platform] ?? onLinux(port),
    "From an address with such a certificate, browsers don't store the page for offline use. To use it offline, host Longline (docs/hosting.md).",
    '',
  ].join('\n');
}
