import type { Dispatch, SetStateAction } from 'react'
import { DESK as fr } from './labels.fr.ts'
import type { TicketView } from './view.ts'

type Props = { view: TicketView; setText: Dispatch<SetStateAction<string>> }

/** What a partner with an account may put into a draft: links to guides, own answers, ready paragraphs. */
export const DraftHelp = ({ view, setText }: Props) => {
  const insert = (added: string) => {
    setText((text) => (text.trim() === '' ? added : `${text.trimEnd()}\n\n${added}`))
  }
  const guides = view.guides.map(({ title, url }) => ({ title, text: `${title}\u00A0: ${url}` }))
  return (
    <>
      <Offers title={fr.guides} offers={guides} insert={insert} />
      <Offers title={fr.published} offers={view.offers.published} insert={insert} />
      <Offers title={fr.past} offers={view.offers.past} insert={insert} />
      <Offers title={fr.paragraphs} offers={view.offers.paragraphs} insert={insert} />
    </>
  )
}

const Offers = ({
  title,
  offers,
  insert,
}: {
  title: string
  offers: TicketView['offers']['past']
  insert: (text: string) => void
}) =>
  offers.length === 0 ? null : (
    <details>
      <summary>{title}</summary>
      {offers.map((offer) => (
        <div key={offer.title + offer.text}>
          <div className="ticket-desk__text">{offer.text}</div>
          <div className="ticket-desk__actions">
            <button
              type="button"
              className="own-button own-button--second"
              aria-label={fr.insert(offer.title)}
              onClick={() => {
                insert(offer.text)
              }}
            >
              {fr.insertShort}
            </button>
          </div>
        </div>
      ))}
    </details>
  )
