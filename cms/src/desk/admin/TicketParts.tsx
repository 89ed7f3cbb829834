import { DESK as fr } from './labels.fr.ts'
import type { Send } from './send.ts'
import { VALIDATION } from './validation.fr.ts'
import type { TicketView } from './view.ts'

export const Text = ({ title, text, by }: { title: string; text: string; by?: string }) => (
  <section>
    <h3>{title}</h3>
    <div className="ticket-desk__text">{text}</div>
    {by !== undefined && <p className="ticket-desk__small">{by}</p>}
  </section>
)

export const Question = ({ view }: { view: TicketView }) => {
  const asked = view.text ?? view.masked
  if (asked === null) return null
  const isMasked = view.text !== null && view.masked !== null && view.text !== view.masked
  return (
    <>
      <Text title={fr.question} text={asked} />
      {isMasked && (
        <details>
          <summary>{fr.masked}</summary>
          <div className="ticket-desk__text">{view.masked}</div>
        </details>
      )}
      <Guides title={fr.looked} guides={view.looked} />
      <Guides title={fr.guides} guides={view.guides} />
    </>
  )
}

const Guides = ({ title, guides }: { title: string; guides: TicketView['guides'] }) =>
  guides.length > 0 && (
    <section>
      <h3>{title}</h3>
      <ul>
        {guides.map((guide) => (
          <li key={guide.url}>
            <a href={guide.url} target="_blank" rel="noreferrer">
              {guide.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )

export const Draft = ({ view }: { view: TicketView }) => {
  if (view.draft === null)
    return view.state === 'with_partner' ? <p className="ticket-desk__small">{fr.noDraft}</p> : null
  return <Text title={fr.draft} text={view.draft.text} by={fr.by(view.draft.by, view.draft.at)} />
}

/** What a partner sent in, once it is with the lead. */
export const OwnDraft = ({ view, isShown }: { view: TicketView; isShown: boolean }) =>
  isShown && view.draft !== null ? (
    <>
      {view.state === 'to_validate' && <p className="ticket-desk__notice">{fr.proposed}</p>}
      <Text title={fr.yourDraft} text={view.draft.text} />
    </>
  ) : null

type WritingProps = {
  text: string
  setText: (text: string) => void
  send: Send
  isBusy: boolean
  /** What stands in the field has just been kept. */
  isKept: boolean
}

/** Where a partner writes a proposal. */
export const PartnerWriting = ({ text, setText, send, isBusy, isKept }: WritingProps) => (
  <section>
    <label htmlFor="ticket-answer">
      <h3>{fr.partnerDraft}</h3>
    </label>
    <textarea
      id="ticket-answer"
      lang="fr"
      rows={14}
      value={text}
      onChange={(event) => {
        setText(event.target.value)
      }}
    />
    <p className="ticket-desk__small" role="status">
      {isKept ? VALIDATION.kept.kept : ''}
    </p>
    <div className="ticket-desk__actions">
      <button
        type="button"
        className="own-button"
        disabled={isBusy}
        onClick={() => void send({ event: 'propose', text })}
      >
        {isBusy ? fr.working : fr.events.propose}
      </button>
      <button
        type="button"
        className="own-button own-button--second"
        disabled={isBusy}
        onClick={() => void send({ event: 'save_draft', text })}
      >
        {fr.events.save_draft}
      </button>
    </div>
  </section>
)
