'use client'

import { useAllFormFields, useDocumentInfo } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useId } from 'react'
import { PANEL as fr } from '../labels.fr.ts'
import './plain-language.css'
import { RemarkList } from './RemarkList.tsx'
import { keepReview } from './reviews.ts'
import { useReview } from './use-review.ts'
import { VerdictLine } from './VerdictLine.tsx'

/**
 * What could be said more plainly, told while one writes: a line that stays at the foot of the form,
 * with or without the preview, and opens upwards. Nothing is blocked.
 */
export const PlainPanel = () => {
  const [fields] = useAllFormFields()
  const { id, collectionSlug } = useDocumentInfo()
  const { review, hasFailed } = useReview(reduceFieldsToValues(fields, true))
  const headingId = useId()
  const document = `${collectionSlug} ${id}`
  useEffect(() => {
    keepReview(document, review)
    return () => {
      keepReview(document, null)
    }
  }, [document, review])
  const summary = hasFailed ? fr.failed : review === null ? fr.waiting : review.summary
  return (
    <section className="plain-language" aria-labelledby={headingId}>
      <p role="status" className="plain-language__said">
        {summary}
      </p>
      <details>
        <summary>
          <strong id={headingId}>{fr.title}</strong> <span>{review?.brief ?? summary}</span>
        </summary>
        {review !== null && (
          <div className="plain-language__body">
            {review.verdicts.map((verdict) => (
              <VerdictLine key={verdict.standard} verdict={verdict} />
            ))}
            <RemarkList remarks={review.remarks} />
            <p className="plain-language__small">
              {review.remarks.length > 0 && <>{fr.neverBlocks} </>}
              {fr.readingHelp}
            </p>
            <p className="plain-language__small">
              <a href="/admin/collections/plain-words">{fr.list}</a>{' '}
              <a href="/admin/collections/glossary-terms">{fr.glossary}</a>
            </p>
          </div>
        )}
      </details>
    </section>
  )
}
