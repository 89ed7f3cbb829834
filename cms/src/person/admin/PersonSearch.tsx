'use client'
import { useState, type SyntheticEvent } from 'react'
import type { Found } from '../endpoints.ts'
import { PERSON as fr } from '../labels.fr.ts'
import { saveFile } from '../../save-file.ts'
import { ask } from './ask.ts'
import { ErasePerson } from './ErasePerson.tsx'

/** One field; then what is found by it, and the two things to do with it. */
export const PersonSearch = () => {
  const [typed, setTyped] = useState('')
  const [address, setAddress] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  /** All of it was erased here: nothing is left to hand over. */
  const [isErased, setErased] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const find = async (event: SyntheticEvent) => {
    event.preventDefault()
    setFound(null)
    setErased(false)
    const answer = await ask('find', typed)
    setProblem(answer.problem)
    if (answer.response === null) return
    setAddress(typed)
    setFound((await answer.response.json()) as Found)
  }
  const copy = async () => {
    const answer = await ask('copy', address)
    setProblem(answer.problem)
    if (answer.response === null) return
    const isArchive = answer.response.headers.get('content-type') === 'application/zip'
    try {
      const content = await answer.response.blob()
      saveFile({ content, name: isArchive ? fr.archiveName : fr.copyName })
    } catch {
      // It was cut on the way: half of an archive is none.
      setProblem(fr.network)
    }
  }

  return (
    <>
      <form onSubmit={(event) => void find(event)} className="person__form">
        <label htmlFor="person-address">{fr.address}</label>
        <input
          id="person-address"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
          }}
          autoComplete="off"
          required
        />
        <button type="submit" className="own-button">
          {fr.find}
        </button>
      </form>
      {problem !== null && <p role="alert">{problem}</p>}
      <div role="status">{found !== null && !isErased && <Tickets found={found} />}</div>
      {found !== null && isSomethingLeft(found) && (
        <>
          {!isErased && (
            <section>
              <button
                type="button"
                className="own-button own-button--second"
                onClick={() => void copy()}
              >
                {fr.copy}
              </button>
              <p>{fr.copyHelp}</p>
            </section>
          )}
          <ErasePerson
            key={address}
            address={address}
            help={found.isByReference ? fr.eraseHelpByReference : fr.eraseHelp}
            onProblem={setProblem}
            onErased={() => {
              setErased(true)
            }}
          />
        </>
      )}
    </>
  )
}

const isSomethingLeft = ({ tickets, mails }: Found): boolean =>
  mails > 0 || tickets.some(({ isErased }) => !isErased)

const Tickets = ({ found: { tickets, mails } }: { found: Found }) => (
  <>
    {tickets.length === 0 ? mails === 0 && <p>{fr.none}</p> : <List tickets={tickets} />}
    {mails > 0 && <p>{fr.mails(mails)}</p>}
  </>
)

const List = ({ tickets }: Pick<Found, 'tickets'>) => (
  <>
    <p>{fr.found(tickets.length)}</p>
    <ul>
      {tickets.map(({ reference, isErased }) => (
        <li key={reference}>
          {reference}
          {isErased && (
            <>
              {` (${fr.erased}\u00A0: `}
              <a href={`/admin/collections/erasures?search=${reference}`}>{fr.seeErasure}</a>)
            </>
          )}
        </li>
      ))}
    </ul>
  </>
)
