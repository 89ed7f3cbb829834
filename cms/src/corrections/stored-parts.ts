import { cleanText, formatPhone, normalizePhone } from '@infos-droits/shared'
import { sha256 } from '@infos-droits/shared/crypto'
import { WEEKDAYS } from '@infos-droits/shared/hours'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { daysOf } from '../opening-hours.ts'
import { parisDay, storedDay } from '../paris-time.ts'
import type { Location, Organization, Service } from '../payload-types.ts'
import { FIELDS, type FieldSpec, type Part, type PartKind } from './parts.ts'

const text = z.string().max(5000).transform(cleanText)

/** Parts as a form sends them and as a correction keeps them. */
export const partsSchema = z
  .array(
    z.object({
      kind: z.enum(['organizations', 'locations', 'services']),
      id: z.string().regex(/^(?:[0-9a-f]{24}|new-\d{1,2})$/),
      name: text,
      values: z.record(z.string(), text),
      week: z
        .array(
          z.object({
            days: z.array(z.enum(WEEKDAYS)).max(7),
            from: text,
            to: text,
            byAppointment: z.boolean(),
          }),
        )
        .max(21),
      closures: z.array(z.object({ from: text, to: text, reason: text })).max(20),
    }),
  )
  .max(60)

/** The same parts give the same fingerprint: what a correction was made on. */
export const fingerprint = (parts: readonly Part[]): string => sha256(JSON.stringify(parts))

/**
 * A partner's page as it is on the site, for who asks; null when it is not there for them.
 *
 * @param req reads on behalf of its user, in its transaction.
 */
export const readParts = async ({
  req,
  organization,
}: {
  req: PayloadRequest
  organization: string
}): Promise<Part[] | null> => {
  const { payload, user } = req
  const asked = { depth: 0, pagination: false, overrideAccess: false, user, req } as const
  const { docs } = await payload.find({
    collection: 'organizations',
    where: { and: [{ id: { equals: organization } }, { _status: { equals: 'published' } }] },
    ...asked,
  })
  const [found] = docs
  if (found === undefined) return null
  const where = { organization: { equals: organization } }
  const sort = ['order', 'id']
  const locations = await payload.find({ collection: 'locations', where, sort, ...asked })
  const services = await payload.find({ collection: 'services', where, sort, ...asked })
  return [
    partOf('organizations', found),
    ...locations.docs.map((doc) => ({ ...partOf('locations', doc), ...timesOf(doc) })),
    ...services.docs.map((doc) => partOf('services', doc)),
  ]
}

/** Where a field of the form stands in the document. */
const isInAccess = ({ name }: FieldSpec): boolean =>
  ['wheelchair', 'languages', 'transport', 'remote'].includes(name)

const partOf = (kind: PartKind, doc: Organization | Location | Service): Part => {
  const stored: Record<string, unknown> = { ...doc, ...('access' in doc ? doc.access : {}) }
  const values = FIELDS[kind].map((field): [string, string] => [
    field.name,
    asTyped(field, stored[field.name]),
  ])
  return {
    kind,
    id: doc.id,
    name: doc.name,
    values: Object.fromEntries(values),
    week: [],
    closures: [],
  }
}

const asTyped = ({ kind }: FieldSpec, value: unknown): string => {
  if (Array.isArray(value)) return cleanText(value.map(String).join('\n'))
  if (typeof value !== 'string') return ''
  return kind === 'phone' ? formatPhone(value) : cleanText(value)
}

const timesOf = ({ week, closures }: Location): Pick<Part, 'week' | 'closures'> => ({
  week: (week ?? []).map(({ days, from, to, byAppointment }) => ({
    days: daysOf(days).flatMap((day) => WEEKDAYS[day] ?? []),
    from,
    to,
    byAppointment: byAppointment === true,
  })),
  closures: (closures ?? []).map(({ from, to, reason }) => ({
    from: parisDay(from) ?? '',
    to: parisDay(to) ?? '',
    reason: cleanText(reason ?? ''),
  })),
})

/** What is written in a document to make of `before` what `after` says: the changed fields only. */
export const changesIn = (before: Part, after: Part): Record<string, unknown> => {
  const changed = FIELDS[after.kind].filter(
    ({ name }) => (before.values[name] ?? '') !== (after.values[name] ?? ''),
  )
  const data: Record<string, unknown> = {}
  const access: Record<string, unknown> = {}
  for (const field of changed)
    (isInAccess(field) ? access : data)[field.name] = asStored(field, after.values[field.name])
  if (Object.keys(access).length > 0) data['access'] = access
  if (differ(before.week, after.week)) data['week'] = after.week
  if (differ(before.closures, after.closures))
    data['closures'] = after.closures.map(({ from, to, reason }) => ({
      from: storedDay(from),
      to: to === '' ? null : storedDay(to),
      reason: reason === '' ? null : reason,
    }))
  return data
}

const differ = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) !== JSON.stringify(other)

const asStored = ({ kind }: FieldSpec, typed = ''): unknown => {
  if (kind === 'lines') return linesOf(typed)
  if (typed === '') return null
  return kind === 'phone' ? normalizePhone(typed) : typed
}

/** One entry a line. */
export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
