'use client'
import { useState, type SyntheticEvent } from 'react'
import { QUEUE } from '../labels.fr.ts'
import type { Row } from '../page.ts'
import type { Partner } from './partners.ts'
import { runBulk, type BulkAct, type Line } from './run-bulk.ts'

const { bulk: fr } = QUEUE
type Event = BulkAct['event'] | ''

/** What is done with several tickets at once, and a line for each that says what became of it. */
export const BulkBar = ({
  rows,
  partners,
  onNone,
  onDone,
}: {
  rows: Row[]
  partners: Partner[]
  onNone: () => void
  /** The list is to be read anew. */
  onDone: () => Promise<unknown>
}) => {
  const [event, setEvent] = useState<Event>('')
  const [given, setGiven] = useState('')
  const [lines, setLines] = useState<Line[]>([])
  const [total, setTotal] = useState<number | null>(null)

  const run = async (submitted: SyntheticEvent) => {
    submitted.preventDefault()
    const act = actOf(event, given.trim())
    if (act === null || !window.confirm(fr.confirm(rows.length))) return
    setLines([])
    setTotal(rows.length)
    await runBulk({ rows, act, onLine: (line) => setLines((before) => [...before, line]) })
    setTotal(null)
    setEvent('')
    setGiven('')
    await onDone()
  }
  const isBusy = total !== null
  return (
    <>
      {rows.length > 0 && !isBusy && (
        <form
          className="queue__bulk"
          aria-label={fr.title}
          onSubmit={(submitted) => void run(submitted)}
        >
          <p>
            <strong>{QUEUE.chosen(rows.length)}</strong>{' '}
            <button type="button" onClick={onNone}>
              {QUEUE.chooseNone}
            </button>
          </p>
          <label>
            {fr.action}
            <select
              required
              value={event}
              onChange={(change) => {
                setEvent(change.target.value as Event)
                setGiven('')
              }}
            >
              <option value="">{fr.choose}</option>
              {(['route', 'close', 'remind'] as const).map((name) => (
                <option key={name} value={name}>
                  {fr[name]}
                </option>
              ))}
            </select>
          </label>
          {event === 'route' && (
            <label>
              {fr.organization}
              <select required value={given} onChange={(change) => setGiven(change.target.value)}>
                <option value="">{fr.choose}</option>
                {partners.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          {event === 'close' && (
            <label>
              {fr.reason}
              <input
                lang="fr"
                required
                minLength={3}
                autoComplete="off"
                value={given}
                onChange={(change) => setGiven(change.target.value)}
              />
            </label>
          )}
          <button type="submit" className="own-button">
            {fr.go}
          </button>
        </form>
      )}
      <div role="status">{isBusy && <p>{fr.working(lines.length, total)}</p>}</div>
      {lines.length > 0 && (
        <section className="queue__results" aria-labelledby="queue-results">
          <h2 id="queue-results">{fr.results}</h2>
          <ul>
            {lines.map(({ id, reference, said, isWell }) => (
              <li key={id} className={isWell ? undefined : 'queue__failed'}>
                {fr.line(reference, said)}
              </li>
            ))}
          </ul>
          {!isBusy && (
            <button
              type="button"
              className="own-button own-button--second"
              onClick={() => setLines([])}
            >
              {fr.dismiss}
            </button>
          )}
        </section>
      )}
    </>
  )
}

const actOf = (event: Event, given: string): BulkAct | null => {
  if (event === 'route') return given === '' ? null : { event, organization: given }
  if (event === 'close') return { event, reason: given }
  return event === 'remind' ? { event } : null
}
