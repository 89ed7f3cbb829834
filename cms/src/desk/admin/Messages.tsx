import { DESK as fr } from './labels.fr.ts'
import type { MessageView, TicketView } from './view.ts'

/** What was written about a ticket by mail, oldest first: the words, then all of it, then the files. */
export const Messages = ({ view }: { view: TicketView }) =>
  view.messages.length > 0 ? (
    <section>
      <h3>{fr.messages}</h3>
      <ol className="ticket-desk__messages">
        {view.messages.map((message) => (
          <li key={message.id}>
            <Message message={message} />
          </li>
        ))}
      </ol>
    </section>
  ) : null

const Message = ({ message }: { message: MessageView }) => (
  <>
    <p className="ticket-desk__small">
      {message.title}
      {message.subject === null ? '' : ` – ${message.subject}`}
    </p>
    {message.shown !== null && <div className="ticket-desk__text">{message.shown}</div>}
    {message.remarks.map((remark) => (
      <p key={remark} className="ticket-desk__remark">
        {remark}
      </p>
    ))}
    {message.whole !== null && (
      <details>
        <summary>{fr.whole}</summary>
        <div className="ticket-desk__text">{message.whole}</div>
      </details>
    )}
    {message.files.length > 0 && (
      <>
        <p>
          <strong>{fr.files}</strong>
        </p>
        <ul>
          {message.files.map(({ label, url, remark }) => (
            <li key={url}>
              <a href={url} download>
                {label}
              </a>
              <br />
              <span className="ticket-desk__small">{remark}</span>
            </li>
          ))}
        </ul>
        <p className="ticket-desk__small">{fr.filesLogged}</p>
      </>
    )}
  </>
)
