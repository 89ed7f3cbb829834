'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'
import { USERS as fr } from '../labels.fr.ts'
import './invitation.css'

/** Payload's form wants a password; the server drops this one and mails an invitation instead. */
const filler = () => `${crypto.randomUUID()}${crypto.randomUUID()}`

/** On a new account: no password to think up, and a word on what will happen. */
export const InvitationNotice = () => {
  const { id } = useDocumentInfo()
  const dispatch = useFormFields(([, dispatchFields]) => dispatchFields)
  const isMissing = useFormFields(
    ([fields]) => fields['password'] !== undefined && !fields['password'].value,
  )
  const isNew = id === undefined
  useEffect(() => {
    if (!isNew || !isMissing) return
    const value = filler()
    for (const path of ['password', 'confirm-password'])
      dispatch({ type: 'UPDATE', path, value, initialValue: value, valid: true })
  }, [dispatch, isMissing, isNew])
  return isNew ? <p className="invitation-notice">{fr.invitation}</p> : null
}
