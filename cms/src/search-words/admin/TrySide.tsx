import { Fragment, useId } from 'react'
import { KINDS, TRY as fr } from '../labels.fr.ts'
import type { Side, TriedHit } from '../preview/answer.ts'

/** One of the two lists, with how the query was understood. */
export const TrySide = ({ title, side }: { title: string; side: Side }) => {
  const headingId = useId()
  return (
    <section className="search-try__side" aria-labelledby={headingId}>
      <h3 id={headingId}>{title}</h3>
      {side.dangers.length > 0 && (
        <p className="search-try__danger">
          {fr.dangers} <strong>{side.dangers.join(', ')}</strong>
        </p>
      )}
      {notesOf(side).map((note) => (
        <p key={note} className="search-try__small">
          {note}
        </p>
      ))}
      {side.hits.length === 0 ? (
        <p>{fr.nothing}</p>
      ) : (
        <ol>
          {side.hits.map((hit) => (
            <li key={hit.id}>
              <span className="search-try__page">{hit.title}</span>{' '}
              <span className="search-try__small">{KINDS[hit.kind]}</span>
              {marksOf(hit).map((mark) => (
                <Fragment key={mark}>
                  {' '}
                  <span className={`search-try__mark is-${hit.move.kind}`}>{mark}</span>
                </Fragment>
              ))}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

const notesOf = ({ mended, understood, isNearest, hits }: Side): string[] => [
  ...(mended === null ? [] : [fr.mended(mended)]),
  ...understood.map(({ said, means }) =>
    fr.understood(said, means.map((each) => fr.quoted(each)).join(fr.or)),
  ),
  ...(isNearest && hits.length > 0 ? [fr.nearest] : []),
]

const placeOf = (place: number): string => (place === 1 ? fr.first : fr.place(place))

const marksOf = ({ move, isPinned }: TriedHit): string[] => {
  const pinned = isPinned ? [fr.pinned] : []
  switch (move.kind) {
    case 'same':
      return pinned
    case 'new':
    case 'gone':
      return [...pinned, fr.moves[move.kind]]
    case 'up':
    case 'down':
      return [...pinned, fr.moves[move.kind](placeOf(move.was))]
    case 'below':
      return [...pinned, fr.moves.below(placeOf(move.now))]
  }
}
