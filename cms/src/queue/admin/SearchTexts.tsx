'use client'
import { useState, type SyntheticEvent } from 'react'
import { askServer } from '../../http/browser/index.ts'
import type { Hit } from '../hits.ts'
import { SEARCH as fr } from '../labels.fr.ts'
import type { Searched } from '../search.ts'

/** One field over the texts of all tickets; what is typed goes in no address. */
export const SearchTexts = ({ onSearching }: { onSearching: (isSearching: boolean) => void }) => {
  const [text, setText] = useState('')
  const [found, setFound] = useState<Searched | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const show = (next: Searched | null) => {
    setFound(next)
    onSearching(next !== null)
  }
  const search = async (event: SyntheticEvent) => {
    event.preventDefault()
    setBusy(true)
    const answer = await askServer<Searched | null>('/api/queue/search', { text })
    setBusy(false)
    if (answer.isDone && answer.body !== null) {
      setProblem(null)
      show(answer.body)
    } else setProblem((answer.isDone ? null : answer.message) ?? fr.problem)
  }
  return (
    <search>
      <form className="queue__search" onSubmit={(event) => void search(event)}>
        <label htmlFor="queue-search">{fr.label}</label>
        <input
          id="queue-search"
          type="search"
          lang="fr"
          autoComplete="off"
          aria-describedby="queue-search-help"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="own-button" disabled={isBusy}>
          {fr.button}
        </button>
        <p id="queue-search-help">{fr.help}</p>
      </form>
      {problem !== null && <p role="alert">{problem}</p>}
      <div role="status">
        {found !== null && (
          <>
            <h2>{fr.title(found.count)}</h2>
            {found.count === 0 && <p>{fr.none}</p>}
            {found.count > found.hits.length && <p>{fr.first(found.hits.length)}</p>}
            {found.isCut && <p>{fr.cut}</p>}
          </>
        )}
      </div>
      {found !== null && (
        <>
          <ol className="queue__hits">
            {found.hits.map((hit) => (
              <HitItem key={hit.id} hit={hit} />
            ))}
          </ol>
          <button
            type="button"
            className="own-button own-button--second"
            onClick={() => show(null)}
          >
            {fr.back}
          </button>
        </>
      )}
    </search>
  )
}

const HitItem = ({ hit: { id, reference, state, receivedAt, excerpt } }: { hit: Hit }) => (
  <li>
    <a href={`/admin/collections/tickets/${id}`}>{reference}</a>{' '}
    <span>
      {state}, {fr.received(receivedAt)}
    </span>
    <p>{marked(excerpt)}</p>
  </li>
)

/** The passage with its words marked. */
const marked = ({ text, marks }: Hit['excerpt']) => {
  const ends = marks.map(([, end]) => end)
  return [
    ...marks.flatMap(([start, end], index) => [
      text.slice(ends[index - 1] ?? 0, start),
      <mark key={start}>{text.slice(start, end)}</mark>,
    ]),
    text.slice(ends.at(-1) ?? 0),
  ]
}
