import { CHANNELS, RUBRIC_SLUGS, TERRITORIES } from '@infos-droits/shared'
import { z } from 'zod'
import { TICKET_STATES } from '../desk/index.ts'
import { VIEW_NAMES } from './views.ts'

const day = z.iso.date()
const oneOf = <Names extends readonly [string, ...string[]]>(names: Names) =>
  z.enum(names).optional().catch(undefined)

/** How many rows a page has. */
export const PAGE_ROWS = 50

/** A place in the list: the deadline and the reference of the ticket at its edge. */
const place = z
  .templateLiteral([z.iso.datetime(), '~', z.string().regex(/^[\w-]{4,40}$/)])
  .optional()
  .catch(undefined)

/** What the address of the list asks for; what it does not know is left out, so that no link breaks. */
const querySchema = z.object({
  vue: z.enum(VIEW_NAMES).catch('a-traiter'),
  etape: oneOf(TICKET_STATES),
  rubrique: oneOf([...RUBRIC_SLUGS, 'unknown']),
  habite: oneOf([...TERRITORIES, 'unknown']),
  reponse: oneOf(CHANNELS),
  partenaire: z
    .string()
    .regex(/^[0-9a-f]{24}$/)
    .optional()
    .catch(undefined),
  retard: oneOf(['oui']),
  du: day.optional().catch(undefined),
  au: day.optional().catch(undefined),
  /** A reference, whole. */
  search: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[\w-]{4,40}$/)
    .optional()
    .catch(undefined),
  apres: place,
  avant: place,
})

export type QueueQuery = z.output<typeof querySchema>

/** @param params of an address; of a name that is given twice the first counts. */
export const parseQuery = (params: Record<string, unknown>): QueueQuery =>
  querySchema.parse(
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        Array.isArray(value) ? (value as unknown[])[0] : value,
      ]),
    ),
  )

export type Place = { dueAt: string; reference: string }

/** Where a page begins: before or behind a ticket, or at the head of the list. */
export const placeOf = ({ apres, avant }: QueueQuery): (Place & { isBefore: boolean }) | null => {
  const text = apres ?? avant
  if (text === undefined) return null
  const [dueAt = '', reference = ''] = text.split('~')
  return { dueAt, reference, isBefore: apres === undefined }
}
