'use client'

import { newSignalId } from '@infos-droits/shared/signal-id'
import { toast } from '@payloadcms/ui'
import { useRef, useState, type SyntheticEvent } from 'react'
import { askServer, useIsLive } from '../../http/browser/index.ts'
import { ideaFieldOf } from '../idea-field.ts'
import { IDEA as fr } from '../labels.fr.ts'
import './signals.css'

type Problem = { message: string; field: 'about' | 'text' | null }

/** « Une idée, un problème ? », on every screen. The browser’s own dialog keeps and gives back the focus. */
export const IdeaButton = () => {
  const dialog = useRef<HTMLDialogElement>(null)
  const [id, setId] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isSending, setSending] = useState(false)
  const isLive = useIsLive()

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
    if (problemNow !== null) {
      if (problemNow.field !== null)
        form.querySelector<HTMLElement>(`[name='${problemNow.field}']`)?.focus()
      return
    }
    setId('')
    form.reset()
    dialog.current?.close()
    toast.success(fr.sent)
  }
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    void send(event.currentTarget)
  }
  /** What describes a field: its help, and what is wrong with it. */
  const describedBy = (field: 'about' | 'text', help?: string) =>
    [help, problem?.field === field && 'idea-problem'].filter(Boolean).join(' ') || undefined
  return (
    <>
      <button
        type="button"
        className="idea-button"
        aria-haspopup="dialog"
        disabled={!isLive}
        onClick={open}
      >
        {/* A lamp, where a telephone has no room for the words. */}
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
          <path d="M9 18h6M10 21h4M8.5 14.5a6 6 0 1 1 7 0c-.7.6-1 1.4-1 2.3h-5c0-.9-.3-1.7-1-2.3Z" />
        </svg>
        <span className="idea-button__words">{fr.button}</span>
      </button>
      <dialog ref={dialog} className="idea-dialog" aria-labelledby="idea-title">
        <form onSubmit={onSubmit} noValidate>
          <h2 id="idea-title">{fr.title}</h2>
          <p>{fr.help}</p>
          <fieldset aria-describedby={describedBy('about')}>
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
            aria-describedby={describedBy('text', 'idea-text-help')}
            aria-invalid={problem?.field === 'text' ? true : undefined}
          />
          <p role="alert" id="idea-problem">
            {problem?.message}
          </p>
          <p className="idea-dialog__actions">
            <button type="submit" className="own-button" disabled={isSending}>
              {fr.send}
            </button>
            <button
              type="button"
              className="own-button own-button--second"
              onClick={() => dialog.current?.close()}
            >
              {fr.cancel}
            </button>
          </p>
        </form>
      </dialog>
    </>
  )
}

/** Null once it is stored; else what to tell. */
const post = async (given: object): Promise<Problem | null> => {
  const answer = await askServer('/api/signals/idea', given)
  if (answer.isDone) return null
  return { message: answer.message ?? fr.failed, field: ideaFieldOf(answer.code) }
}
