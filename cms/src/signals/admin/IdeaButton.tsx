'use client'

import { newSignalId } from '@infos-droits/shared/signal-id'
import { toast } from '@payloadcms/ui'
import { useRef, useState, type SyntheticEvent } from 'react'
import { IDEA as fr } from '../labels.fr.ts'
import './signals.css'

const TEXT_MAX = 1000

/** « Une idée, un problème ? », on every screen. The browser’s own dialog keeps and gives back the focus. */
export const IdeaButton = () => {
  const dialog = useRef<HTMLDialogElement>(null)
  const [id, setId] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)

  const open = () => {
    // Kept until it has gone, so that a second press is the same message.
    setId((before) => (before === '' ? newSignalId() : before))
    setProblem(null)
    dialog.current?.showModal()
  }
  const send = async (form: HTMLFormElement) => {
    setSending(true)
    const fields = Object.fromEntries(new FormData(form))
    const problemNow = await post({ ...fields, id, screen: location.pathname })
    setSending(false)
    setProblem(problemNow)
    if (problemNow !== null) return
    setId('')
    form.reset()
    dialog.current?.close()
    toast.success(fr.sent)
  }
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    void send(event.currentTarget)
  }
  return (
    <>
      <button type="button" className="idea-button" aria-haspopup="dialog" onClick={open}>
        {fr.button}
      </button>
      <dialog ref={dialog} className="idea-dialog" aria-labelledby="idea-title">
        <form onSubmit={onSubmit}>
          <h2 id="idea-title">{fr.title}</h2>
          <p>{fr.help}</p>
          <fieldset>
            <legend>{fr.about}</legend>
            {(['idea', 'problem'] as const).map((value) => (
              <label key={value}>
                <input type="radio" name="about" value={value} required /> {fr[value]}
              </label>
            ))}
          </fieldset>
          <label htmlFor="idea-text">{fr.text}</label>
          <p id="idea-text-help">{fr.textHelp}</p>
          <textarea
            id="idea-text"
            name="text"
            rows={6}
            required
            maxLength={TEXT_MAX}
            aria-describedby="idea-text-help"
          />
          <p role="alert">{problem}</p>
          <p className="idea-dialog__actions">
            <button type="submit" disabled={isSending}>
              {fr.send}
            </button>
            <button type="button" onClick={() => dialog.current?.close()}>
              {fr.cancel}
            </button>
          </p>
        </form>
      </dialog>
    </>
  )
}

/** Null once it is stored; else what to tell. */
const post = async (body: object): Promise<string | null> => {
  const headers = { 'Content-Type': 'application/json' }
  const request = { method: 'POST', headers, body: JSON.stringify(body) }
  const response = await fetch('/api/signals/idea', request).catch(() => null)
  if (response?.ok === true) return null
  const answer: unknown = await response?.json().catch(() => null)
  const hasMessage = typeof answer === 'object' && answer !== null && 'message' in answer
  return hasMessage && typeof answer.message === 'string' ? answer.message : fr.failed
}
