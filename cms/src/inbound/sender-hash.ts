import { keyedHash } from '@infos-droits/shared/crypto'
import { env } from '../env.ts'

/** By which the mails of one sender are known again, without its address. */
export const senderHashOf = (address: string): string => {
  const text = address.trim().toLowerCase()
  return keyedHash({ key: env().PAYLOAD_SECRET, purpose: 'inbound-sender', text })
}
