'use client'
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { askServer, useIsLive } from '../../http/browser/index.ts'
import { EVENT_LABELS } from '../labels.fr.ts'
import { possibleEvents, type TicketEvent } from '../workflow.ts'
import { useAfterAct, useSeenProblem } from './after-act.ts'
import { ContactPanel } from './ContactPanel.tsx'
import { Differences } from './Differences.tsx'
import { ErasePanel } from './ErasePanel.tsx'
import { DESK as fr } from './labels.fr.ts'
import { DocumentsPanel } from '../documents/admin/DocumentsPanel.tsx'
import { OwnDocuments } from '../documents/admin/OwnDocuments.tsx'
import { SentIn } from '../documents/admin/SentIn.tsx'
import { LifeNotices } from '../life/LifeNotices.tsx'
import { DraftHelp } from './DraftHelp.tsx'
import { CLOSING } from '../closing/labels.fr.ts'
import { LifePanels } from '../life/LifePanels.tsx'
import { LinkPanel } from './LinkPanel.tsx'
import { SIGNED_OUT } from './kept.ts'
import { LeadWriting } from './LeadWriting.tsx'
import { Meanwhile } from './Meanwhile.tsx'
import { MergePanel } from './MergePanel.tsx'
import type { Problem } from './problem.ts'
import type { Send } from './send.ts'
import { FactsPanel } from '../facts/FactsPanel.tsx'
import { MaskPanel } from './MaskPanel.tsx'
import { Messages } from './Messages.tsx'
import { SideActions } from './SideActions.tsx'
import { SignedOut } from './SignedOut.tsx'
import { Draft, OwnDraft, PartnerWriting, Question, Text } from './TicketParts.tsx'
import { ProofOfErasure } from '../../privacy/browser/index.ts'
import { Trail } from './Trail.tsx'
import { UndoPanel } from './UndoPanel.tsx'
import { useAnswerText } from './use-answer-text.ts'
import { useOwnDraft } from './use-own-draft.ts'
import { useOthers } from './use-others.ts'
import { othersSentence, VALIDATION } from './validation.fr.ts'
import type { TicketView } from './view.ts'
import './ticket.css'

/** The working part of a ticket's screen, in the browser. What is typed stays, whatever happens. */
export const TicketWork = ({ view }: { view: TicketView }) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isOpened, setOpened] = useState(view.isAnswerOpened)
  const [hasJustSent, setJustSent] = useState(false)
  /** The draft as it was kept last, from this page. */
  const [draftKept, setDraftKept] = useState<string | null>(null)
  const [seenHistory, setSeenHistory] = useState(view.history.length)
  const can = view.isErased ? [] : possibleEvents(view.state, view.role)
  const canWrite = can.includes('propose') || can.includes('validate')
  const isSent = view.role === 'lead' && !can.includes('save_working')
  const answer = useAnswerText({ view, isSaved: can.includes('save_working') && !isBusy, isSent })
  const others = useOthers(view.id)
  const isLive = useIsLive()
  const after = useAfterAct()
  const problemPlace = useSeenProblem(problem)

  const tell = (message: string | null) => {
    setProblem(message === null ? null : { code: '', message })
  }

  const send: Send = async (action) => {
    if (isBusy) return
    setBusy(true)
    // A draft that keeps itself is tried again until it is kept: what was wrong stays told meanwhile.
    if (action.event !== 'save_draft') setProblem(null)
    const answered = await askServer(`/api/tickets/${view.id}/act`, {
      ...action,
      revision: view.revision,
    })
    setBusy(false)
    setDraftKept(answered.isDone && action.event === 'save_draft' ? String(action['text']) : null)
    if (answered.isDone) setProblem(null)
    setJustSent(answered.isDone && action.event === 'validate')
    if (answered.isDone && 'text' in action && action.event !== 'validate')
      answer.noteOwnDraft(String(action.text))
    if (!answered.isDone) {
      setProblem({ code: answered.code, message: answered.message ?? fr.networkProblem })
      setSeenHistory(view.history.length)
      // What someone else changed is shown beside what is typed here.
      if (OUTRUN.includes(answered.code)) router.refresh()
    } else if (isGoneAfter(action.event, view)) {
      toast.success(EVENT_LABELS[action.event])
      router.push('/admin/collections/tickets')
    } else {
      if (action.event === 'undo_validate') toast.success(VALIDATION.undone)
      after.noteDone(action.event)
      router.refresh()
    }
  }

  useOwnDraft({
    view,
    text: answer.text,
    isOn: can.includes('propose') && answer.merge === null,
    isBusy,
    hasFailed: problem !== null,
    send,
  })

  const isOutrun = problem !== null && OUTRUN.includes(problem.code)
  // Beside the question, as its words stand in the field.
  const isToValidate = view.role === 'lead' && view.state === 'to_validate'
  return (
    <fieldset className="ticket-desk" disabled={!isLive}>
      {view.danger !== null && <p className="ticket-desk__late">{fr.danger(view.danger)}</p>}
      {view.isLate && <p className="ticket-desk__late">{fr.late}</p>}
      <dl className="ticket-desk__facts" ref={after.top} tabIndex={-1}>
        {view.facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {view.proof !== null && (
        <div role="status">
          <ProofOfErasure proof={view.proof} />
        </div>
      )}
      {view.state === 'undeliverable' && <p className="ticket-desk__notice">{fr.undeliverable}</p>}
      {view.relaunch !== null && (
        <p className="ticket-desk__notice">
          {fr.relaunch[view.relaunch]}{' '}
          <a href={`/admin/relancer?demande=${view.id}`}>{fr.relaunchLink}</a>
        </p>
      )}
      {view.isKept && <p className="ticket-desk__notice">{fr.kept}</p>}
      {view.life.isUnanswered && <p className="ticket-desk__notice">{CLOSING.isUnanswered}</p>}
      {others.length > 0 && (
        <p className="ticket-desk__others" role="status">
          {othersSentence(others)}
        </p>
      )}
      <div className={view.role === 'lead' ? 'ticket-desk__sides' : 'ticket-desk__side'}>
        <div className="ticket-desk__side">
          <Question view={view} />
          {isToValidate && <Draft view={view} />}
          {can.includes('set_facts') && <FactsPanel view={view} send={send} isBusy={isBusy} />}
          {can.includes('mask') && <MaskPanel view={view} send={send} isBusy={isBusy} />}
          <Messages view={view} />
          {!view.isErased && <SentIn view={view} can={can} send={send} isBusy={isBusy} />}
          {!view.isErased && <LifeNotices view={view} />}
          {view.remark !== null && view.state === 'with_partner' && (
            <Text title={fr.remark} text={view.remark} />
          )}
          {view.role === 'lead' && !isToValidate && <Draft view={view} />}
          {view.role !== 'lead' && <OwnDraft view={view} isShown={!canWrite} />}
        </div>
        <div className="ticket-desk__side">
          {problem !== null && (
            <p className="ticket-desk__problem" role="alert" ref={problemPlace}>
              {problem.code === SIGNED_OUT ? <SignedOut /> : problem.message}
            </p>
          )}
          {isOutrun && <Meanwhile entries={view.history.slice(seenHistory)} />}
          {canWrite && answer.merge !== null && (
            <MergePanel
              key={answer.merge.theirs}
              merge={answer.merge}
              mine={answer.text}
              onSettled={answer.settle}
            />
          )}
          {view.role === 'lead' && !view.isErased && (
            <DocumentsPanel view={view} can={can} send={send} isBusy={isBusy} />
          )}
          {can.includes('validate') && (
            <LeadWriting view={view} answer={answer} send={send} isBusy={isBusy} />
          )}
          {can.includes('propose') && (
            <PartnerWriting
              {...answer}
              send={send}
              isBusy={isBusy}
              isKept={draftKept === answer.text}
            />
          )}
          {view.role === 'partner' && <OwnDocuments view={view} can={can} />}
          {can.includes('propose') && <DraftHelp view={view} setText={answer.setText} />}
          {view.undo !== null && (
            <UndoPanel
              key={view.revision}
              undo={view.undo}
              send={send}
              isBusy={isBusy}
              hasJustSent={hasJustSent}
            />
          )}
          {view.answer !== null && view.role === 'lead' && (
            <Text
              title={fr.sentAnswer}
              text={view.answer.text}
              by={fr.by(view.answer.by, view.answer.at)}
            />
          )}
          {view.answer !== null && view.role === 'lead' && view.draft !== null && (
            <details>
              <summary>{VALIDATION.sentDifferences}</summary>
              <Differences
                title={fr.sentAnswer}
                before={view.draft.text}
                after={view.answer.text}
              />
            </details>
          )}
        </div>
      </div>
      {view.role !== 'partner' && !view.isErased && (
        <ContactPanel
          view={view}
          onOpened={() => {
            setOpened(true)
          }}
        />
      )}
      <SideActions
        key={`side-${String(after.changes)}`}
        view={view}
        can={can}
        send={send}
        isBusy={isBusy}
        isOpened={isOpened}
      />
      {!view.isErased && (
        <LifePanels
          key={`life-${String(after.changes)}`}
          view={view}
          can={can}
          send={send}
          isBusy={isBusy}
          insert={(more) => {
            answer.setText((typed) =>
              typed.trim() === '' ? more : `${typed.trimEnd()}\n\n${more}`,
            )
          }}
          onProblem={tell}
        />
      )}
      {view.role === 'lead' && !view.isErased && (
        <>
          <LinkPanel view={view} onProblem={tell} />
          <ErasePanel id={view.id} onProblem={tell} />
        </>
      )}
      <Trail view={view} />
    </fieldset>
  )
}

/** Someone was quicker: what they did is shown. */
const OUTRUN: readonly string[] = [
  'ticket.changed',
  'ticket.event.impossible',
  'ticket.undo.late',
  'document.changed',
]

/** After these the ticket is no longer for the eyes of who did it. */
const isGoneAfter = (event: TicketEvent, { role }: TicketView): boolean =>
  event === 'hand_back' ||
  event === 'propose_other' ||
  (event === 'handed_over' && role === 'reception')
