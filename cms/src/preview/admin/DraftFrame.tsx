'use client'

import { useRef } from 'react'
import { PREVIEW as fr } from '../labels.fr.ts'
import { keepPlace } from './keep-place.ts'
import { ShareLinks } from './ShareLinks.tsx'
import { useDraft } from './use-draft.ts'

/** The page of a draft, made again whenever the form beside it has changed. */
export const DraftFrame = ({ collection, id }: { collection: string; id: string }) => {
  const { answer, page, isBusy, view, choose } = useDraft({ collection, id })
  const frame = useRef<HTMLIFrameElement>(null)
  return (
    <div className="draft-preview">
      <header className="draft-preview__banner">
        <p>
          <strong>{fr.banner}</strong> <span>{fr.bannerHelp}</span>
        </p>
        {page !== null && page.views.length > 1 && (
          <div role="group" aria-label={fr.choose} className="draft-preview__views">
            {page.views.map((each) => (
              <button
                key={each}
                type="button"
                aria-pressed={view === each}
                onClick={() => {
                  choose(each)
                }}
              >
                {fr.views[each]}
              </button>
            ))}
          </div>
        )}
        <p className="draft-preview__status" role="status">
          {isBusy ? fr.busy : answer?.kind === 'page' ? fr.fresh : ''}
        </p>
        <ShareLinks collection={collection} id={id} />
      </header>
      {answer?.kind === 'problem' && (
        <section className="draft-preview__problem" role="status">
          <h1>{answer.title}</h1>
          {answer.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      )}
      {page !== null && (
        <iframe
          ref={frame}
          className="draft-preview__page"
          title={fr.frame}
          // No script of the page runs; « same-origin » only lets its scroll be kept.
          sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
          srcDoc={page.html}
          onLoad={() => {
            keepPlace(frame.current, page.anchor)
          }}
        />
      )}
    </div>
  )
}
