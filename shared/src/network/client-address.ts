import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** Reads the client's address from a request; null when there is none to trust. */
export type ClientAddress = (request: IncomingMessage) => string | null

/**
 * The address of the socket or, behind trusted proxies, the rightmost address of `X-Forwarded-For`
 * that is not one of theirs: what stands further left was written by the client and may be anything.
 */
export const clientAddressReader = (trustedProxies: string[]): ClientAddress => {
  const trusted = new BlockList()
  for (const item of trustedProxies) {
    const [address = '', bits] = item.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) trusted.addAddress(address, family)
    else trusted.addSubnet(address, Number(bits), family)
  }
  const isTrusted = (address: string) =>
    trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

  return (request) => {
    const socketAddress = plain(request.socket.remoteAddress ?? '')
    if (isIP(socketAddress) === 0) return null
    if (!isTrusted(socketAddress)) return socketAddress
    const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',')
    let nearest = socketAddress
    for (const item of forwarded.split(',').reverse()) {
      const address = plain(item.trim())
      // Something else than an address was not written by a proxy of ours: stop there.
      if (isIP(address) === 0) return nearest
      nearest = address
      if (!isTrusted(address)) return address
    }
    return nearest
  }
}

/** `::ffff:127.0.0.1` → `127.0.0.1`. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** What counts as one place: an IPv4 address, or the /64 that one IPv6 subscriber has. */
export const networkOf = (address: string): string => {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - after.length
  const whole = [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...after]
  return whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
