import { expect, test } from 'vitest'
import { addressOf } from './address.mjs'

const request = (remoteAddress, forwarded) => ({
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  socket: { remoteAddress },
})

test.each([
  ['without a proxy, whatever it says of itself', request('203.0.113.7', '10.0.0.1'), 0, '203.0.113.7'],
  ['behind one, what that one says', request('127.0.0.1', '10.9.9.9, 203.0.113.7'), 1, '203.0.113.7'],
  ['behind two', request('127.0.0.1', '1.1.1.1, 203.0.113.7, 10.0.0.2'), 2, '203.0.113.7'],
  ['behind fewer than it should be', request('203.0.113.7'), 2, '203.0.113.7'],
  ['an IPv4 address written as IPv6', request('::ffff:203.0.113.7'), 0, '203.0.113.7'],
  ['an IPv6 address: its network', request('2001:db8:0:12:aaaa::1'), 0, '2001:db8:0:12::/64'],
  ['the same, shortened', request('2001:0db8::1'), 0, '2001:db8:0:0::/64'],
  ['this machine', request('::1'), 0, '0:0:0:0::/64'],
  ['a zone', request('fe80::1%eth0'), 0, 'fe80:0:0:0::/64'],
  ['no address', request('127.0.0.1', `${'x'.repeat(500)}`), 1, 'x'.repeat(64)],
])('%s', (_, given, proxies, address) => expect(addressOf(given, proxies)).toBe(address))
