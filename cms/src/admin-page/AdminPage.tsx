import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { loginAddress } from './login-address.ts'

/** A page of our own inside the admin’s frame; who is not signed in is led to the login and back. */
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
  if (!req.user) redirect(loginAddress(req))
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
