import { isIPv6 } from 'node:net'

/**
 * Where a request came from. Each proxy appends the address that it was reached from to `x-forwarded-for`, whatever stood there
 * before: as many as there are proxies of our own count, from the end. Of an IPv6 address the network: one has many.
 */
export function addressOf({ headers, socket }, proxies) {
  const forwarded = (headers['x-forwarded-for'] ?? '').split(',').map((hop) => hop.trim())
  const hops = [...forwarded.filter((hop) => hop !== ''), socket.remoteAddress ?? 'unknown']
  return network(hops[Math.max(0, hops.length - 1 - proxies)])
}

function network(address) {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!isIPv6(address)) return address.slice(0, 64)
  const [head, tail] = address.split('%')[0].split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const all =
    tail === undefined
      ? groups
      : [...groups, ...Array(Math.max(0, 8 - groups.length - after.length)).fill('0'), ...after]
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
