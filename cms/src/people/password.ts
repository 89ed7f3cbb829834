import type { TFunction } from '@payloadcms/translations'
import { ValidationError } from 'payload'
import { isEasilyGuessed } from './guessable.ts'
import { PASSWORD } from './labels.fr.ts'

const PASSWORD_MIN = 12

/**
 * What is wrong with a password, in French, or null when it is good enough. Length over composition,
 * nothing a stranger would guess first (ANSSI, « Recommandations relatives à l’authentification
 * multifacteur et aux mots de passe », 2021).
 */
export const passwordProblem = async ({
  password,
  email,
}: {
  password: string
  email?: string | undefined
}): Promise<string | null> => {
  if (password.length < PASSWORD_MIN) return PASSWORD.short
  if (password.length > 200) return PASSWORD.long
  if (new Set(password.toLowerCase()).size < 5) return PASSWORD.repeated
  const name = email?.split('@')[0]?.toLowerCase() ?? ''
  if (name.length >= 4 && password.toLowerCase().includes(name)) return PASSWORD.containsName
  if (await isEasilyGuessed({ password, known: email?.split(/[@.]/) ?? [] })) return PASSWORD.common
  return null
}

/** @throws ValidationError on the field `password` when it is too weak. */
export const assertStrongPassword = async ({
  t,
  ...given
}: {
  password: string
  email?: string | undefined
  t: TFunction
}): Promise<void> => {
  const message = await passwordProblem(given)
  if (message === null) return
  const errors = [{ path: 'password', label: PASSWORD.label, message }]
  throw new ValidationError({ collection: 'users', errors }, t)
}
