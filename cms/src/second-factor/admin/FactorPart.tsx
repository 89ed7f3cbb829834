'use client'
import { formatDate } from '@infos-droits/shared'
import { useState } from 'react'
import type { Security } from '../account-endpoints.ts'
import { SECURITY as fr } from '../labels.fr.ts'
import { ask } from './ask.ts'
import { CodeField } from './CodeField.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'

/** Whether the account has a second factor, and what can be done about it. */
export const FactorPart = ({
  security: { factor, isOwn, mustHave },
  onChange,
  onRemove,
}: {
  security: Security
  onChange: () => Promise<void>
  onRemove: (code: string) => Promise<void>
}) => {
  const [asked, setAsked] = useState<'remove' | 'renew' | null>(null)
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)

  const close = () => {
    setAsked(null)
    setCode('')
    setProblem(null)
  }
  const renew = async () => {
    const answer = await ask<{ codes: string[] }>('/second-factor/codes', { code })
    setProblem(answer.problem)
    if (answer.body === null) return
    close()
    setCodes(answer.body.codes)
  }

  if (codes !== null)
    return (
      <RecoveryCodes
        codes={codes}
        onDone={() => {
          setCodes(null)
          void onChange()
        }}
      />
    )
  if (factor === null)
    return (
      <>
        <h3>{fr.factor}</h3>
        <p>{mustHave && !isOwn ? fr.offRequired : fr.off}</p>
        {isOwn && (
          <a className="own-button own-button--second" href="/admin/code">
            {fr.setUp}
          </a>
        )}
      </>
    )
  return (
    <>
      <h3>{fr.factor}</h3>
      <p>
        {fr.on(formatDate(factor.since))} {fr.codesLeft(factor.codesLeft)}
      </p>
      {asked === null ? (
        <p className="second-factor__buttons">
          {isOwn && <Small label={fr.renew} onClick={() => setAsked('renew')} />}
          <Small label={fr.remove} onClick={() => setAsked('remove')} />
        </p>
      ) : (
        <div className="second-factor__form">
          {asked === 'remove' && <p>{isOwn ? fr.removeOwnHelp : fr.removeOther}</p>}
          {isOwn && (
            <CodeField
              label={fr.codeNow}
              isDigits={false}
              value={code}
              onChange={setCode}
              problem={problem}
            />
          )}
          <p className="second-factor__buttons">
            <Small
              label={asked === 'remove' ? fr.confirmRemove : fr.renew}
              onClick={() => void (asked === 'remove' ? onRemove(code) : renew())}
            />
            <Small label={fr.cancel} onClick={close} />
          </p>
        </div>
      )}
    </>
  )
}

const Small = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <button type="button" className="own-button own-button--second" onClick={onClick}>
    {label}
  </button>
)
