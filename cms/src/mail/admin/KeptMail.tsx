'use client'
import { useState } from 'react'
import type { KeptMail as Opened } from '../kept.ts'
import { PREVIEW as fr } from '../labels.fr.ts'
import './kept-mail.css'

/** Asks for the words of a kept mail; the server notes that they were opened. */
export const KeptMail = ({ id }: { id: string }) => {
  const [mail, setMail] = useState<Opened | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const open = async () => {
    setProblem(null)
    try {
      const response = await fetch(`/api/mails/${id}/open`, { method: 'POST' })
      if (response.ok) setMail((await response.json()) as Opened)
      else setProblem(response.status === 404 ? fr.unknown : fr.network)
    } catch {
      setProblem(fr.network)
    }
  }
  return (
    <section className="kept-mail">
      <h3>{fr.title}</h3>
      <p>
        <strong>{fr.notSent}</strong>
      </p>
      {mail === null ? (
        <>
          <button type="button" className="own-button" onClick={() => void open()}>
            {fr.open}
          </button>
          <p>{fr.logged}</p>
        </>
      ) : (
        <Words mail={mail} id={id} />
      )}
      {problem !== null && <p role="alert">{problem}</p>}
    </section>
  )
}

const Words = ({ mail, id }: { mail: Opened; id: string }) => (
  <>
    <p>
      {fr.to} {mail.to}
      <br />
      {fr.subject} {mail.subject}
    </p>
    <div className="kept-mail__text" tabIndex={0} role="region" aria-label={fr.title}>
      {mail.text}
    </div>
    <p>
      <a
        href={`data:message/rfc822;charset=utf-8,${encodeURIComponent(mail.message)}`}
        download={`courriel-${id}.eml`}
      >
        {fr.download}
      </a>
    </p>
  </>
)
