import fc from 'fast-check'
import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { clientAddressReader, networkOf } from './client-address.ts'

const from = (socket: string, forwarded?: string) =>
  ({
    socket: { remoteAddress: socket },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage

describe('the address of a client', () => {
  test('is that of the socket when no proxy is trusted, whatever the headers say', () => {
    const read = clientAddressReader([])
    expect(read(from('198.51.100.7', '10.0.0.1'))).toBe('198.51.100.7')
    expect(read(from('::ffff:198.51.100.7'))).toBe('198.51.100.7')
  })

  test('is the rightmost that is not a trusted proxy', () => {
    const read = clientAddressReader(['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])
    expect(read(from('127.0.0.1', '203.0.113.5'))).toBe('203.0.113.5')
    expect(read(from('127.0.0.1', '1.1.1.1, 203.0.113.5, 10.2.3.4'))).toBe('203.0.113.5')
    expect(read(from('fd00::1', '2001:db8::5'))).toBe('2001:db8::5')
    expect(read(from('::ffff:127.0.0.1', '203.0.113.5'))).toBe('203.0.113.5')
  })

  test('is not read from a header that the trusted proxy did not write well', () => {
    const read = clientAddressReader(['127.0.0.1'])
    expect(read(from('127.0.0.1', 'unknown'))).toBe('127.0.0.1')
    expect(read(from('127.0.0.1', '8.8.8.8, <script>'))).toBe('127.0.0.1')
    expect(read(from('127.0.0.1'))).toBe('127.0.0.1')
    expect(read(from('127.0.0.1', '127.0.0.1'))).toBe('127.0.0.1')
  })

  test('never is what a client wrote left of the address its proxy saw', () => {
    const read = clientAddressReader(['127.0.0.1'])
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.ipV4(), (claimed, seen) => {
        fc.pre(seen !== '127.0.0.1')
        expect(read(from('127.0.0.1', `${claimed}, ${seen}`))).toBe(seen)
      }),
    )
  })
})

test('one place is an IPv4 address or the /64 of an IPv6 subscriber', () => {
  expect(networkOf('198.51.100.7')).toBe('198.51.100.7')
  expect(networkOf('2001:db8:1:2::5')).toBe(networkOf('2001:0db8:0001:0002:ffff::1'))
  expect(networkOf('2001:db8:1:2::5')).not.toBe(networkOf('2001:db8:1:3::5'))
  expect(networkOf('::1')).toBe('0:0:0:0')
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0')
})
