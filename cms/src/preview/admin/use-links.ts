import { useEffect, useState } from 'react'
import type { LiveLinks } from '../sharing/issue.ts'

type Made = { url: string; until: string }

/** The links of a draft, as its lead makes and takes them back. */
export type Links = {
  live: LiveLinks
  /** Just made. */
  made: Made | null
  state: 'idle' | 'busy' | 'copied' | 'made' | 'revoked' | 'failed'
}

const NONE: Links = { live: { count: 0, until: null }, made: null, state: 'idle' }

export const useLinks = ({ collection, id }: { collection: string; id: string }) => {
  const [links, setLinks] = useState(NONE)
  const base = `/api/preview/${collection}/${id}/links`
  useEffect(() => {
    const controller = new AbortController()
    void fetch(base, { signal: controller.signal })
      .then(async (response) => {
        const live = response.ok ? ((await response.json()) as LiveLinks) : NONE.live
        setLinks((last) => ({ ...last, live }))
      })
      .catch(() => null)
    return () => {
      controller.abort()
    }
  }, [base])

  const ask = async (path: string): Promise<unknown> => {
    setLinks((last) => ({ ...last, state: 'busy' }))
    const response = await fetch(path, { method: 'POST' }).catch(() => null)
    if (response?.ok === true) return response.json()
    setLinks((last) => ({ ...last, state: 'failed' }))
    return null
  }
  const copy = async () => {
    const answer = (await ask(base)) as (Made & { live: LiveLinks }) | null
    if (answer === null) return
    const { url, until, live } = answer
    const isCopied = await copied(url)
    setLinks({ live, made: { url, until }, state: isCopied ? 'copied' : 'made' })
  }
  const revoke = async () => {
    const live = (await ask(`${base}/revoke`)) as LiveLinks | null
    if (live !== null) setLinks({ live, made: null, state: 'revoked' })
  }
  return { ...links, copy, revoke }
}

/** Without https, or without leave, a browser copies nothing: then it is done by hand. */
const copied = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
