import { formatDate } from '@infos-droits/shared'
import type { UIFieldServerProps } from 'payload'
import { helplinesOfPage } from '../../directory/index.ts'
import { isPageChanged } from '../decide.ts'
import { differencesBetween } from '../differences.ts'
import { ANSWERS, CORRECTIONS, SCREEN as fr } from '../labels.fr.ts'
import { partsSchema } from '../stored-parts.ts'
import { LiveFields } from '../../http/browser/index.ts'
import { Comparison } from './Comparison.tsx'
import { Decision } from './Decision.tsx'
import './corrections.css'

/** A correction as the lead reads it: who proposes what, beside what is there, and the two answers. */
export const CorrectionScreen = async ({ id, req }: UIFieldServerProps) => {
  if (id === undefined) return null
  const { payload, user } = req
  const { docs } = await payload.find({
    collection: 'corrections',
    where: { id: { equals: String(id) } },
    depth: 1,
    populate: { organizations: { name: true, toCheck: true } },
    limit: 1,
    overrideAccess: false,
    user,
  })
  const [correction] = docs
  if (correction === undefined || user?.role !== 'lead') return null
  const { state, by, message, reason, decidedAt, decidedBy, organization, revision } = correction
  const isWaiting = state === 'waiting'
  const isChanged = isWaiting && (await isPageChanged({ req, correction }))
  const page =
    typeof organization === 'string' ? { id: organization, name: '', toCheck: false } : organization
  // Beside a decided one stands what the page was, of which nobody has kept the helplines.
  const helplines = isWaiting ? await helplinesOfPage({ payload, user, organization: page.id }) : []
  const differences = differencesBetween(
    partsSchema.parse(correction.before),
    partsSchema.parse(correction.after),
    helplines,
  )
  const day = formatDate(decidedAt ?? correction.updatedAt)
  return (
    <article className="correction" aria-label={CORRECTIONS.labels.singular}>
      <h2>{page.name}</h2>
      <p>
        {fr.from(by, formatDate(correction.updatedAt))}
        {'\u00A0– '}
        <a href={`/admin/collections/organizations/${page.id}`}>{fr.page}</a>
      </p>
      {state === 'accepted' && <p>{fr.accepted(decidedBy ?? '', day)}</p>}
      {state === 'refused' && (
        <p>
          {fr.refused(decidedBy ?? '', day)} {reason}
        </p>
      )}
      {message && (
        <section>
          <h3>{fr.message}</h3>
          <blockquote>{message}</blockquote>
        </section>
      )}
      {differences.length === 0 ? (
        <p>{fr.onlyMessage}</p>
      ) : (
        <Comparison parts={differences} isWaiting={isWaiting} />
      )}
      {isChanged && <p className="correction__notice">{ANSWERS.pageChanged}</p>}
      {isWaiting && (
        <LiveFields>
          <Decision
            key={`${correction.id}.${String(revision)}`}
            id={correction.id}
            revision={revision}
            isToCheck={differences.length > 0 && page.toCheck !== false}
            accept={isChanged ? null : differences.length === 0 ? fr.acceptMessage : fr.accept}
          />
        </LiveFields>
      )}
    </article>
  )
}
