/** Names that lead into the reader's own network. https://www.rfc-editor.org/rfc/rfc6761, rfc6762, rfc8375, and ICANN's `.internal`. */
const OWN_NETWORK = ['localhost', 'local', 'internal', 'home.arpa', 'intranet', 'corp', 'home', 'lan', 'private'];

/** IPv4 blocks that are not the public internet, as [first address, prefix length]. https://www.iana.org/assignments/iana-ipv4-special-registry */
const SPECIAL_IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // The inner services of a cloud: link-local metadata, and the one that Azure keeps on an ordinary address.
  ['169.254.0.0', 16],
  ['168.63.129.16', 32],
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

/**
 * The address to ask, or null where we never ask: not a URL, not https, or with user information. The fragment is taken away, it is never sent.
 */
export function askable(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.hostname === '') return null;
  url.hash = '';
  return url;
}

/**
 * Does this host stand in a private network, as far as its name or number tells? A public name may still lead to a private address: that only the
 * browser can see (`targetAddressSpace`).
 * Shape: a host as `URL` writes it, so decimal, hexadecimal and short forms are dotted numbers already and an IPv6 address stands in brackets.
 */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '');
  if (host.startsWith('[')) return isPrivateIp(host.slice(1, -1));
  if (isIpv4(host)) return isPrivateIp(host);
  return !host.includes('.') || OWN_NETWORK.some((name) => host.endsWith(`.${name}`));
}

/** Is this IP address outside the public internet? What cannot be read counts as private. */
export function isPrivateIp(address: string): boolean {
  if (isIpv4(address)) return inSpecialBlock(numberOf(address));
  const groups = ipv6Groups(address);
  if (groups === null) return true;
  const [first = 0, second = 0] = groups;
  // Only 2000::/3 is given out as public unicast; within it Teredo, 6to4 and the documentation block hide or are nobody's address.
  const global = first >= 0x2000 && first <= 0x3fff;
  return !global || first === 0x2002 || (first === 0x2001 && (second === 0 || second === 0xdb8));
}

const isIpv4 = (host: string): boolean => /^\d{1,3}(\.\d{1,3}){3}$/.test(host);
const numberOf = (address: string): number => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

function inSpecialBlock(address: number): boolean {
  return SPECIAL_IPV4.some(([first, prefix]) => {
    const size = 2 ** (32 - prefix);
    return Math.floor(address / size) === Math.floor(numberOf(first) / size);
  });
}

/** The eight numbers of an IPv6 address in the form that `URL` gives; null where it is none. */
function ipv6Groups(address: string): number[] | null {
  const halves = address.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const [head = [], tail = []] = halves;
  const missing = 8 - head.length - tail.length;
  if (halves.length > 2 || missing < 0 || (halves.length === 1 && missing !== 0)) return null;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
  return groups.every((group) => /^[\da-f]{1,4}$/i.test(group)) ? groups.map((group) => Number.parseInt(group, 16)) : null;
}
