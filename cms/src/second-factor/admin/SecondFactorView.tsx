import { MinimalTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import { factorOf } from '../factor.ts'
import { heldSession } from '../held.ts'
import { LiveFields } from '../../http/browser/index.ts'
import { CodeForm } from './CodeForm.tsx'
import './second-factor.css'
import { SetUp } from './SetUp.tsx'

/** `/admin/code`: the code after the password, or its setting up; nothing else is open until then. */
export const SecondFactorView = async ({
  initPageResult: { req },
  searchParams,
}: AdminViewServerProps) => {
  const { payload, user, headers } = req
  const next = getSafeRedirect({
    fallbackTo: '/admin',
    redirectTo: searchParams?.['redirect'] ?? '',
  })
  const held = user ? null : await heldSession({ headers, payload })
  const account = user?.id ?? held?.user
  if (account === undefined) redirect('/admin/login')
  const hasFactor = (await factorOf({ payload, user: account })) !== null
  if (hasFactor && held === null) redirect('/admin/account')
  return (
    <MinimalTemplate className="second-factor">
      <LiveFields>
        {hasFactor ? (
          <CodeForm next={next} />
        ) : (
          <SetUp isRequired={held !== null} next={held === null ? '/admin/account' : next} />
        )}
      </LiveFields>
    </MinimalTemplate>
  )
}
