'use client'
import { useState, type SyntheticEvent } from 'react'
import { askServer, LiveFields } from '../../../http/browser/index.ts'
import { RELAUNCH as fr } from '../../time/labels.fr.ts'

/** What the form needs, plain enough to cross to the browser. */
export type RelaunchScreen = {
  id: string
  revision: number
  /** The organization that holds the question; empty when none does. */
  current: string
  canTell: boolean
  /** The date that is proposed, `AAAA-MM-JJ`. */
  until: string
  partners: { id: string; name: string; contact: string; isAway: boolean }[]
}

/** One form, one button: the address, who is asked, what the person is told. */
export const RelaunchForm = ({ screen }: { screen: RelaunchScreen }) => {
  const [organization, setOrganization] = useState(screen.current)
  const [contact, setContact] = useState('')
  const [isTelling, setTelling] = useState(false)
  const [until, setUntil] = useState(screen.until)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [isDone, setDone] = useState(false)
  const chosen = screen.partners.find(({ id }) => id === organization)

  const send = async (event: SyntheticEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    const { id, revision } = screen
    const answer = await askServer(`/api/tickets/${id}/relaunch`, {
      revision,
      organization,
      contact: organization === '' ? '' : contact.trim(),
      until: isTelling ? until : '',
    })
    setBusy(false)
    setDone(answer.isDone)
    if (!answer.isDone) setProblem(answer.message ?? fr.problem)
  }

  if (isDone)
    return (
      <p role="status" className="desk-time__good">
        {fr.done} <a href={`/admin/collections/tickets/${screen.id}`}>{fr.open}</a>
      </p>
    )
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <LiveFields>
        <label>
          {fr.partner}
          <select
            value={organization}
            onChange={(event) => {
              setOrganization(event.target.value)
              setContact('')
            }}
          >
            <option value="">{fr.noOne}</option>
            {screen.partners.map(({ id, name }) => (
              <option key={id} value={id}>
                {id === screen.current ? fr.same(name) : name}
              </option>
            ))}
          </select>
        </label>
        {chosen?.isAway === true && <p>{`${fr.away} ${chosen.name}`}</p>}
        {chosen !== undefined && (
          <div>
            <label htmlFor="relaunch-contact">{fr.contact}</label>
            <input
              id="relaunch-contact"
              type="email"
              autoComplete="off"
              value={contact}
              aria-describedby="relaunch-contact-help"
              onChange={(event) => {
                setContact(event.target.value)
              }}
            />
            <p id="relaunch-contact-help">
              {chosen.contact === '' ? fr.noContact : fr.contactNow(chosen.contact)}{' '}
              {fr.contactHelp}
            </p>
          </div>
        )}
        {screen.canTell ? (
          <div>
            <label className="desk-time__tick">
              <input
                type="checkbox"
                checked={isTelling}
                onChange={(event) => {
                  setTelling(event.target.checked)
                }}
              />
              {fr.tell}
            </label>
            <p>{fr.tellHelp}</p>
          </div>
        ) : (
          <p>{fr.cannotTell}</p>
        )}
        {isTelling && (
          <label>
            {fr.until}
            <input
              type="date"
              value={until}
              onChange={(event) => {
                setUntil(event.target.value)
              }}
            />
          </label>
        )}
        {problem !== null && <p role="alert">{problem}</p>}
        <div>
          <button type="submit" className="own-button" disabled={isBusy}>
            {fr.send}
          </button>
        </div>
      </LiveFields>
    </form>
  )
}
