import { isIP } from 'node:net'
import { z } from 'zod'

const isAddressOrNetwork = (value: string): boolean => {
  const [address = '', bits, ...rest] = value.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}

/** Comma separated addresses or networks (`10.0.0.0/8`). */
export const addressList = z
  .string()
  .default('')
  .transform((value) => value.split(',').flatMap((item) => item.trim() || []))
  .refine(
    (list) => list.every(isAddressOrNetwork),
    'adresses IP ou réseaux séparés par des virgules',
  )
