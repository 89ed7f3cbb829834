import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../../admin-page/index.ts'
import { changedAnswers, type ChangedAnswers, type ChangedPage } from '../corrections/changed.ts'
import type { Difference } from '../corrections/differences.ts'
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
  const groups = snapshot === null ? [] : await changedAnswers({ payload, snapshot })
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
          {groups.length === 0 && <p>{fr.empty}</p>}
          {groups.map((group, at) => (
            <Changed
              key={group.answers.map(({ id }) => id).join()}
              group={group}
              // Of each page once, with the first answers that lead to it.
              told={group.pages.filter(
                (page) => !groups.slice(0, at).some((one) => one.pages.includes(page)),
              )}
            />
          ))}
        </>
      )}
    </AdminPage>
  )
}

const Changed = ({ group, told }: { group: ChangedAnswers; told: ChangedPage[] }) => {
  const { pages, differences, answers } = group
  const proposal = proposalFor(group)
  return (
    <section>
      <h2>
        {pages.map(({ kind, page, title, url }, at) => (
          <span key={page}>
            {at > 0 && ' ; '}
            {fr.kinds[kind]}&nbsp;: {url === null ? title : <a href={url}>{title}</a>}
          </span>
        ))}
      </h2>
      {pages.some(({ url }) => url === null) && <p>{fr.gone}</p>}
      {differences === null && <p>{fr.unknownChange}</p>}
      {differences !== null && differences.length > 0 && <Differences differences={differences} />}
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
      {told.map(
        ({ page, title, erased }) =>
          erased !== null && <p key={page}>{fr.erased({ count: erased, title })}</p>,
      )}
      <LiveFields>
        <MinorButton pages={pages.map(({ page }) => page)} tickets={answers.map(({ id }) => id)} />
      </LiveFields>
    </section>
  )
}

const Differences = ({ differences }: { differences: Difference[] }) => (
  <>
    <h3>{fr.changes}</h3>
    <dl className="answer-changes">
      {differences.map(({ kind, of, before, after }) => (
        <div key={`${kind} ${of} ${before ?? ''} ${after ?? ''}`}>
          <dt>
            {fr.pieces[kind]}
            {of !== '' && kind !== 'name' && ` (${of})`}
          </dt>
          {before !== null && (
            <dd>
              {after === null ? fr.removed : fr.before}
              <del>{before}</del>
            </dd>
          )}
          {after !== null && (
            <dd>
              {before === null ? fr.added : fr.after}
              <ins>{after}</ins>
            </dd>
          )}
        </div>
      ))}
    </dl>
  </>
)

const LONGEST_LINE = 200

/** What the lead completes: what the page says now where it is short, in the words of the page. */
const proposalFor = ({ pages, differences }: ChangedAnswers): string => {
  const first = pages.find(({ url }) => url !== null)
  const [gone] = pages
  if (first === undefined || first.url === null) return fr.goneProposal(gone?.title ?? '')
  const now = (differences ?? []).flatMap(({ kind, of, after }) =>
    after === null || after.length > LONGEST_LINE
      ? []
      : [fr.now({ kind: fr.pieces[kind], of: kind === 'name' ? '' : of, text: after })],
  )
  return fr.proposal({ title: first.title, url: first.url, now })
}
