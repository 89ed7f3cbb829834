import { env } from '../env.ts'
import { FORGOTTEN as fr } from './labels.fr.ts'

/** Where a person chooses a password with a token from a mail. */
export const resetUrl = (token: string): string => `${env().CMS_URL}/admin/reset/${token}`

export const forgottenSubject = (): string => fr.subject

/** The body of the mail that answers « mot de passe oublié ». */
export const forgottenHtml = (given?: { token?: string }): string => {
  const url = resetUrl(given?.token ?? '')
  return `<p>${fr.hello}</p><p>${fr.text}</p><p><a href="${url}">${url}</a></p><p>${fr.ignore}</p>`
}
