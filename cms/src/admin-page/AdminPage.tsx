import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { ADMIN_PAGE as fr } from './labels.fr.ts'

/** A page of our own inside the admin’s frame, for those who are signed in. */
export const AdminPage = ({
  view: { initPageResult, params, searchParams },
  className,
  children,
}: {
  view: AdminViewServerProps
  className?: string
  children: ReactNode
}) => {
  const { req, permissions, locale, visibleEntities } = initPageResult
  if (!req.user) return <p style={{ padding: '2rem' }}>{fr.signIn}</p>
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
      <Gutter {...(className === undefined ? {} : { className })}>{children}</Gutter>
    </DefaultTemplate>
  )
}
