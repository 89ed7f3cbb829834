'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Security } from '../account-endpoints.ts'
import { SECURITY as fr } from '../labels.fr.ts'
import { ask } from './ask.ts'
import { FactorPart } from './FactorPart.tsx'
import './second-factor.css'
import { SessionList } from './SessionList.tsx'

/** On the page of an account: its second factor and its open sessions. */
export const SecurityPanel = () => {
  const { id } = useDocumentInfo()
  const [security, setSecurity] = useState<Security | null>(null)
  const [said, setSaid] = useState<string | null>(null)

  const load = useCallback(async () => {
    if (id === undefined) return
    const { body, problem } = await ask<Security>(`/${String(id)}/security`)
    setSecurity(body)
    if (problem !== null) setSaid(problem)
  }, [id])
  useEffect(() => {
    void load()
  }, [load])

  if (id === undefined || security === null)
    return said === null ? null : <p role="alert">{said}</p>
  const act = async (path: string, given: object, done: string) => {
    const { problem } = await ask(`/${String(id)}${path}`, given)
    setSaid(problem ?? done)
    if (problem === null) await load()
    return problem
  }
  return (
    <section
      className="account-security"
      // It stands in the form of the account, which a code typed here must not save.
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
          event.preventDefault()
      }}
    >
      <h2>{fr.title}</h2>
      <FactorPart
        security={security}
        onChange={load}
        onRemove={async (code) => {
          const problem = await act('/second-factor/remove', { code }, fr.removed)
          // Every session of the account is ended with it.
          if (problem === null && security.isOwn) window.location.assign('/admin/login')
        }}
      />
      <SessionList
        sessions={security.sessions}
        onEnd={async (session) => {
          const problem = await act('/sessions/end', session === null ? {} : { session }, fr.ended)
          const isOut =
            security.isOwn &&
            security.sessions.some(
              (each) => each.isCurrent && (session === null || each.id === session),
            )
          if (problem === null && isOut) window.location.assign('/admin/login')
        }}
      />
      <p role="status">{said}</p>
    </section>
  )
}
