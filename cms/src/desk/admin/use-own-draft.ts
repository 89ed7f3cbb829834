import { useEffect, useRef } from 'react'
import type { Send } from './send.ts'
import type { TicketView } from './view.ts'

/** The text is saved when the hands rest. */
const PAUSE_MS = 1_500
/** After a save that did not go through. */
const AGAIN_MS = 10_000

type Args = {
  view: TicketView
  text: string
  /** Not while somebody else's text waits to be merged with this one, nor without a proposal to write. */
  isOn: boolean
  isBusy: boolean
  hasFailed: boolean
  send: Send
}

/** Keeps the draft of a partner with an account as it is typed, as their mailed page does. */
export const useOwnDraft = ({ view, text, isOn, isBusy, hasFailed, send }: Args): void => {
  /** What was sent last, and over which revision: the page has to hear of it before the next. */
  const sent = useRef<{ text: string; revision: number } | null>(null)
  const act = useRef(send)
  act.current = send
  const kept = view.draft?.text ?? ''
  const isDirty = isOn && text.trim() !== kept.trim()
  const { revision } = view

  useEffect(() => {
    if (!isDirty || isBusy) return
    const isUnheard = sent.current?.revision === revision && !hasFailed
    if (isUnheard && sent.current?.text === text) return
    const timer = setTimeout(
      () => {
        sent.current = { text, revision }
        void act.current({ event: 'save_draft', text })
      },
      hasFailed || isUnheard ? AGAIN_MS : PAUSE_MS,
    )
    return () => clearTimeout(timer)
  }, [isDirty, isBusy, hasFailed, text, revision])

  useEffect(() => {
    if (!isDirty) return
    const onClose = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', onClose)
    return () => window.removeEventListener('beforeunload', onClose)
  }, [isDirty])
}
