import { env } from '../env.ts'

/** Where a person chooses a password with a token from a mail. */
export const resetUrl = (token: string): string => `${env().CMS_URL}/admin/reset/${token}`
