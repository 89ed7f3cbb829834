'use client'
import { useRef, useState } from 'react'
import type { Erased } from '../erase.ts'
import { PERSON as fr } from '../labels.fr.ts'
import { ProofOfErasure } from '../../privacy/browser/index.ts'
import { ask } from './ask.ts'

/** Erases a person, once asked twice; then the proof. */
export const ErasePerson = ({
  address,
  help,
  onProblem,
  onErased,
}: {
  address: string
  /** What it means, before the button. */
  help: string
  onProblem: (problem: string | null) => void
  onErased: () => void
}) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [erased, setErased] = useState<Erased | null>(null)

  const erase = async () => {
    setBusy(true)
    const answer = await ask('erase', address)
    setBusy(false)
    dialog.current?.close()
    onProblem(answer.problem)
    if (answer.response === null) return
    setErased((await answer.response.json()) as Erased)
    onErased()
  }

  if (erased !== null)
    return (
      <section role="status">
        <p>{fr.erasedNow({ tickets: erased.references.length, mails: erased.mails })}</p>
        <ProofOfErasure proof={erased.proof} />
      </section>
    )
  return (
    <section>
      <button
        type="button"
        className="own-button own-button--second"
        onClick={() => dialog.current?.showModal()}
      >
        {fr.erase}
      </button>
      <p>{help}</p>
      <dialog ref={dialog} className="person__dialog" aria-labelledby="person-erase">
        <h2 id="person-erase">{fr.erase}</h2>
        <p>{address}</p>
        <p>{help}</p>
        <button
          type="button"
          className="own-button own-button--second"
          onClick={() => dialog.current?.close()}
        >
          {fr.cancel}
        </button>{' '}
        <button type="button" className="own-button" disabled={isBusy} onClick={() => void erase()}>
          {fr.eraseNow}
        </button>
      </dialog>
    </section>
  )
}
