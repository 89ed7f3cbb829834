'use client'
import { useState, type SyntheticEvent } from 'react'
import { QUEUE as fr } from '../labels.fr.ts'
import { SAVED_KEY, SAVED_MAX } from '../limits.ts'
import type { SavedView } from '../saved-views.ts'
import { addressOf, searchOf, type Asked } from './asked.ts'

const askedOf = (search: string): Asked => Object.fromEntries(new URLSearchParams(search))

/** Filters that somebody keeps under a name of theirs; nobody else sees them. */
export const SavedViews = ({
  saved,
  asked,
  go,
}: {
  saved: SavedView[]
  asked: Asked
  go: (asked: Asked) => void
}) => {
  const [views, setViews] = useState(saved)
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const keep = async (next: SavedView[]): Promise<boolean> => {
    const answer = await fetch(`/api/payload-preferences/${SAVED_KEY}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ value: { views: next } }),
    }).catch(() => null)
    const isKept = answer?.ok === true
    setProblem(isKept ? null : fr.problem)
    if (isKept) setViews(next)
    return isKept
  }
  const save = async (event: SyntheticEvent) => {
    event.preventDefault()
    const others = views.filter((view) => view.name !== name.trim())
    if (others.length >= SAVED_MAX) setProblem(fr.tooMany(SAVED_MAX))
    else if (await keep([...others, { name: name.trim(), search: searchOf(asked) }])) setName('')
  }
  return (
    <div className="queue__saved">
      {views.length > 0 && (
        <nav aria-label={fr.saved}>
          <ul>
            {views.map((view) => (
              <li key={view.name}>
                <a
                  href={addressOf(askedOf(view.search))}
                  aria-current={view.search === searchOf(asked) ? 'page' : undefined}
                  onClick={(event) => {
                    event.preventDefault()
                    go(askedOf(view.search))
                  }}
                >
                  {view.name}
                </a>
                <button
                  type="button"
                  aria-label={fr.forget(view.name)}
                  onClick={() => void keep(views.filter((other) => other !== view))}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {problem !== null && <p role="alert">{problem}</p>}
      <details>
        <summary>{fr.saveView}</summary>
        <form onSubmit={(event) => void save(event)}>
          <label>
            {fr.savedName}
            <input
              value={name}
              maxLength={60}
              required
              pattern=".*\S.*"
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          <button type="submit" className="own-button own-button--second">
            {fr.save}
          </button>
        </form>
      </details>
    </div>
  )
}
