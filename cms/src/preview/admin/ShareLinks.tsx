'use client'

import { formatDateTime } from '@infos-droits/shared'
import { SHARING as fr } from '../sharing/labels.fr.ts'
import { useLinks, type Links } from './use-links.ts'

/** A link by which somebody without an account sees the draft, and how to take it back. */
export const ShareLinks = ({ collection, id }: { collection: string; id: string }) => {
  const { live, made, state, copy, revoke } = useLinks({ collection, id })
  const isBusy = state === 'busy'
  return (
    <div className="draft-share">
      <button type="button" disabled={isBusy} onClick={() => void copy()}>
        {fr.copy}
      </button>
      <p role="status">{SAID[state]}</p>
      {made !== null && (
        <>
          <input
            className="draft-share__link"
            readOnly
            aria-label={fr.field}
            value={made.url}
            onFocus={(event) => {
              event.target.select()
            }}
          />
          <p>{fr.help(formatDateTime(made.until))}</p>
        </>
      )}
      {live.until !== null && (
        <>
          {made === null && <p>{fr.live(live.count, formatDateTime(live.until))}</p>}
          <button type="button" disabled={isBusy} onClick={() => void revoke()}>
            {fr.revoke}
          </button>
        </>
      )}
    </div>
  )
}

const SAID: Record<Links['state'], string> = {
  idle: '',
  busy: fr.making,
  copied: fr.copied,
  made: fr.byHand,
  revoked: fr.revoked,
  failed: fr.failed,
}
