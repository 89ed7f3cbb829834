'use client'
import { useEffect, useRef } from 'react'
import { QUEUE as fr } from '../labels.fr.ts'

/** What the keys do: they count only where the list has the cursor, so that they take none from a reader. */
export const KeysPanel = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} className="queue__keys" aria-labelledby="queue-keys" onClose={onClose}>
      <h2 id="queue-keys">{fr.keys.title}</h2>
      <p>{fr.keys.help}</p>
      <dl>
        {fr.keys.rows.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="own-button" onClick={onClose}>
        {fr.keys.close}
      </button>
    </dialog>
  )
}
