'use client'

import { useEffect, useState } from 'react'
import { TRY as fr } from '../labels.fr.ts'
import type { PreviewAnswer } from '../preview/answer.ts'

/** Nothing is asked while somebody types. */
const PAUSE_MS = 500

export type Trial = { answer: PreviewAnswer | null; problem: string | null; isBusy: boolean }

const NOTHING: Trial = { answer: null, problem: null, isBusy: false }

/** Tries a change whenever the query or the form has rested; the last answer stays meanwhile. */
export const useTry = ({ query, change }: { query: string; change: string }): Trial => {
  const [trial, setTrial] = useState<Trial>(NOTHING)
  useEffect(() => {
    if (query.trim() === '') {
      setTrial(NOTHING)
      return
    }
    const controller = new AbortController()
    const timer = setTimeout(() => {
      setTrial((last) => ({ ...last, isBusy: true }))
      void ask({ query, change, signal: controller.signal }).then((outcome) => {
        if (controller.signal.aborted) return
        setTrial((last) => ({ ...last, ...outcome, isBusy: false }))
      })
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [query, change])
  return trial
}

const ask = async ({
  query,
  change,
  signal,
}: {
  query: string
  change: string
  signal: AbortSignal
}): Promise<Partial<Trial>> => {
  try {
    const response = await fetch('/api/search-words/preview', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: `{"query":${JSON.stringify(query)},"change":${change}}`,
      signal,
    })
    if (response.ok) {
      const answer = (await response.json()) as PreviewAnswer
      return { answer, problem: answer.problem }
    }
    const body: unknown = await response.json()
    const isSaid = body !== null && typeof body === 'object' && 'message' in body
    return { problem: isSaid ? String(body.message) : fr.failed }
  } catch {
    return { problem: fr.failed }
  }
}
