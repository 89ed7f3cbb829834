import { AppError, cleanText, notLongerThan, parseOrThrow } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Correction } from '../payload-types.ts'
import { ownOrganization } from '../people/index.ts'
import { inTransaction } from '../work/index.ts'
import { differencesBetween } from './differences.ts'
import { ANSWERS as fr } from './labels.fr.ts'
import { FIELDS, isAddable, isNew, type Part, type Problem } from './parts.ts'
import { problemsIn, withReadTimes, withWholeAddresses } from './problems.ts'
import { fingerprint, partsSchema, readParts } from './stored-parts.ts'

const proposalSchema = z.object({
  /** Fingerprint of the page that the form was filled with. */
  base: z.string().max(100),
  parts: partsSchema,
  message: z.string().transform(cleanText).pipe(notLongerThan(1000)),
})

/**
 * Keeps what a partner proposes of its own page: one proposal waits at a time, a new one takes its place.
 *
 * @returns what is wrong with the fields; empty once it is kept.
 * @throws AppError `correction.partner` (403), `correction.offline` (404), `correction.changed` (409),
 *   `correction.parts` (409), `correction.nothing` (422).
 */
export const propose = async ({
  req: { payload, user },
  body,
}: {
  req: PayloadRequest
  body: unknown
}): Promise<Problem[]> => {
  const organization = ownOrganization({ req: { user } })
  if (organization === null || user === null)
    throw new AppError({ code: 'correction.partner', message: fr.partnerOnly, status: 403 })
  const code = 'correction.invalid'
  const sent = parseOrThrow({ schema: proposalSchema, input: body, code, what: fr.what })
  const after = sent.parts.map(onlyItsFields).map(withReadTimes).map(withWholeAddresses)
  const problems = problemsIn(after)
  if (problems.length > 0) return problems
  await inTransaction({
    payload,
    user,
    work: async (req) => {
      const before = await readParts({ req, organization })
      if (before === null)
        throw new AppError({ code: 'correction.offline', message: fr.offline, status: 404 })
      requireSamePage({ before, after, base: sent.base })
      if (differencesBetween(before, after).length === 0 && sent.message === '')
        throw new AppError({ code: 'correction.nothing', message: fr.nothing, status: 422 })
      const waiting = await waitingOf({ req, organization })
      const named = after.map((part) => nameAsIn(before, part))
      const data = { before, after: named, message: sent.message, by: user.name }
      const collection = 'corrections'
      if (waiting === null)
        await payload.create({
          collection,
          data: { ...data, organization, state: 'waiting', revision: 1 },
          depth: 0,
          req,
        })
      else
        await payload.update({
          collection,
          id: waiting.id,
          data: { ...data, revision: waiting.revision + 1 },
          depth: 0,
          req,
        })
    },
  })
  return []
}

/** What the form may speak of, whatever was posted. */
const onlyItsFields = (part: Part): Part => ({
  ...part,
  values: Object.fromEntries(FIELDS[part.kind].map(({ name }) => [name, part.values[name] ?? ''])),
  ...(part.kind === 'locations' ? {} : { week: [], closures: [] }),
})

/** A part is called as the page calls it, not as the form says. */
const nameAsIn = (before: readonly Part[], part: Part): Part => ({
  ...part,
  name: before.find(({ id }) => id === part.id)?.name ?? '',
})

/** The form speaks of the page as it is now: the same parts, and places and services that are added. */
const requireSamePage = ({
  before,
  after,
  base,
}: {
  before: readonly Part[]
  after: readonly Part[]
  base: string
}): void => {
  if (fingerprint(before) !== base)
    throw new AppError({ code: 'correction.changed', message: fr.changedWhileTyping, status: 409 })
  const keys = (parts: readonly Part[]) => parts.map(({ kind, id }) => `${kind}/${id}`).sort()
  const kept = after.filter((part) => !isNew(part))
  const added = after.filter(isNew)
  const isWhole = keys(kept).join() === keys(before).join()
  if (!isWhole || added.some(({ kind }) => !isAddable(kind)))
    throw new AppError({ code: 'correction.parts', message: fr.parts, status: 409 })
}

/** The proposal of an organization that waits for the lead, as far as the user of `req` may read it. */
export const waitingOf = async ({
  req,
  organization,
}: {
  req: PayloadRequest
  organization: string
}): Promise<Correction | null> => {
  const { docs } = await req.payload.find({
    collection: 'corrections',
    where: { and: [{ organization: { equals: organization } }, { state: { equals: 'waiting' } }] },
    sort: '-createdAt',
    limit: 1,
    // No count beside it: two first commands of a transaction at once may miss each other.
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs[0] ?? null
}
