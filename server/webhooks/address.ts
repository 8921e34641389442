import 'server-only'
import { BlockList, isIP } from 'node:net'

/**
 * Which addresses are of the public internet: what isn't known to be is not. After IANA's registries of special-purpose
 * addresses (RFC 6890); 168.63.129.16 is public by its number and inside by what it is: the metadata of one of the clouds.
 */

const NOT_PUBLIC_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]

/** All that is given out so far. Loopback, unique-local, link-local, multicast, mapped IPv4 and NAT64 lie outside. */
const GIVEN_OUT_6 = ['2000::/3']

/** Of these: protocols' own (Teredo among them), documentation, and 6to4, which holds an IPv4 address. */
const NOT_PUBLIC_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const notPublic4 = listOf(NOT_PUBLIC_4, 'ipv4')
const givenOut6 = listOf(GIVEN_OUT_6, 'ipv6')
const notPublic6 = listOf(NOT_PUBLIC_6, 'ipv6')

function listOf(ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [net = '', bits] = range.split('/')
    list.addSubnet(net, Number(bits), family)
  }
  return list
}

/** `address`: as a URL or a resolver writes it. What is no address isn't public. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '')
  // Only an address of this very link has a zone.
  if (bare.includes('%')) return false
  switch (isIP(bare)) {
    case 4:
      return !notPublic4.check(bare, 'ipv4')
    case 6:
      return givenOut6.check(bare, 'ipv6') && !notPublic6.check(bare, 'ipv6')
    default:
      return false
  }
}

/** Whether the address of a webhook says by itself that it leads inside. Others are looked at when they are resolved. */
export function leadsInside({ hostname }: URL): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '')
  if (isIP(bare) !== 0) return !isPublicAddress(bare)
  return /(?:^|\.)localhost\.?$/.test(hostname)
}
