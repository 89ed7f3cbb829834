import { useSyncExternalStore } from 'react'
import { adviceOn } from '../advice.ts'
import { PANEL as fr } from '../labels.fr.ts'
import type { ReadOver } from './read-over.ts'

/** What was last said of each document that is open; its fields, rendered apart, read it here. */
const kept = new Map<string, ReadOver>()
const listeners = new Set<() => void>()

/** Keeps what is said of a document; null forgets it. */
export const keepReview = (document: string, review: ReadOver | null): void => {
  if (review === null) kept.delete(document)
  else kept.set(document, review)
  for (const tell of listeners) tell()
}

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** What is said of an open document, as long as somebody says it. */
export const useKeptReview = (document: string): ReadOver | null =>
  useSyncExternalStore(
    subscribe,
    () => kept.get(document) ?? null,
    () => null,
  )

/** One thing to say under a field, and the words it is about; null: about the whole field. */
export type Note = { key: string; passage: string | null; advice: string }

/** What is said of one field: that it reads worst comes first. */
export const notesOn = (review: ReadOver | null, path: string): Note[] => [
  ...(review?.verdicts ?? []).flatMap(({ standard, hardest }) =>
    hardest?.path === path
      ? [
          {
            key: 'hardest',
            passage: hardest.passage,
            advice: fr.hardestHere[standard](hardest.score),
          },
        ]
      : [],
  ),
  ...(review?.remarks ?? [])
    .filter((remark) => remark.path === path)
    .map((remark) => ({
      key: `${remark.kind} ${remark.passage}`,
      passage: remark.passage,
      advice: adviceOn(remark),
    })),
]
