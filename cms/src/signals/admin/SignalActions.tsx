'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { SIGNAL as fr } from '../labels.fr.ts'

type Props = {
  id: string
  state: 'handled' | 'new'
  /** The next one to handle. */
  next: string | null
  /** How many others there are to handle. */
  left: number
}

const LIST = '/admin/collections/signals'

/** One button for the state, one for the next signal. */
export const SignalActions = ({ id, state, next, left }: Props) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const isHandled = state === 'handled'

  const change = async () => {
    setBusy(true)
    const isDone = await store(id, isHandled ? 'new' : 'handled')
    setBusy(false)
    setSaid(isDone ? (isHandled ? fr.isBack : fr.handled) : fr.failed)
    if (isDone) router.refresh()
  }
  return (
    <>
      <div className="signal__actions">
        <button
          type="button"
          className={isHandled ? 'own-button own-button--second' : 'own-button'}
          disabled={isBusy}
          onClick={() => void change()}
        >
          {isHandled ? fr.putBack : fr.handle}
        </button>
        {next !== null && (
          <a
            className={isHandled ? 'own-button' : 'own-button own-button--second'}
            href={`${LIST}/${next}`}
          >
            {fr.next}
          </a>
        )}
        <a className="own-button own-button--quiet" href={LIST}>
          {fr.all}
        </a>
      </div>
      <p role="status">
        {said} {fr.left(left)}
      </p>
    </>
  )
}

/** True once the server has it. */
const store = async (id: string, state: Props['state']): Promise<boolean> => {
  const headers = { 'Content-Type': 'application/json' }
  const request = { method: 'PATCH', headers, body: JSON.stringify({ state }) }
  const response = await fetch(`/api/signals/${id}`, request).catch(() => null)
  return response?.ok === true
}
