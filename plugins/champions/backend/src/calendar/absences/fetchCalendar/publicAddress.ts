import { BlockList, isIP } from 'node:net';

// IANA's registries of special-purpose addresses: what is not a public host.
const SPECIAL_V4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
// Azure serves metadata and its host agent from an address that looks public.
const METADATA_V4 = '168.63.129.16';
const GLOBAL_V6: [string, number] = ['2000::', 3];
// Within the global range: protocols (Teredo among them), documentation, 6to4 with an IPv4 address inside.
const SPECIAL_V6: [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const special = new BlockList();
for (const [net, prefix] of SPECIAL_V4) special.addSubnet(net, prefix, 'ipv4');
special.addAddress(METADATA_V4, 'ipv4');
for (const [net, prefix] of SPECIAL_V6) special.addSubnet(net, prefix, 'ipv6');

const globalV6 = new BlockList();
globalV6.addSubnet(...GLOBAL_V6, 'ipv6');

/**
 * Whether an address is that of a host on the public internet. Private, shared (CGNAT), loopback, link-local and metadata
 * addresses are not; neither is any IPv6 address that carries an IPv4 address inside.
 *
 * @param address - as DNS gives it
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !special.check(address, 'ipv4');
    case 6:
      return (
        !address.includes('%') &&
        globalV6.check(address, 'ipv6') &&
        !special.check(address, 'ipv6')
      );
    default:
      return false;
  }
}
