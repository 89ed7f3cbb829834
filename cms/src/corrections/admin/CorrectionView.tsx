import { formatDate } from '@infos-droits/shared'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { AdminPage } from '../../admin-page/index.ts'
import { helplinesOfPage } from '../../directory/index.ts'
import { ownOrganization } from '../../people/index.ts'
import { differencesBetween } from '../differences.ts'
import { ANSWERS, CORRECTIONS, FORM as fr, SCREEN } from '../labels.fr.ts'
import { waitingOf } from '../propose.ts'
import { fingerprint, partsSchema, readParts } from '../stored-parts.ts'
import { Comparison } from './Comparison.tsx'
import { CorrectionForm } from './CorrectionForm.tsx'
import './corrections.css'

/** « Proposer une correction »: a partner’s own page as a form, and what became of earlier proposals. */
export const CorrectionView = async (props: AdminViewServerProps) => {
  const { req } = props.initPageResult
  const { payload, user } = req
  const organization = ownOrganization({ req })
  const helplines =
    organization === null ? [] : await helplinesOfPage({ payload, user, organization })
  return (
    <AdminPage view={props} className="correction">
      <h1>{fr.title}</h1>
      {organization === null ? (
        <p>{fr.partnerOnly}</p>
      ) : (
        <>
          <OwnPage req={req} organization={organization} helplines={helplines} />
          <Past req={req} organization={organization} helplines={helplines} />
        </>
      )}
    </AdminPage>
  )
}

type Asked = { req: PayloadRequest; organization: string; helplines: readonly string[] }

const OwnPage = async ({ req, organization, helplines }: Asked) => {
  const parts = await readParts({ req, organization })
  if (parts === null) return <p>{ANSWERS.offline}</p>
  const waiting = await waitingOf({ req, organization })
  const base = fingerprint(parts)
  const isCurrent = waiting !== null && fingerprint(partsSchema.parse(waiting.before)) === base
  return (
    <>
      <p>{fr.intro}</p>
      {waiting !== null && (
        <p className="correction__notice">{isCurrent ? fr.waiting : fr.stale}</p>
      )}
      <CorrectionForm
        key={`${base}.${String(waiting?.revision ?? 0)}`}
        base={base}
        helplines={helplines}
        parts={isCurrent ? partsSchema.parse(waiting.after) : parts}
        message={isCurrent ? (waiting.message ?? '') : ''}
      />
    </>
  )
}

/** How many earlier proposals are listed. */
const LISTED = 10

const Past = async ({ req, organization, helplines }: Asked) => {
  const { docs } = await req.payload.find({
    collection: 'corrections',
    where: { organization: { equals: organization } },
    sort: '-createdAt',
    limit: LISTED,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (docs.length === 0) return null
  return (
    <section aria-labelledby="past">
      <h2 id="past">{fr.past}</h2>
      {docs.map(({ id, createdAt, state, reason, message, before, after }) => (
        <details key={id} className="correction__past">
          <summary>
            {fr.sentOn(formatDate(createdAt))}
            {'\u00A0: '}
            <strong>{CORRECTIONS.states[state]}</strong>
          </summary>
          {reason && (
            <p>
              {CORRECTIONS.reason}
              {'\u00A0: '}
              {reason}
            </p>
          )}
          {message && (
            <p>
              {SCREEN.message}
              {'\u00A0: '}
              {message}
            </p>
          )}
          <Comparison
            isWaiting={state === 'waiting'}
            parts={differencesBetween(
              partsSchema.parse(before),
              partsSchema.parse(after),
              state === 'waiting' ? helplines : [],
            )}
          />
        </details>
      ))}
    </section>
  )
}
