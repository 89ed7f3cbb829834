import { passagesChanged, wordDifferences } from '../texts/differences.ts'
import { VALIDATION as fr } from './validation.fr.ts'

/** What changes between two texts, word by word, said and not only coloured. */
export const Differences = ({
  title,
  before,
  after,
}: {
  title: string
  before: string
  after: string
}) => {
  const pieces = wordDifferences(before, after)
  const count = passagesChanged(pieces)
  return (
    <section>
      <h3>{title}</h3>
      <p className="ticket-desk__small">{count === 0 ? fr.noDifference : fr.changed(count)}</p>
      {count > 0 && (
        <div className="ticket-desk__text">
          {pieces.map(({ kind, text }, index) =>
            kind === 'same' ? (
              <span key={index}>{text}</span>
            ) : kind === 'removed' ? (
              <del key={index}>
                <span className="ticket-desk__unseen">{fr.removed}</span>
                {text}
              </del>
            ) : (
              <ins key={index}>
                <span className="ticket-desk__unseen">{fr.added}</span>
                {text}
              </ins>
            ),
          )}
        </div>
      )}
    </section>
  )
}
