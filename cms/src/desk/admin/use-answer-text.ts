'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react'
import { askServer } from '../../http/browser/index.ts'
import {
  firstText,
  isSentText,
  proposalSince,
  reconcile,
  type Merge,
  type Texts,
} from '../texts/reconcile.ts'
import { isUnkept, keptAfter, type Kept } from './kept.ts'
import type { TicketView } from './view.ts'

/** The text is saved when the hands rest. */
const PAUSE_MS = 1_500
/** After a save that did not go through. */
const AGAIN_MS = 10_000

export type AnswerText = {
  text: string
  setText: Dispatch<SetStateAction<string>>
  kept: Kept
  /** Why the text is not taken as it is; told when `kept` is `refused`. */
  refusal: string | null
  /** To be settled before anything is sent. */
  merge: Merge | null
  settle: (text: string) => void
  /** The proposal was saved with this text by this very screen. */
  noteOwnDraft: (text: string) => void
  /** Whose text took the place of what nobody had touched. */
  adoptedFrom: string | null
  /** Once no save is under way: the revision of the working text that was seen. */
  seenWorking: () => Promise<number>
}

const textsOf = ({ role, draft, isDraftSpent, working, workingRevision }: TicketView): Texts => ({
  draft: role === 'lead' && isDraftSpent ? null : draft,
  working,
  workingRevision,
})

/**
 * The text of an answer as it is typed: saved on the server when `isSaved`, never written over by what
 * someone else wrote meanwhile.
 */
export const useAnswerText = ({
  view,
  isSaved,
  isSent,
}: {
  view: TicketView
  isSaved: boolean
  /** The answer is validated: nothing is written any more. */
  isSent: boolean
}): AnswerText => {
  const router = useRouter()
  const [text, setText] = useState(() => firstText(textsOf(view)))
  const [merge, setMerge] = useState<Merge | null>(() => proposalSince(view))
  const [adoptedFrom, setAdoptedFrom] = useState<string | null>(null)
  const [kept, setKept] = useState<Kept>('nothing')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  const typed = useRef(text)
  typed.current = text
  const seen = useRef(textsOf(view))
  /** Null: what stands there is to be kept, whatever the server has. */
  const lastKept = useRef<string | null>(text)
  const wasSent = useRef(isSent)
  const saving = useRef<Promise<void>>(Promise.resolve())

  useEffect(() => {
    const now = textsOf(view)
    if (now.workingRevision < seen.current.workingRevision) return
    const isBack = wasSent.current && !isSent
    wasSent.current = isSent
    if (isSent && isSentText({ typed: typed.current, answer: view.answer?.text ?? null }))
      lastKept.current = typed.current
    if (isBack && typed.current === lastKept.current) {
      // As a screen that opens now: with the text again when its sending was stopped, else without.
      seen.current = now
      lastKept.current = firstText(now)
      setText(firstText(now))
      return
    }
    const outcome = reconcile({ before: seen.current, now, typed: typed.current })
    if (outcome.kind === 'merge') {
      setMerge(outcome)
      setKept('nothing')
      return
    }
    seen.current = now
    if (outcome.kind === 'keep') return
    lastKept.current = outcome.text
    setText(outcome.text)
    setAdoptedFrom(outcome.by)
  }, [view, isSent])

  const saveNow = useCallback(
    async (options: Pick<RequestInit, 'keepalive'> = {}) => {
      const sent = typed.current
      if (sent === lastKept.current) return
      const answer = await askServer<{ working: number }>(
        `/api/tickets/${view.id}/act`,
        { event: 'save_working', revision: seen.current.workingRevision, text: sent },
        options,
      )
      if (answer.isDone) {
        lastKept.current = sent
        const workingRevision = answer.body.working
        seen.current = { ...seen.current, working: { text: sent, by: '' }, workingRevision }
        setKept(typed.current === sent ? 'kept' : 'typing')
        setRound((before) => before + 1)
        return
      }
      const state = keptAfter(answer.code)
      setKept(state)
      setRefusal(answer.message)
      // The text has to change first.
      if (state === 'refused') return
      // What came in between is shown; anything else is tried again.
      if (answer.code.startsWith('ticket.')) router.refresh()
      else setTimeout(() => setRound((before) => before + 1), AGAIN_MS)
    },
    [router, view.id],
  )

  /** One save after the other: each tells the next which revision it saw. */
  const save = useCallback(
    (options?: Pick<RequestInit, 'keepalive'>) => {
      saving.current = saving.current.then(() => saveNow(options))
      return saving.current
    },
    [saveNow],
  )

  const isDirty = isSaved && merge === null && text !== lastKept.current
  useEffect(() => {
    if (!isDirty) return
    setKept((before) => (isUnkept(before) ? before : 'typing'))
    const timer = setTimeout(() => void save(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [isDirty, text, round, view, save])

  useEffect(() => {
    if (!isDirty) return
    const onSwitch = () => {
      if (document.visibilityState === 'hidden') void save({ keepalive: true })
      // Back from the tab in which the person signed in again.
      else if (kept === 'signedOut') void save()
    }
    const onClose = (event: BeforeUnloadEvent) => event.preventDefault()
    document.addEventListener('visibilitychange', onSwitch)
    if (isUnkept(kept)) window.addEventListener('beforeunload', onClose)
    return () => {
      document.removeEventListener('visibilitychange', onSwitch)
      window.removeEventListener('beforeunload', onClose)
    }
  }, [isDirty, kept, save])

  return {
    text,
    setText,
    kept,
    refusal,
    merge,
    settle: (merged) => {
      seen.current = textsOf(view)
      // Kept anew, even as it was: it is newer than the proposal then.
      lastKept.current = merge?.isProposal === true ? null : firstText(seen.current)
      setMerge(null)
      setText(merged)
    },
    noteOwnDraft: (own) => {
      seen.current = { ...seen.current, draft: { text: own, by: '' } }
    },
    adoptedFrom,
    seenWorking: async () => {
      await saving.current
      return seen.current.workingRevision
    },
  }
}
