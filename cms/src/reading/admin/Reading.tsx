import { formatDate } from '@infos-droits/shared'
import type { CollectionSlug, UIFieldServerProps } from 'payload'
import { ownOrganization } from '../../people/index.ts'
import { READING as fr } from '../labels.fr.ts'
import './reading.css'

/** What a document says first, whatever its kind. */
const SUMMARIES = ['summary', 'description', 'definition'] as const

/** A document for those who do not edit it: its first words, and its page on the site. */
export const Reading = async ({ collectionSlug, id, req }: UIFieldServerProps) => {
  if (id === undefined) return null
  const { payload, user } = req
  const collection = collectionSlug as CollectionSlug
  const { docs } = await payload.find({
    collection,
    where: { id: { equals: String(id) } },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    user,
  })
  const [doc]: Record<string, unknown>[] = docs.map((each) => ({ ...each }))
  if (doc === undefined) return null
  const { preview } = payload.collections[collection].config.admin
  const href = await preview?.(doc, { req, locale: 'fr', token: null })
  const { updatedAt, contactEmail } = doc
  const summary = SUMMARIES.map((name) => doc[name]).find((text) => typeof text === 'string')
  const isOwn = collection === 'organizations' && ownOrganization({ req }) === String(id)
  return (
    <div className="reading">
      {typeof summary === 'string' && <p className="reading__summary">{summary}</p>}
      {typeof href === 'string' ? (
        <p>
          <a className="reading__page" href={href}>
            {fr.read}
          </a>
        </p>
      ) : (
        <p>{fr.offline}</p>
      )}
      {isOwn && (
        <div>
          <p>{fr.proposeHelp}</p>
          <p>
            <a className="reading__page" href="/admin/proposer-une-correction">
              {fr.propose}
            </a>
          </p>
        </div>
      )}
      {typeof contactEmail === 'string' && <p>{fr.contact(contactEmail)}</p>}
      <p className="reading__small">
        {typeof updatedAt === 'string' && fr.changed(formatDate(updatedAt))} {!isOwn && fr.mistake}
      </p>
    </div>
  )
}
