'use client'

import { hardWordFinder } from '@infos-droits/shared/plain-language'
import { useEffect, useMemo, useState } from 'react'
import { passagesOf } from '../passages.ts'
import type { Reference } from '../reference.ts'
import { readOver, type ReadOver } from './read-over.ts'

/** Nothing is read over while somebody types. */
const PAUSE_MS = 500

/** The remarks on what a form holds, made again whenever it has rested. */
export const useReview = (
  values: Record<string, unknown>,
): { review: ReadOver | null; hasFailed: boolean } => {
  const { reference, hasFailed } = useReference()
  const [review, setReview] = useState<ReadOver | null>(null)
  // The same text as long as no passage changes.
  const texts = JSON.stringify(passagesOf(values))
  const findHardWords = useMemo(
    () => (reference === null ? null : hardWordFinder(reference.words)),
    [reference],
  )
  useEffect(() => {
    if (reference === null || findHardWords === null) return
    const timer = setTimeout(() => {
      const passages = JSON.parse(texts) as ReturnType<typeof passagesOf>
      setReview(readOver({ passages, terms: reference.terms, findHardWords }))
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [texts, reference, findHardWords])
  return { review, hasFailed }
}

const useReference = () => {
  const [reference, setReference] = useState<Reference | null>(null)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    fetch('/api/plain-language/reference', { signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status))
        setReference((await response.json()) as Reference)
      })
      .catch(() => {
        if (!signal.aborted) setFailed(true)
      })
    return () => {
      controller.abort()
    }
  }, [])
  return { reference, hasFailed }
}
