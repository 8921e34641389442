import { describe, expect, test } from 'vitest'
import { isPublicAddress, leadsInside } from './address'

describe('an address of the public internet', () => {
  test.each([
    '1.1.1.1',
    '93.184.215.14',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '100.63.255.255',
    '100.128.0.0',
    '223.255.255.255',
    '2606:4700:4700::1111',
    '2a00:1450:4001:830::200e',
    '2001:4860:4860::8888',
    '[2606:4700::1]',
  ])('%s', (address) => expect(isPublicAddress(address)).toBe(true))
})

describe('any other', () => {
  test.each([
    ['this host', '0.0.0.0'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['of a carrier', '100.64.0.1'],
    ['of a carrier, metadata there', '100.100.100.200'],
    ['link-local, metadata there', '169.254.169.254'],
    ['metadata by a public number', '168.63.129.16'],
    ['of a protocol, metadata there', '192.0.0.192'],
    ['for measurements', '198.18.0.1'],
    ['for documents', '203.0.113.9'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['nowhere', '::'],
    ['loopback', '::1'],
    ['loopback', '[::1]'],
    ['link-local', 'fe80::1'],
    ['link-local, of an interface', 'fe80::1%eth0'],
    ['public, but of an interface', '2606:4700::1%eth0'],
    ['site-local', 'fec0::1'],
    ['unique-local', 'fd00:ec2::254'],
    ['unique-local', 'fc00::1'],
    ['multicast', 'ff02::1'],
    ['IPv4, mapped', '::ffff:127.0.0.1'],
    ['IPv4, mapped, a public one', '::ffff:1.1.1.1'],
    ['IPv4, compatible', '::127.0.0.1'],
    ['IPv4, by NAT64', '64:ff9b::7f00:1'],
    ['IPv4, by local NAT64', '64:ff9b:1::a00:1'],
    ['IPv4, by 6to4', '2002:7f00:1::'],
    ['IPv4, by Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['for documents', '2001:db8::1'],
    ['discarded', '100::1'],
    ['a name', 'localhost'],
    ['nothing', ''],
  ])('%s: %s', (_, address) => expect(isPublicAddress(address)).toBe(false))
})

test.each([
  ['http://localhost:3000/', true],
  ['http://LOCALHOST./', true],
  ['http://api.localhost/', true],
  ['http://127.1/', true],
  ['http://2130706433/', true],
  ['http://0x7f.0.0.1/', true],
  ['http://0177.0.0.1/', true],
  ['http://[::ffff:7f00:1]/', true],
  ['http://127。0。0。1/', true],
  ['http://169.254.169.254/latest/meta-data', true],
  ['https://hooks.example/x', false],
  ['https://localhost.example/', false],
  ['https://1.1.1.1/', false],
])('%s says by itself that it leads inside: %s', (url, inside) => expect(leadsInside(new URL(url))).toBe(inside))
