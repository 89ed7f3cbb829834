'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { LINE as fr } from '../labels.fr.ts'
import './document.css'
import { lineView } from './line-view.ts'
import { useStanding } from './use-standing.ts'

/** Under the buttons of a document: on line since when, on its way, or refused and why. */
export const PublicationLine = () => {
  const { id, collectionSlug, hasPublishedDoc, lastUpdateTime, versionCount } = useDocumentInfo()
  const change = `${lastUpdateTime} ${versionCount} ${hasPublishedDoc}`
  const standing = useStanding({ collection: collectionSlug, id, change })
  const view = lineView({ standing, now: new Date() })
  const place = useRef<HTMLSpanElement>(null)
  const [bar, setBar] = useState<Element | null>(null)
  useEffect(() => {
    // The buttons scroll sideways on a phone: the line stands under them, across the whole bar.
    setBar(place.current?.closest('.doc-controls') ?? null)
  }, [])
  return (
    <span ref={place} hidden>
      {bar !== null &&
        createPortal(
          <div
            className="publication-line"
            data-tone={view?.tone}
            role="status"
            hidden={id === undefined}
          >
            {view !== null && (
              <p>
                {view.text} {view.url !== null && <a href={view.url}>{fr.see}</a>}
                {view.tone === 'problem' && (
                  <a href="/admin/collections/publications">{fr.history}</a>
                )}
              </p>
            )}
          </div>,
          bar,
        )}
    </span>
  )
}
