import ipaddr from 'ipaddr.js';

/** Public by its range, and yet the inside of a cloud: the host of every Azure machine. */
const innerAddresses = ['168.63.129.16'];

/**
 * True for an address on the public internet, in whatever spelling. What carries another address inside (mapped,
 * translated, 6to4, Teredo, ISATAP) is refused whole: no public server needs to be reached that way.
 */
export function isPublicAddress(text: string): boolean {
  // A zone (`fe80::1%eth0`) names an interface of this machine.
  if (text.includes('%') || !ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  if (address instanceof ipaddr.IPv4) return !innerAddresses.includes(address.toString());
  return isGlobal(address) && !carriesIpv4(address);
}

/** Everything that was ever given out. ipaddr.js calls what was not given out unicast as well, `::7f00:1` among it. */
function isGlobal(address: ipaddr.IPv6): boolean {
  return address.match(ipaddr.IPv6.parse('2000::'), 3) && !address.match(ipaddr.IPv6.parse('3fff::'), 20);
}

/** ISATAP: `…:0:5efe:a.b.c.d` under any prefix (RFC 5214, section 6.1). */
function carriesIpv4({ parts }: ipaddr.IPv6): boolean {
  return parts[5] === 0x5efe && (parts[4] === 0 || parts[4] === 0x200);
}
