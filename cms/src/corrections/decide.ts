import { AppError, cleanText, notLongerThan, parseOrThrow } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Correction, Organization } from '../payload-types.ts'
import { requireLead } from '../privacy/index.ts'
import { inTransaction, readOne } from '../work/index.ts'
import { ANSWERS as fr } from './labels.fr.ts'
import { isAddable, isNew, type Addable, type Part } from './parts.ts'
import { changesIn, fingerprint, partsSchema, readParts } from './stored-parts.ts'

const decisionSchema = z.discriminatedUnion('decision', [
  z.object({
    decision: z.literal('accept'),
    revision: z.number().int(),
    /** The lead says that the partner confirmed these contacts. */
    isChecked: z.boolean().default(false),
  }),
  z.object({
    decision: z.literal('refuse'),
    revision: z.number().int(),
    reason: z.string().transform(cleanText).pipe(notLongerThan(1000)),
  }),
])

/**
 * Accepts a correction, writing it in the partner's page, or refuses it with a reason.
 *
 * @throws AppError `correction.unknown` (404); `correction.decided`, `correction.again`,
 *   `correction.page`, `correction.draft` (409); `correction.reason` (422).
 */
export const decide = async ({
  req: asking,
  id,
  body,
}: {
  req: PayloadRequest
  id: string
  body: unknown
}): Promise<void> => {
  requireLead(asking)
  const { payload, user } = asking
  const code = 'correction.invalid'
  const choice = parseOrThrow({ schema: decisionSchema, input: body, code, what: fr.what })
  if (choice.decision === 'refuse' && choice.reason.length < 3)
    throw new AppError({ code: 'correction.reason', message: fr.reason, status: 422 })
  await inTransaction({
    payload,
    user,
    work: async (req) => {
      const correction = await waitingById({ req, id })
      if (correction.revision !== choice.revision)
        throw new AppError({ code: 'correction.again', message: fr.proposedAgain, status: 409 })
      if (choice.decision === 'accept')
        await writePage({ req, correction, isChecked: choice.isChecked })
      await payload.update({
        collection: 'corrections',
        id: correction.id,
        data: {
          state: choice.decision === 'accept' ? 'accepted' : 'refused',
          reason: choice.decision === 'refuse' ? choice.reason : null,
          decidedAt: new Date().toISOString(),
          decidedBy: user?.name ?? null,
        },
        depth: 0,
        req,
      })
    },
  })
}

const waitingById = async ({
  req,
  id,
}: {
  req: PayloadRequest
  id: string
}): Promise<Correction> => {
  const correction = await readOne({ req, collection: 'corrections', id })
  if (correction === undefined)
    throw new AppError({ code: 'correction.unknown', message: fr.unknown, status: 404 })
  if (correction.state !== 'waiting')
    throw new AppError({ code: 'correction.decided', message: fr.decided, status: 409 })
  return correction
}

const organizationOf = ({ organization }: Correction): string =>
  typeof organization === 'string' ? organization : organization.id

/** True when the partner's page is not any more what the correction was made on. */
export const isPageChanged = async ({
  req,
  correction,
}: {
  req: PayloadRequest
  correction: Correction
}): Promise<boolean> => {
  const current = await readParts({ req, organization: organizationOf(correction) })
  const before = partsSchema.parse(correction.before)
  return current === null || fingerprint(current) !== fingerprint(before)
}

/** On behalf of the lead, in the transaction: only what the correction changes. */
const writePage = async ({
  req,
  correction,
  isChecked,
}: {
  req: PayloadRequest
  correction: Correction
  isChecked: boolean
}) => {
  const before = partsSchema.parse(correction.before)
  const after = partsSchema.parse(correction.after)
  if (await isPageChanged({ req, correction }))
    throw new AppError({ code: 'correction.page', message: fr.pageChanged, status: 409 })
  const organization = organizationOf(correction)
  for (const part of after) {
    const old = before.find(({ id }) => id === part.id)
    await writePart({ req, organization, part, isChecked, ...(old === undefined ? {} : { old }) })
  }
}

const writePart = async ({
  req,
  organization,
  old,
  part,
  isChecked,
}: {
  req: PayloadRequest
  organization: string
  old?: Part
  part: Part
  isChecked: boolean
}): Promise<void> => {
  const { payload, user } = req
  const empty = { ...part, values: {}, week: [], closures: [] }
  const data = changesIn(old ?? empty, part)
  if (isChecked && part.kind === 'organizations') data['toCheck'] = false
  if (Object.keys(data).length === 0) return
  const common = { depth: 0, overrideAccess: false, user, req } as const
  if (isNew(part) && isAddable(part.kind)) {
    const added = await addedTo({ req, organization, kind: part.kind })
    const created = { ...added, ...data, organization } as never
    await payload.create({ collection: part.kind, data: created, ...common })
    return
  }
  if (part.kind === 'organizations') {
    const { formerNames } = await newestWithoutDraft({ req, organization })
    // People go on looking for it by the name that they know.
    if ('name' in data && old !== undefined)
      data['formerNames'] = [...new Set([...(formerNames ?? []), old.name])].filter(
        (name) => name !== data['name'],
      )
    data['_status'] = 'published'
  }
  await payload.update({ collection: part.kind, id: part.id, data, ...common })
}

/** What a place or a service has from the start that its partner does not say. */
const addedTo = async ({
  req,
  organization,
  kind,
}: {
  req: PayloadRequest
  organization: string
  kind: Addable
}): Promise<Record<string, unknown>> => {
  // Checked by nobody yet but who proposed it and who accepts it.
  if (kind === 'locations') return { toCheck: false, order: 0 }
  const owner = { collection: 'organizations', id: organization, depth: 0, req } as const
  const { rubrics } = await req.payload.findByID(owner)
  const where = { organization: { equals: organization } }
  const { totalDocs } = await req.payload.count({ collection: 'services', where, req })
  return { rubrics, order: totalDocs + 1 }
}

/** Written over the newest version: a draft of the lead would be published with it. */
const newestWithoutDraft = async ({
  req,
  organization,
}: {
  req: PayloadRequest
  organization: string
}): Promise<Organization> => {
  const newest = await req.payload.findByID({
    collection: 'organizations',
    id: organization,
    draft: true,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (newest._status === 'draft')
    throw new AppError({ code: 'correction.draft', message: fr.draft, status: 409 })
  return newest
}
