import type { HandedDocument } from '../handed.ts'
import { HANDED_DOCUMENTS as fr } from '../labels.fr.ts'

/** What is to be given to the person with the answer: links to what the desk can print. */
export const HandedDocuments = ({ documents }: { documents: HandedDocument[] }) =>
  documents.length === 0 ? null : (
    <>
      <h3>{fr.title}</h3>
      <ul>
        {documents.map(({ label, url }) => (
          <li key={label}>
            {url === null ? (
              fr.cannot(label)
            ) : (
              <a href={url} download>
                {fr.print(label)}
              </a>
            )}
          </li>
        ))}
      </ul>
      <p className="ticket-desk__small">{fr.logged}</p>
    </>
  )
