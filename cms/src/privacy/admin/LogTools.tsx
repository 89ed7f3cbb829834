'use client'
import { useState } from 'react'
import { LiveFields } from '../../http/browser/index.ts'
import { saveFile } from '../../save-file.ts'
import { ACCESS_LOG } from '../labels.fr.ts'

const fr = ACCESS_LOG.tools

/** Above the access log: is it whole, and a copy of it. */
export const LogTools = () => {
  const [said, setSaid] = useState('')
  const ask = async (path: string, use: (response: Response) => Promise<void>) => {
    setSaid('')
    try {
      const response = await fetch(`/api/accessLog/${path}`, { method: 'POST' })
      if (response.ok) await use(response)
      else setSaid(fr.network)
    } catch {
      setSaid(fr.network)
    }
  }
  const verify = () =>
    ask('verify', async (response) => {
      setSaid(((await response.json()) as { sentence: string }).sentence)
    })
  const copy = () =>
    ask('export', async (response) => {
      saveFile({ content: await response.blob(), name: 'journal-des-acces.csv' })
    })
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: '1rem', alignItems: 'center' }}>
      <LiveFields>
        <button
          type="button"
          className="own-button own-button--second"
          onClick={() => void verify()}
        >
          {fr.verify}
        </button>
        <button type="button" className="own-button own-button--second" onClick={() => void copy()}>
          {fr.export}
        </button>
      </LiveFields>
      <p role="status" style={{ margin: 0 }}>
        {said}
      </p>
    </div>
  )
}
