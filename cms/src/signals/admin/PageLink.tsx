import type { TextFieldServerProps } from 'payload'
import { env } from '../../env.ts'
import { SIGNALS as fr } from '../labels.fr.ts'

/** Leads from a signal to the page that it is about. */
export const PageLink = ({ data }: Pick<TextFieldServerProps, 'data'>) => {
  const { page, kind } = data as { page?: unknown; kind?: unknown }
  if (typeof page !== 'string') return null
  const href = kind === 'idea' ? page : `${env().SITE_URL}${page}`
  return <a href={href}>{fr.open}</a>
}
