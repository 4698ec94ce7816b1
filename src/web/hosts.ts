import { BlockList, isIP } from 'node:net';

/** Addresses that are no machine of the public internet (IANA special-purpose registries). */
const reserved = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  reserved.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  reserved.addSubnet(network, prefix, 'ipv6');

/** Whether a host, as `URL.hostname` gives it, names a machine that only one machine or network knows. */
export function isPrivateHost(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const kind = isIP(bare);
  if (kind === 6) return reserved.check(bare, 'ipv6');
  if (kind === 4) return reserved.check(bare, 'ipv4');
  return !bare.includes('.') || /\.(?:localhost|local|internal|lan|home\.arpa)$/i.test(bare);
}
