'use client'
import { useState, type SyntheticEvent } from 'react'
import { SIGN_IN as fr } from '../labels.fr.ts'
import { ask } from './ask.ts'
import { CodeField } from './CodeField.tsx'
import { Leave } from './Leave.tsx'

/** « Code à six chiffres », or a recovery code in its place. */
export const CodeForm = ({ next }: { next: string }) => {
  const [code, setCode] = useState('')
  const [isRecovery, setRecovery] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const send = async (event: SyntheticEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    const answer = await ask('/second-factor/pass', { code })
    if (answer.problem === null) {
      window.location.assign(next)
      return
    }
    setProblem(answer.problem)
    setCode('')
    setBusy(false)
  }
  const turn = () => {
    setRecovery(!isRecovery)
    setCode('')
    setProblem(null)
  }

  return (
    <>
      <h1>{isRecovery ? fr.recoveryTitle : fr.title}</h1>
      <p>{isRecovery ? fr.recoveryIntro : fr.intro}</p>
      <form onSubmit={(event) => void send(event)} className="second-factor__form">
        <CodeField
          key={String(isRecovery)}
          label={isRecovery ? fr.recoveryLabel : fr.label}
          isDigits={!isRecovery}
          value={code}
          onChange={setCode}
          problem={problem}
        />
        <button type="submit" className="own-button" disabled={isBusy}>
          {fr.go}
        </button>
      </form>
      <button type="button" className="second-factor__link" onClick={turn}>
        {isRecovery ? fr.useCode : fr.useRecovery}
      </button>
      <details>
        <summary>{fr.lost}</summary>
        <p>{fr.lostText}</p>
        <p>{fr.lostAlone}</p>
        <pre>{fr.command}</pre>
      </details>
      <Leave />
    </>
  )
}
