'use client'

import { useLivePreviewContext } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { PREVIEW as fr } from '../labels.fr.ts'
import './split.css'

/** On a narrow screen, the form or its page: one at a time, chosen here. Wider, both stand side by side. */
export const PreviewSwitch = () => {
  const { isLivePreviewEnabled, isLivePreviewing, setIsLivePreviewing, url } =
    useLivePreviewContext()
  const place = useRef<HTMLSpanElement>(null)
  const [bar, setBar] = useState<Element | null>(null)
  useEffect(() => {
    setBar(place.current?.closest('.doc-controls') ?? null)
  }, [])
  const isOffered = isLivePreviewEnabled && Boolean(url)
  return (
    <span ref={place} hidden>
      {bar !== null &&
        isOffered &&
        createPortal(
          <div className="preview-switch" role="group" aria-label={fr.sides.label}>
            {(['form', 'page'] as const).map((side) => (
              <button
                key={side}
                type="button"
                aria-pressed={isLivePreviewing === (side === 'page')}
                onClick={() => {
                  setIsLivePreviewing(side === 'page')
                }}
              >
                {fr.sides[side]}
              </button>
            ))}
          </div>,
          bar,
        )}
    </span>
  )
}
