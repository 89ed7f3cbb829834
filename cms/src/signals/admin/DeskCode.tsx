'use client'

import { useField } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { useIsLive } from '../../http/browser/index.ts'
import { DESKS as fr } from '../labels.fr.ts'
import './signals.css'

/** The code of a desk, to read out or to copy; nobody types it here. */
export const DeskCode = () => {
  const { value } = useField<string>({ path: 'code' })
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const isLive = useIsLive()

  const copy = async () => {
    // Selected in any case: where the browser refuses to copy, a key does it.
    input.current?.focus()
    input.current?.select()
    setSaid((await isCopied(value)) ? fr.copied : fr.selected)
  }
  return (
    <div className="field-type desk-code">
      <label className="field-label" htmlFor="desk-code">
        {fr.code}
      </label>
      {value ? (
        <>
          <div className="desk-code__line">
            <input
              ref={input}
              id="desk-code"
              readOnly
              size={value.length}
              value={value}
              aria-describedby="desk-code-help"
            />
            <button
              type="button"
              className="own-button own-button--second"
              disabled={!isLive}
              onClick={() => void copy()}
            >
              {fr.copy}
            </button>
            <span role="status">{said}</span>
          </div>
          <p id="desk-code-help">{fr.codeHelp}</p>
        </>
      ) : (
        <output id="desk-code">{fr.codeLater}</output>
      )}
    </div>
  )
}

/** False too where there is no clipboard, or no right to it. */
const isCopied = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
