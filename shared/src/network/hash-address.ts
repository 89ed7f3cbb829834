import { createHmac, randomBytes } from 'node:crypto'
import { networkOf } from './client-address.ts'

/**
 * Makes a function that hashes the network of an address under a key that dies with the process: for
 * counting, never for knowing who. An unknown address (null) has a hash like any other.
 */
export const createAddressHash = (): ((address: string | null) => string) => {
  const key = randomBytes(32)
  return (address) =>
    createHmac('sha256', key)
      .update(networkOf(address ?? ''))
      .digest('base64url')
}
