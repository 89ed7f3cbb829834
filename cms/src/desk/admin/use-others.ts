'use client'
import { useEffect, useState } from 'react'
import { askServer } from '../../http/browser/index.ts'

const EVERY_MS = 20_000

/** Names of those who have the same ticket open, asked now and then while this screen is in sight. */
export const useOthers = (ticketId: string): string[] => {
  const [others, setOthers] = useState<string[]>([])
  useEffect(() => {
    const path = `/api/tickets/${ticketId}/presence`
    let isGone = false
    const ask = async () => {
      if (document.visibilityState === 'hidden') return
      const answer = await askServer<{ others: string[] }>(path, {})
      if (answer.isDone && !isGone) setOthers(answer.body.others)
    }
    const leave = () => void askServer(path, { isLeaving: true }, { keepalive: true })
    void ask()
    const timer = setInterval(() => void ask(), EVERY_MS)
    window.addEventListener('pagehide', leave)
    return () => {
      isGone = true
      clearInterval(timer)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [ticketId])
  return others
}
