import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { HANDBOOK as fr } from '../labels.fr.ts'
import './handbook.css'

/** A page of the handbook inside the admin’s own frame; for those who are signed in. */
export const Frame = ({
  view: { initPageResult, params, searchParams },
  children,
}: {
  view: AdminViewServerProps
  children: ReactNode
}) => {
  const { req, permissions, locale, visibleEntities } = initPageResult
  if (!req.user) return <p className="handbook-signed-out">{fr.signIn}</p>
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params ?? {}}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams ?? {}}
      user={req.user}
      viewActions={req.payload.config.admin.components.actions}
      visibleEntities={visibleEntities}
    >
      <Gutter className="handbook">{children}</Gutter>
    </DefaultTemplate>
  )
}
