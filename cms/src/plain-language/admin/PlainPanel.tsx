'use client'

import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useId } from 'react'
import { PANEL as fr } from '../labels.fr.ts'
import './plain-language.css'
import { RemarkList } from './RemarkList.tsx'
import { useReview } from './use-review.ts'

/** What could be said more plainly, told while one writes; nothing is blocked. */
export const PlainPanel = () => {
  const [fields] = useAllFormFields()
  const { review, hasFailed } = useReview(reduceFieldsToValues(fields, true))
  const headingId = useId()
  return (
    <section className="plain-language" aria-labelledby={headingId}>
      <h3 id={headingId}>{fr.title}</h3>
      <p role="status">{hasFailed ? fr.failed : review === null ? fr.waiting : review.summary}</p>
      {review !== null && (
        <>
          <RemarkList remarks={review.remarks} />
          <p className="plain-language__small">
            {review.remarks.length > 0 && <>{fr.neverBlocks} </>}
            {fr.readingHelp}
          </p>
          <p className="plain-language__small">
            <a href="/admin/collections/plain-words">{fr.list}</a>{' '}
            <a href="/admin/collections/glossary-terms">{fr.glossary}</a>
          </p>
        </>
      )}
    </section>
  )
}
