'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { Undo } from '../undo.ts'
import { bringInSight } from './in-sight.ts'
import type { Send } from './send.ts'
import { VALIDATION as fr } from './validation.fr.ts'

/** The answer's mail is taken soon after its time; then the screen says where it is. */
const LOOK_AGAIN_MS = [1_500, 6_000]

type Props = { undo: Undo; send: Send; isBusy: boolean; hasJustSent: boolean }

/** « Annuler l’envoi », while the answer has not left. */
export const UndoPanel = ({ undo, send, isBusy, hasJustSent }: Props) => {
  const left = useSecondsLeft(undo.secondsLeft)
  const notice = useRef<HTMLParagraphElement>(null)
  // The words and not the button: a second press of Enter must not stop what the first one sent.
  useEffect(() => {
    if (hasJustSent) bringInSight(notice.current)
  }, [hasJustSent])
  const isOver = left !== null && left <= 0
  return (
    <section className="ticket-desk__notice ticket-desk__undo">
      <p ref={notice} tabIndex={-1} role="status">
        {isOver ? fr.leaving : undo.secondsLeft === null ? fr.notOpened : fr.held}
      </p>
      {left !== null && !isOver && (
        <p role="timer" aria-live="off">
          {fr.leavesIn(left)}
        </p>
      )}
      {!isOver && (
        <button
          type="button"
          className="own-button own-button--second"
          disabled={isBusy}
          onClick={() => void send({ event: 'undo_validate' })}
        >
          {undo.secondsLeft === null ? fr.takeBack : fr.undo}
        </button>
      )}
    </section>
  )
}

/** Counts down from what the server said; null without an end. */
const useSecondsLeft = (secondsLeft: number | null): number | null => {
  const router = useRouter()
  const [left, setLeft] = useState(secondsLeft === null ? null : Math.ceil(secondsLeft))
  useEffect(() => {
    if (secondsLeft === null) return
    const end = performance.now() + secondsLeft * 1000
    const tick = setInterval(() => {
      setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1000)))
    }, 500)
    const looks = LOOK_AGAIN_MS.map((after) =>
      setTimeout(() => router.refresh(), secondsLeft * 1000 + after),
    )
    return () => {
      clearInterval(tick)
      looks.forEach(clearTimeout)
    }
  }, [secondsLeft, router])
  return left
}
