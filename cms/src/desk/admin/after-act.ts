import { toast } from '@payloadcms/ui'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { EVENT_LABELS } from '../labels.fr.ts'
import type { TicketEvent } from '../workflow.ts'
import { bringInSight } from './in-sight.ts'
import type { Problem } from './problem.ts'

/** These say it themselves, or happen while somebody writes. */
const QUIET: ReadonlySet<TicketEvent> = new Set(['validate', 'undo_validate', 'save_draft'])

/** After these the ticket is another one: its panels are empty again, and what it is now is read from its top. */
const CHANGES: ReadonlySet<TicketEvent> = new Set([
  'route',
  'tell_partner',
  'return_to_partner',
  'send_again',
  'hand_over_instead',
  'close',
  'close_with_word',
  'mark_spam',
  'not_spam',
  'merge',
  'split',
  'reopen',
])

/** What somebody sees once an act is done: that it is, and the ticket from its top. */
export const useAfterAct = () => {
  const top = useRef<HTMLDListElement>(null)
  const [changes, setChanges] = useState(0)
  useEffect(() => {
    if (changes > 0) bringInSight(top.current)
  }, [changes])
  const noteDone = (event: TicketEvent) => {
    if (!QUIET.has(event)) toast.success(EVENT_LABELS[event])
    if (CHANGES.has(event)) setChanges((before) => before + 1)
  }
  return { top, changes, noteDone }
}

/** A problem stands beside the answer; whoever pressed a button far below reads it there as well. */
export const useSeenProblem = (problem: Problem | null): RefObject<HTMLParagraphElement | null> => {
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (problem === null || place.current === null) return
    const { top, bottom } = place.current.getBoundingClientRect()
    if (bottom < 0 || top > window.innerHeight) toast.error(problem.message)
  }, [problem])
  return place
}
