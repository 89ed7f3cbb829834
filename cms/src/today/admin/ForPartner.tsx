import { formatDate, paths } from '@infos-droits/shared'
import type { Payload, TypedUser } from 'payload'
import { CORRECTION_STATES } from '../../corrections/index.ts'
import { STATE_LABELS } from '../../desk/index.ts'
import { env } from '../../env.ts'
import { partnerNews, type PartnerPage } from '../partner-news.ts'
import { TODAY as fr } from '../labels.fr.ts'
import { Learn } from './Learn.tsx'

const PROPOSE = '/admin/proposer-une-correction'

/** What a partner finds on a quiet day: its page, its last answers, where to learn. */
export const ForPartner = async ({ payload, user }: { payload: Payload; user: TypedUser }) => {
  const { page, correction, answers, absences } = await partnerNews({ payload, user })
  return (
    <>
      <h2>{fr.yourPage}</h2>
      {page === null ? (
        <p>{fr.pageOffline}</p>
      ) : (
        <>
          <p>
            {page.shown.length === 0 ? fr.pageShowsNothing(page.name) : fr.pageShows(shownOn(page))}{' '}
            {!page.hasPlace && fr.pageNoPlace}
          </p>
          <ul className="today__tasks">
            <li>
              <a href={`${env().SITE_URL}${paths.organization(page.slug)}`}>{fr.readPage}</a>
            </li>
            <li>
              <a href={PROPOSE}>{fr.correctPage}</a>
            </li>
          </ul>
        </>
      )}
      {correction !== null && (
        <p>
          {fr.yourCorrection(formatDate(correction.createdAt))}
          {'\u00A0: '}
          <strong>{CORRECTION_STATES[correction.state]}</strong>
          {'. '}
          {correction.reason}
        </p>
      )}
      <h2>{fr.yourAnswers}</h2>
      {answers.length === 0 ? (
        <p>{fr.noAnswer}</p>
      ) : (
        <ul>
          {answers.map(({ id, reference, state, draft }) => (
            <li key={id}>
              <a href={`/admin/collections/tickets/${id}`}>{reference}</a>
              {draft?.at ? ` (${formatDate(draft.at)})` : ''}
              {'\u00A0: '}
              {STATE_LABELS[state]}
            </li>
          ))}
        </ul>
      )}
      <h2>{fr.yourAbsences}</h2>
      <p>{absences.length === 0 ? fr.noAbsence : fr.absencesHelp}</p>
      <ul className="today__tasks">
        {absences.map(({ id, title }) => (
          <li key={id}>
            <a href={`/admin/collections/absences/${id}`}>{title}</a>
          </li>
        ))}
        <li>
          <a href="/admin/collections/absences/create">{fr.newAbsence}</a>
        </li>
      </ul>
      <Learn />
    </>
  )
}

const shownOn = ({ name, shown }: PartnerPage) => ({
  name,
  shown: shown.map((each) => fr.shown[each]).join(', '),
})
