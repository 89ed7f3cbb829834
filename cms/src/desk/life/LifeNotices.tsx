import { Text } from '../admin/TicketParts.tsx'
import type { TicketView } from '../admin/view.ts'
import { CLOSING } from '../closing/labels.fr.ts'
import { LATER } from '../detail/labels.fr.ts'
import { PARTS } from '../parts/labels.fr.ts'
import type { TicketRef } from './view.ts'

/** What is to be known of a ticket besides its question: where it went, what came to it, what was written. */
export const LifeNotices = ({ view: { life, messages } }: { view: TicketView }) => (
  <>
    {life.isSpam && <p className="ticket-desk__notice">{CLOSING.isSpam}</p>}
    <Ref says={CLOSING.mergedInto} to={life.mergedInto} />
    <Ref says={CLOSING.splitFrom} to={life.splitFrom} />
    {life.merged.map(({ id, reference, text, messages }) => (
      <section key={id}>
        <h3>{CLOSING.merged(reference)}</h3>
        <div className="ticket-desk__text">{text}</div>
        {messages.map((message) => (
          <div key={message.title}>
            <p className="ticket-desk__small">{message.title}</p>
            <div className="ticket-desk__text">{message.text}</div>
          </div>
        ))}
        <p>
          <a href={`/admin/collections/tickets/${id}`}>{CLOSING.open}</a>
        </p>
      </section>
    ))}
    {life.later.length > 0 && (
      <section>
        <h3>{LATER.title}</h3>
        <p className="ticket-desk__small">{LATER.help}</p>
        {life.later.map(({ title, text }) => (
          <Text key={title} title={title} text={text} />
        ))}
      </section>
    )}
    {life.others.map(({ name, text }) => (
      <Text key={name} title={PARTS.others} text={text} by={name} />
    ))}
    {life.closing !== null && messages.every(({ shown }) => shown !== life.closing?.text) && (
      <Text title={CLOSING.closed} text={life.closing.text} />
    )}
  </>
)

const Ref = ({ says, to }: { says: string; to: TicketRef | null }) =>
  to === null ? null : (
    <p className="ticket-desk__notice">
      {says} <a href={`/admin/collections/tickets/${to.id}`}>{to.reference}</a>
    </p>
  )
