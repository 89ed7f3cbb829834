import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { ServerProps } from 'payload'
import { heldSession } from '../held.ts'

/** Above the form of the password: who has just given it goes on to the code. */
export const ToSecondFactor = async ({ payload, searchParams }: ServerProps) => {
  const held = await heldSession({ headers: await headers(), payload })
  if (held === null) return null
  const to = searchParams?.['redirect']
  redirect(
    typeof to === 'string' ? `/admin/code?redirect=${encodeURIComponent(to)}` : '/admin/code',
  )
}
