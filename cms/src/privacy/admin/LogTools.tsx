'use client'
import { useState } from 'react'
import { askServer, LiveFields } from '../../http/browser/index.ts'
import { saveFile } from '../../save-file.ts'
import { ACCESS_LOG } from '../labels.fr.ts'

const fr = ACCESS_LOG.tools

/** Above the access log: is it whole, and a copy of it. */
export const LogTools = () => {
  const [said, setSaid] = useState('')
  const verify = async () => {
    setSaid('')
    const answer = await askServer<{ sentence: string }>('/api/accessLog/verify')
    setSaid(answer.isDone ? answer.body.sentence : (answer.message ?? fr.network))
  }
  const copy = async () => {
    setSaid('')
    const response = await fetch('/api/accessLog/export', { method: 'POST' }).catch(() => null)
    if (response?.ok === true)
      saveFile({ content: await response.blob(), name: 'journal-des-acces.csv' })
    else setSaid(fr.network)
  }
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
