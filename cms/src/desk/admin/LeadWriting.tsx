'use client'
import { DOCUMENTS } from '../documents/labels.fr.ts'
import { DESK } from './labels.fr.ts'
import { Differences } from './Differences.tsx'
import { KeptLine } from './KeptLine.tsx'
import type { Send } from './send.ts'
import type { AnswerText } from './use-answer-text.ts'
import { VALIDATION as fr } from './validation.fr.ts'
import type { TicketView } from './view.ts'

type Props = { view: TicketView; answer: AnswerText; send: Send; isBusy: boolean }

/** Where the lead writes what the person will receive; saved as it is typed. */
export const LeadWriting = ({ view, answer, send, isBusy }: Props) => {
  const { text, setText, kept, refusal, merge, adoptedFrom, seenWorking } = answer
  const isMail = view.channel === 'email'
  const documents = view.life.documents.filter(({ isGiven }) => isGiven).map(({ id }) => id)
  const isProposal = view.draft?.text === text
  const validate = async () => {
    if (isBusy || merge !== null) return
    await send({ event: 'validate', text, working: await seenWorking(), documents })
  }
  return (
    <section>
      <label htmlFor="ticket-answer">
        <h3>{DESK.answer}</h3>
      </label>
      <p className="ticket-desk__small" id="ticket-answer-help">
        {isProposal ? `${DESK.answerFromDraft} ` : ''}
        {DESK.answerHelp} {documents.length > 0 && `${DOCUMENTS.goWith(documents.length)} `}
        {fr.keyboard}
      </p>
      {adoptedFrom !== null && (
        <p className="ticket-desk__notice" role="status">
          {fr.adopted(adoptedFrom)}
        </p>
      )}
      <textarea
        id="ticket-answer"
        lang="fr"
        rows={14}
        value={text}
        aria-describedby="ticket-answer-help"
        aria-keyshortcuts="Control+Enter"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          const isShortcut = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
          if (!isShortcut || event.repeat) return
          event.preventDefault()
          void validate()
        }}
      />
      <KeptLine kept={kept} refusal={refusal} />
      <div className="ticket-desk__actions">
        <button
          type="button"
          className="own-button"
          disabled={isBusy || merge !== null}
          aria-describedby={merge === null ? undefined : 'ticket-merge-first'}
          onClick={() => void validate()}
        >
          {isBusy ? DESK.working : isMail ? DESK.events.validate : DESK.events.validateHandOver}
        </button>
      </div>
      {merge !== null && (
        <p className="ticket-desk__small" id="ticket-merge-first">
          {fr.mergeFirst}
        </p>
      )}
      {view.draft !== null && !isProposal && text !== '' && (
        <Differences title={fr.differences} before={view.draft.text} after={text} />
      )}
    </section>
  )
}
