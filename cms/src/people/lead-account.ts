import { AppError } from '@infos-droits/shared'
import { randomInt } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'
import { COMMAND as fr } from './labels.fr.ts'

/** No letter that is read wrongly on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789'

const letters = (count: number) =>
  Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** A random password of four groups of five letters (about 115 bits). */
export const randomPassword = (): string => Array.from({ length: 4 }, () => letters(5)).join('-')

/**
 * Makes a lead account with a random password, which is returned once.
 *
 * @throws AppError `people.email` or `people.exists`.
 */
export const createLead = async ({
  payload,
  email,
  name,
}: {
  payload: Payload
  email: string
  name: string
}): Promise<{ email: string; password: string }> => {
  const address = email.trim().toLowerCase()
  if (!z.email().safeParse(address).success)
    throw new AppError({ code: 'people.email', message: fr.badEmail, status: 400 })
  const { totalDocs } = await payload.count({
    collection: 'users',
    where: { email: { equals: address } },
  })
  if (totalDocs > 0) throw new AppError({ code: 'people.exists', message: fr.exists, status: 409 })
  const password = randomPassword()
  await payload.create({
    collection: 'users',
    data: { email: address, name, role: 'lead', password },
  })
  return { email: address, password }
}
