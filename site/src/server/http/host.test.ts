import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { ownAddresses } from './host.ts'

const own = ownAddresses({ siteUrl: 'https://droits.example', port: 4321 })
const isFromHere = (headers: Record<string, string>) =>
  own.isFromHere({ headers } as unknown as IncomingMessage)

test('the site answers under its public name and, on its machine, its port', () => {
  for (const host of ['droits.example', 'DROITS.example', '127.0.0.1:4321', 'localhost:4321'])
    expect(own.isOwnHost(host)).toBe(true)
  for (const host of [
    undefined,
    '',
    'evil.test',
    'droits.example.evil.test',
    'droits.example:80',
    '127.0.0.1',
    '127.0.0.1:4322',
    'droits.example, evil.test',
  ])
    expect(own.isOwnHost(host)).toBe(false)
})

test('a request is ours when the browser says so, or is no browser', () => {
  const host = 'droits.example'
  expect(isFromHere({ host })).toBe(true)
  expect(isFromHere({ host, origin: 'https://droits.example' })).toBe(true)
  expect(isFromHere({ host, 'sec-fetch-site': 'same-origin' })).toBe(true)
  expect(isFromHere({ host, 'sec-fetch-site': 'same-origin', origin: 'null' })).toBe(true)
  expect(isFromHere({ host: 'localhost:4321', origin: 'http://localhost:4321' })).toBe(true)
})

test('a request from another origin is not, even one that looks alike', () => {
  const host = 'droits.example'
  for (const origin of [
    'http://droits.example',
    'https://droits.example:8443',
    'https://evil.test',
    'null',
    '',
    'http://localhost:4321',
  ])
    expect(isFromHere({ host, origin })).toBe(false)
  for (const fetchSite of ['cross-site', 'same-site', ''])
    expect(isFromHere({ host, 'sec-fetch-site': fetchSite })).toBe(false)
})
