'use client'
import { useState, type SyntheticEvent } from 'react'
import { SET_UP as fr } from '../labels.fr.ts'
import { ask } from './ask.ts'
import { CodeField } from './CodeField.tsx'
import { Leave } from './Leave.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'

type Begun = { secret: string; image: string }

/** Groups of four are copied without losing one's place. */
const inGroups = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret

/** The image and the secret, a first code, then the recovery codes. */
export const SetUp = ({ isRequired, next }: { isRequired: boolean; next: string }) => {
  const [begun, setBegun] = useState<Begun | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  const begin = async () => {
    const answer = await ask<Begun>('/second-factor/begin', {})
    setProblem(answer.problem)
    setBegun(answer.body)
  }
  const confirm = async (event: SyntheticEvent) => {
    event.preventDefault()
    const answer = await ask<{ codes: string[] }>('/second-factor/confirm', { code })
    setProblem(answer.problem)
    if (answer.body === null) setCode('')
    else setCodes(answer.body.codes)
  }

  if (codes !== null)
    return (
      <RecoveryCodes
        codes={codes}
        onDone={() => {
          window.location.assign(next)
        }}
      />
    )
  return (
    <>
      <h1>{fr.title}</h1>
      <p>{isRequired ? fr.required : fr.optional}</p>
      {begun === null ? (
        <>
          {problem !== null && <p role="alert">{problem}</p>}
          <button type="button" className="own-button" onClick={() => void begin()}>
            {fr.start}
          </button>
        </>
      ) : (
        <ol className="second-factor__steps">
          <li>{fr.app}</li>
          <li>
            {fr.scan}
            <img src={begun.image} alt={fr.alt} width={220} height={220} />
            <p>{fr.text}</p>
            <code>{inGroups(begun.secret)}</code>
          </li>
          <li>
            <form onSubmit={(event) => void confirm(event)} className="second-factor__form">
              <CodeField
                label={fr.code}
                isDigits
                value={code}
                onChange={setCode}
                problem={problem}
              />
              <button type="submit" className="own-button">
                {fr.confirm}
              </button>
            </form>
          </li>
        </ol>
      )}
      {isRequired && <Leave />}
    </>
  )
}
