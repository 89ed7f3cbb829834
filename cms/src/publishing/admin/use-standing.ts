'use client'

import { useEffect, useState } from 'react'
import type { Standing } from '../standing.ts'

/** A publication takes a few seconds; one that waits longer is asked after less often. */
const SOON_MS = 1_000
const LATER_MS = 5_000
const SOON_FOR_MS = 30_000

type Asked = {
  collection: string | undefined
  id: string | number | undefined
  /** Changes with each publication or withdrawal made here. */
  change: string
}

/** What the site shows of a document, asked again until its last change has arrived. */
export const useStanding = ({ collection, id, change }: Asked): Standing | null => {
  const [standing, setStanding] = useState<Standing | null>(null)
  useEffect(() => {
    if (collection === undefined || id === undefined) return
    const controller = new AbortController()
    const { signal } = controller
    const began = Date.now()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const found = await ask({ address: `/api/publishing/standing/${collection}/${id}`, signal })
      if (signal.aborted) return
      if (found !== undefined) setStanding(found)
      if (found !== undefined && found?.state !== 'coming') return
      const wait = Date.now() - began < SOON_FOR_MS ? SOON_MS : LATER_MS
      timer = setTimeout(() => void look(), wait)
    }
    void look()
    return () => {
      controller.abort()
      clearTimeout(timer)
    }
  }, [collection, id, change])
  return standing
}

/** Undefined when it could not be asked: it is asked again. */
const ask = async ({
  address,
  signal,
}: {
  address: string
  signal: AbortSignal
}): Promise<Standing | null | undefined> => {
  try {
    const response = await fetch(address, { signal })
    if (response.status === 200) return (await response.json()) as Standing
    // Nothing to tell of, or not for this account.
    return response.status < 500 ? null : undefined
  } catch {
    return undefined
  }
}
