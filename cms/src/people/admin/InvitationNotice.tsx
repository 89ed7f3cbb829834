'use client'

import { useDocumentInfo, useField, useFormModified } from '@payloadcms/ui'
import { useEffect } from 'react'
import { USERS as fr } from '../labels.fr.ts'
import './invitation.css'

/** Payload's form wants a password; the server drops this one and mails an invitation instead. */
const filler = () => `${crypto.randomUUID()}${crypto.randomUUID()}`

/** On a new account: no password to think up, and a word on what will happen. */
export const InvitationNotice = () => {
  const { id } = useDocumentInfo()
  // Before the first key is struck the form may still be put in its first state.
  const isModified = useFormModified()
  const { value: password, setValue: setPassword } = useField<string>({ path: 'password' })
  const { setValue: confirm } = useField<string>({ path: 'confirm-password' })
  const isNew = id === undefined
  const isMissing = isModified && !password
  useEffect(() => {
    if (!isNew || !isMissing) return
    const value = filler()
    setPassword(value)
    confirm(value)
  }, [confirm, isMissing, isNew, setPassword])
  return isNew ? <p className="invitation-notice">{fr.invitation}</p> : null
}
