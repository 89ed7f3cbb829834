import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../admin-page/index.ts'
import { changedPages, type ChangedPage } from '../corrections/changed.ts'
import { CORRECTIONS_PAGE as fr } from '../corrections/labels.fr.ts'
import { publishedNow } from '../note-links.ts'
import { LiveFields } from '../../http/browser/index.ts'
import { CorrectionForm } from './CorrectionForm.tsx'
import { MinorButton } from './MinorButton.tsx'
import './answers.css'

/** « Réponses à corriger »: answers that lead to a page which has changed since. */
export const CorrectionsView = async (props: AdminViewServerProps) => {
  const { req } = props.initPageResult
  const isLead = req.user?.role === 'lead'
  const { payload } = req
  const snapshot = isLead ? await publishedNow(payload) : null
  const pages = snapshot === null ? [] : await changedPages({ payload, snapshot })
  return (
    <AdminPage view={props} className="public-answer">
      <h1>{fr.title}</h1>
      {!isLead ? (
        <p>{fr.leadOnly}</p>
      ) : snapshot === null ? (
        <p>{fr.unread}</p>
      ) : (
        <>
          <p>{fr.intro}</p>
          {pages.length === 0 && <p>{fr.empty}</p>}
          {pages.map((page) => (
            <Changed key={`${page.kind} ${page.page}`} page={page} />
          ))}
        </>
      )}
    </AdminPage>
  )
}

const Changed = ({ page }: { page: ChangedPage }) => {
  const { kind, title, url, answers, erased } = page
  const proposal = url === null ? fr.goneProposal(title) : fr.proposal(title, url)
  return (
    <section>
      <h2>
        {fr.kinds[kind]}&nbsp;: {url === null ? title : <a href={url}>{title}</a>}
      </h2>
      {url === null && <p>{fr.gone}</p>}
      <ul>
        {answers.map((answer) => (
          <li key={answer.id}>
            <a href={`/admin/collections/tickets/${answer.id}`}>{answer.reference}</a>,{' '}
            {fr.answered(answer.answeredOn)}
            {answer.isMailed ? (
              <LiveFields>
                <CorrectionForm id={answer.id} revision={answer.revision} proposal={proposal} />
              </LiveFields>
            ) : (
              <p>{fr.notMailed}</p>
            )}
          </li>
        ))}
      </ul>
      {erased !== null && <p>{fr.erased(erased)}</p>}
      <LiveFields>
        <MinorButton kind={kind} page={page.page} />
      </LiveFields>
    </section>
  )
}
