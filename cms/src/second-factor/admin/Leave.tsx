'use client'
import { SIGN_IN as fr } from '../labels.fr.ts'
import { ask } from './ask.ts'

/** Back to the password: what was begun is dropped. */
export const Leave = () => {
  const leave = async () => {
    await ask('/second-factor/leave', {})
    window.location.assign('/admin/login')
  }
  return (
    <button type="button" className="second-factor__link" onClick={() => void leave()}>
      {fr.leave}
    </button>
  )
}
