'use client'
import { formatPhone } from '@infos-droits/shared'
import { useState } from 'react'
import { askServer } from '../../http/browser/index.ts'
import { HandedDocuments } from '../documents/admin/HandedDocuments.tsx'
import { PRINT } from '../entry/labels.fr.ts'
import type { Opened } from '../opening.ts'
import { DESK as fr } from './labels.fr.ts'
import type { TicketView } from './view.ts'

/** Shows how to reach the person, on request: each opening is logged by the server. */
export const ContactPanel = ({ view, onOpened }: { view: TicketView; onOpened: () => void }) => {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const isHandOver = view.state === 'to_hand_over'

  const open = async () => {
    setProblem(null)
    const answer = await askServer<Opened>(`/api/tickets/${view.id}/open`)
    if (answer.isDone) {
      setOpened(answer.body)
      onOpened()
    } else setProblem(answer.message ?? fr.networkProblem)
  }

  return (
    <section>
      <h3>{fr.contact}</h3>
      {opened === null ? (
        <>
          <div className="ticket-desk__actions">
            <button
              type="button"
              className={isHandOver ? 'own-button' : 'own-button own-button--second'}
              onClick={() => void open()}
            >
              {isHandOver ? fr.openAnswer : fr.openContact}
            </button>
          </div>
          <p className="ticket-desk__small">{fr.logged}</p>
        </>
      ) : (
        <>
          <Person opened={opened} />
          {opened.answer !== null && (
            <form method="post" action={`/api/tickets/${view.id}/print`} target="_blank">
              <button type="submit" className="own-button own-button--second">
                {PRINT.button}
              </button>
            </form>
          )}
        </>
      )}
      {problem !== null && (
        <p className="ticket-desk__problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  )
}

const Person = ({ opened }: { opened: Opened }) => {
  const lines = [
    [fr.firstName, opened.firstName],
    [fr.phone, opened.phone === null ? null : formatPhone(opened.phone)],
    [fr.email, opened.email],
    [fr.commune, opened.commune],
  ].filter((line): line is [string, string] => typeof line[1] === 'string')
  return (
    <>
      <dl>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {opened.email === null && opened.phone === null && <p>{fr.noContact}</p>}
      {opened.answer !== null && (
        <>
          <h3>{fr.toSay}</h3>
          <div className="ticket-desk__text">{opened.answer}</div>
          <HandedDocuments documents={opened.documents} />
        </>
      )}
    </>
  )
}
