import { AppError, parseOrThrow } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { inTransaction } from '../work/index.ts'
import { problemsOf, LONGEST } from './check.ts'
import { isSignatureKey } from './declared.ts'
import { CHECKS, LETTERS_PAGE as fr } from './labels.fr.ts'
import { forbiddenWords, originOf, storedTemplate } from './read.ts'
import type { Template } from './template.ts'

const SIGNATURE_LINES = 6

const words = z.object({
  subject: z.string().max(LONGEST.body).default(''),
  greeting: z.string().max(LONGEST.body).default(''),
  body: z.string().max(LONGEST.body * 2),
})
const change = words.extend({ revision: z.number().int().nonnegative() })

/** @throws AppError `letter.unknown` (404). */
export const requireOrigin = (key: string) => {
  const origin = originOf(key)
  if (origin !== null) return origin
  throw new AppError({ code: 'letter.unknown', message: fr.unknown, status: 404 })
}

/**
 * Words as they were posted, once they may leave as they are.
 *
 * @throws AppError `letter.invalid` (400), `letter.unknown` (404), `letter.words` (422) with every sentence
 * that the lead has to read.
 */
export const requireWords = async ({
  req,
  key,
  body,
}: {
  req: PayloadRequest
  key: string
  body: unknown
}): Promise<Template> => {
  const { placeholders, isNeutral } = requireOrigin(key)
  const given = parseOrThrow({ schema: words, input: body, code: 'letter.invalid', what: fr.what })
  const template: Template = { ...given, body: given.body.replace(/\r\n?/g, '\n').trim() }
  const forbidden = isNeutral ? await forbiddenWords({ req }) : []
  const problems = problemsOf({ template, placeholders, forbidden })
    .filter(({ part }) => !isSignatureKey(key) || part === 'body')
    .map(({ message }) => message)
  if (isSignatureKey(key)) problems.push(...signatureProblems(template.body))
  if (problems.length === 0) return template
  const message = [...new Set(problems)].join('\n')
  throw new AppError({ code: 'letter.words', message, status: 422 })
}

const signatureProblems = (body: string): string[] => [
  ...(body.split('\n').length > SIGNATURE_LINES ? [CHECKS.signatureLines(SIGNATURE_LINES)] : []),
  ...(body.length > LONGEST.signature ? [CHECKS.long('body', LONGEST.signature)] : []),
]

/**
 * Keeps the lead’s words for a letter; answers the new revision.
 *
 * @throws AppError as `requireWords`, `letter.changed` (409) when somebody else kept others meanwhile.
 */
export const saveWords = async ({
  req: asking,
  key,
  body,
}: {
  req: PayloadRequest
  key: string
  body: unknown
}): Promise<number> => {
  const template = await requireWords({ req: asking, key, body })
  const seen = parseOrThrow({ schema: change, input: body, code: 'letter.invalid', what: fr.what })
  return inTransaction({
    payload: asking.payload,
    user: asking.user,
    work: async (req) => {
      const stored = await storedTemplate({ req, key })
      requireSame({ seen: seen.revision, kept: stored?.revision ?? 0 })
      const revision = seen.revision + 1
      const data = { ...template, key, revision }
      await (stored === null
        ? req.payload.create({ collection: 'letterTemplates', data, depth: 0, req })
        : req.payload.update({
            collection: 'letterTemplates',
            id: stored.id,
            data,
            depth: 0,
            req,
          }))
      return revision
    },
  })
}

/** The first words again. */
export const resetWords = async ({
  req: { payload },
  key,
}: {
  req: PayloadRequest
  key: string
}): Promise<void> => {
  requireOrigin(key)
  await payload.delete({ collection: 'letterTemplates', where: { key: { equals: key } } })
}

const requireSame = ({ seen, kept }: { seen: number; kept: number }) => {
  if (seen === kept) return
  throw new AppError({ code: 'letter.changed', message: fr.changedMeanwhile, status: 409 })
}
