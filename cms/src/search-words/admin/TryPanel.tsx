'use client'

import { useAllFormFields, useDocumentInfo } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useId, useState, type KeyboardEvent } from 'react'
import { TRY as fr } from '../labels.fr.ts'
import { firstExpression, formChange } from './form-change.ts'
import './search-words.css'
import { summaryOf } from './summary.ts'
import { TrySide } from './TrySide.tsx'
import { useTry } from './use-try.ts'

/** « Essayer »: what a search finds today, and with what stands in the form, saved or not. */
export const TryPanel = () => {
  const [fields] = useAllFormFields()
  const { collectionSlug, id } = useDocumentInfo()
  const values = reduceFieldsToValues(fields, true) as Record<string, unknown>
  const [typed, setTyped] = useState<string | null>(null)
  const query = typed ?? firstExpression(values)
  const change = formChange({ collection: collectionSlug, id, values })
  const { answer, problem, isBusy } = useTry({ query, change })
  const titles = answer?.isSaved === true ? fr.saved : fr.changed
  const fieldId = useId()
  const headingId = useId()
  return (
    <section className="search-try" aria-labelledby={headingId}>
      <h2 id={headingId}>{fr.title}</h2>
      <p className="search-try__small">{fr.intro}</p>
      <label htmlFor={fieldId}>{fr.query}</label>
      <input
        id={fieldId}
        type="search"
        maxLength={200}
        autoComplete="off"
        value={query}
        onChange={(event) => {
          setTyped(event.target.value)
        }}
        onKeyDown={keepFromSaving}
      />
      <p className="search-try__status" role="status">
        {isBusy ? fr.trying : (problem ?? (answer === null ? '' : summaryOf(answer)))}
      </p>
      {answer !== null && (
        <div className="search-try__sides" aria-busy={isBusy}>
          <TrySide title={titles.before} side={answer.before} />
          {answer.after !== null && <TrySide title={titles.after} side={answer.after} />}
        </div>
      )}
    </section>
  )
}

/** Enter in this field would send the form around it. */
const keepFromSaving = (event: KeyboardEvent<HTMLInputElement>) => {
  if (event.key === 'Enter') event.preventDefault()
}
