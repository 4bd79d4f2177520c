import { describe, expect, it } from 'vitest';
import { askable, isPrivateHost, isPrivateIp } from '@/utils/browser/address';

const hostOf = (address: string): string => new URL(address).hostname;

describe('addresses that are never asked', () => {
  it.each([
    ['a public name', 'https://skola.example/', false],
    ['a public number', 'https://93.184.215.14/', false],
    ['a public IPv6 address', 'https://[2a00:1450:400f:80c::200e]/', false],
    ['a name that only begins like a private one', 'https://localhost.skola.example/', false],
    ['a number just beside a private block', 'https://172.32.0.1/', false],
    ['loopback', 'https://127.0.0.1/', true],
    ['all of loopback', 'https://127.8.9.10/', true],
    ['loopback in decimal', 'https://2130706433/', true],
    ['loopback in hexadecimal', 'https://0x7f000001/', true],
    ['loopback in octal', 'https://0177.0.0.1/', true],
    ['loopback, shortened', 'https://127.1/', true],
    ['no address at all', 'https://0.0.0.0/', true],
    ['a home network', 'https://192.168.1.1/', true],
    ['a company network', 'https://10.0.0.1/', true],
    ['a company network, second block', 'https://172.16.0.1/', true],
    ['the end of that block', 'https://172.31.255.255/', true],
    ['a carrier’s network', 'https://100.64.0.1/', true],
    ['link-local, where clouds keep their secrets', 'https://169.254.169.254/', true],
    ['Azure’s inner service', 'https://168.63.129.16/', true],
    ['multicast', 'https://224.0.0.1/', true],
    ['broadcast', 'https://255.255.255.255/', true],
    ['IPv6 loopback', 'https://[::1]/', true],
    ['IPv6 without address', 'https://[::]/', true],
    ['IPv4 inside IPv6', 'https://[::ffff:127.0.0.1]/', true],
    ['IPv4 inside IPv6, for translation', 'https://[64:ff9b::7f00:1]/', true],
    ['6to4 around a home network', 'https://[2002:c0a8:101::]/', true],
    ['IPv6 link-local', 'https://[fe80::1]/', true],
    ['IPv6 unique local', 'https://[fd00::1]/', true],
    ['localhost', 'https://localhost/', true],
    ['localhost with a final dot', 'https://localhost./', true],
    ['a name under localhost', 'https://app.localhost/', true],
    ['a printer', 'https://printer.local/', true],
    ['a cloud’s metadata', 'https://metadata.google.internal/', true],
    ['a router', 'https://fritz.home.arpa/', true],
    ['a name of one word', 'https://intranet/', true],
    ['full-width digits', 'https://１２７.0.0.1/', true],
  ])('knows %s (%s)', (_, address, isPrivate) => {
    expect(isPrivateHost(hostOf(address))).toBe(isPrivate);
  });

  it.each([
    ['127.0.0.1', true],
    ['93.184.215.14', false],
    ['::1', true],
    ['2a00:1450:400f:80c::200e', false],
    ['::ffff:10.0.0.1', true],
    ['2001:0:5ef5:79fd:0:0:0:1', true],
    ['fe80::1%eth0', true],
    ['not an address', true],
  ])('judges what a name leads to: %s', (address, isPrivate) => {
    expect(isPrivateIp(address)).toBe(isPrivate);
  });

  it.each([
    ['http', 'http://skola.example/'],
    ['a user', 'https://anna@skola.example/'],
    ['a password', 'https://:hemligt@skola.example/'],
    ['no URL', 'skola.example'],
    ['a file', 'file:///etc/passwd'],
    ['data', 'data:text/plain,hej'],
    ['a script', 'javascript:alert(1)'],
    ['an extension page', 'chrome-extension://abc/options.html'],
  ])('takes no address with %s', (_, address) => {
    expect(askable(address)).toBeNull();
  });

  it('never sends the fragment', () => {
    expect(askable('https://skola.example/1?a=b#key-1')?.href).toBe('https://skola.example/1?a=b');
  });
});
