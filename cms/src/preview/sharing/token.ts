import { keyedHash } from '@infos-droits/shared/crypto'
import { timingSafeEqual } from 'node:crypto'
import { env } from '../../env.ts'

/** Made again from the id of its row whenever it is needed, so that it is kept nowhere. */
const tokenOf = (linkId: string): string =>
  keyedHash({ key: env().PAYLOAD_SECRET, purpose: 'preview-link', text: linkId })

/** The address of a link: nobody who knows the id of its row can make it. */
export const previewUrl = (linkId: string): string =>
  `${env().CMS_URL}/apercu/${linkId}.${tokenOf(linkId)}`

/** What stands behind `/apercu/` → the id of the row it is for, without asking the database; null: none of ours. */
export const linkIdIn = (address: string): string | null => {
  const [, id = '', token = ''] = /^([0-9a-f]{24})\.([\w-]{43})$/.exec(address) ?? []
  if (id === '') return null
  return timingSafeEqual(Buffer.from(token), Buffer.from(tokenOf(id))) ? id : null
}
