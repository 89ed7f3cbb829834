'use client'

import { useDocumentInfo, useField } from '@payloadcms/ui'
import { PANEL as fr } from '../labels.fr.ts'
import './notes.css'
import { notesOn, useKeptReview, type Note } from './reviews.ts'

/** More under one field than this stay folded. */
const SHOWN = 3

/** Under a field: what could be said more plainly in it. */
export const FieldNotes = ({ path: given }: { path: string }) => {
  const { id, collectionSlug } = useDocumentInfo()
  const { path } = useField({ potentiallyStalePath: given })
  const notes = notesOn(useKeptReview(`${collectionSlug} ${id}`), path)
  if (notes.length === 0) return null
  return (
    <div className="plain-notes" role="note" aria-label={fr.title}>
      <Notes notes={notes.slice(0, SHOWN)} />
      {notes.length > SHOWN && (
        <details>
          <summary>{fr.more(notes.length - SHOWN)}</summary>
          <Notes notes={notes.slice(SHOWN)} />
        </details>
      )}
    </div>
  )
}

const Notes = ({ notes }: { notes: readonly Note[] }) => (
  <ul>
    {notes.map(({ key, passage, advice }) => (
      <li key={key}>
        {passage !== null && <q>{passage}</q>} <span>{advice}</span>
      </li>
    ))}
  </ul>
)
