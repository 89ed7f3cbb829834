import { formatPhone } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { env } from '../env.ts'
import type { LetterTemplate, Setting } from '../payload-types.ts'
import { problemsOf } from './check.ts'
import {
  declaredOf,
  type Declared,
  isSignatureKey,
  SIGNATURE_PLACEHOLDERS,
  type SignatureKey,
} from './declared.ts'
import { TELLING_WORDS } from './labels.fr.ts'
import { fillIn, type Values } from './placeholders.ts'
import type { Template } from './template.ts'
import { SIGNATURE_WORDS } from './words.fr.ts'

type Reading = Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>

/** What may stand in a letter or a signature, and its first words; null of an unknown one. */
export const originOf = (key: string): Declared | null =>
  isSignatureKey(key)
    ? {
        // One for a place is empty at first: that of all letters is taken.
        words: { subject: '', greeting: '', body: key === 'signature' ? SIGNATURE_WORDS : '' },
        placeholders: SIGNATURE_PLACEHOLDERS,
        isNeutral: false,
      }
    : declaredOf(key)

/** What the lead has written for a letter; null while it leaves in its first words. */
export const storedTemplate = async ({
  req,
  key,
}: {
  req: Reading
  key: string
}): Promise<LetterTemplate | null> => {
  const { docs } = await req.payload.find({
    collection: 'letterTemplates',
    where: { key: { equals: key } },
    depth: 0,
    limit: 1,
    pagination: false,
    ...(req.transactionID === undefined ? {} : { req }),
  })
  return docs[0] ?? null
}

export const wordsOf = ({ subject, greeting, body }: LetterTemplate): Template => ({
  subject: subject ?? '',
  greeting: greeting ?? '',
  body,
})

/** Words that a neutral letter must not say: those of every desk, and the names of this one. */
export const forbiddenWords = async ({
  req,
  settings,
}: {
  req: Reading
  /** Names that are not saved yet; those that are, when left out. */
  settings?: Partial<Pick<Setting, 'siteName' | 'publisher' | 'desk'>>
}): Promise<string[]> => {
  const inside = req.transactionID === undefined ? {} : { req }
  const { siteName, publisher, desk } =
    settings ?? (await req.payload.findGlobal({ slug: 'settings', depth: 0, ...inside }))
  const { docs } = await req.payload.find({
    collection: 'rubrics',
    depth: 0,
    pagination: false,
    select: { name: true },
    ...inside,
  })
  const names = [siteName, publisher?.name, desk?.name, ...docs.map(({ name }) => name)]
  return [...TELLING_WORDS, ...names.filter((name) => typeof name === 'string')]
}

/**
 * The words in which a letter leaves now. Words of the lead that no longer stand (a name of the site that
 * a neutral letter says, a link that has become necessary) give way to the first ones.
 */
export const templateFor = async ({
  req,
  key,
}: {
  req: Reading
  key: string
}): Promise<Template> => {
  const origin = originOf(key)
  if (origin === null) throw new Error(`no letter ${key} is declared`)
  const stored = await storedTemplate({ req, key })
  if (stored === null) return origin.words
  const template = wordsOf(stored)
  const forbidden = origin.isNeutral ? await forbiddenWords({ req }) : []
  const problems = problemsOf({ template, placeholders: origin.placeholders, forbidden })
  if (problems.length === 0) return template
  req.payload.logger.warn({ msg: 'letters: words that no longer stand', key })
  return origin.words
}

/** What a signature is filled with. */
export const signatureValues = (settings: Setting): Values => ({
  site: settings.siteName,
  éditeur: settings.publisher.name,
  'adresse du site': env().SITE_URL,
  téléphone: settings.desk.phone ? formatPhone(settings.desk.phone) : null,
})

/** Lines as they stand at the foot; one with a missing value is left out. */
export const signatureLines = (body: string, values: Values): string[] =>
  body
    .split('\n')
    .map((line) => fillIn(line.trim(), values)?.trim() ?? '')
    .filter((line) => line !== '')

/** The lines at the foot of a letter to somebody who lives there, or to anyone. */
export const signatureFor = async ({
  req,
  settings,
  territory,
}: {
  req: Reading
  settings: Setting
  /** Where the person lives; null for the team and where nobody knows. */
  territory: 'here' | 'department' | 'elsewhere' | null
}): Promise<string[]> => {
  const keys: SignatureKey[] = [
    ...(territory === null ? [] : [`signature-${territory}` as const]),
    'signature',
  ]
  for (const key of keys) {
    const body = (await storedTemplate({ req, key }))?.body ?? ''
    const lines = signatureLines(body, signatureValues(settings))
    if (lines.length > 0) return lines
  }
  return signatureLines(SIGNATURE_WORDS, signatureValues(settings))
}
