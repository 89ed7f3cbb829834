import { useEffect, useState } from 'react'

/** What is said of a picture. */
export type PictureWords = { alt: string; credit: string | null }

type Found = PictureWords & { id: string }

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

/** The words of the picture with this id; null until they are there. */
export const usePicture = (id: string | null): PictureWords | null => {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    if (id === null) return
    const leaving = new AbortController()
    const read = async () => {
      const { signal } = leaving
      const response = await fetch(`/api/media/${id}?depth=0`, { signal })
      const doc = (await response.json()) as Record<string, unknown>
      const alt = textOf(doc['alt'])
      if (alt !== null) setFound({ id, alt, credit: textOf(doc['credit']) })
    }
    // Without it the picture is only shown without its words.
    read().catch(() => undefined)
    return () => {
      leaving.abort()
    }
  }, [id])
  return found?.id === id ? found : null
}
