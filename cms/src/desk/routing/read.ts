import type { PayloadRequest } from 'payload'
import { parisDay } from '../../paris-time.ts'
import type { Absence as StoredAbsence } from '../../payload-types.ts'
import { idOf } from '../actor.ts'
import type { Absence, Partner, Rule } from './decide.ts'

/** The table of rules as it is stored; the oldest first. */
export const readRules = async (req: PayloadRequest): Promise<Rule[]> => {
  const found = { collection: 'routes', depth: 0, pagination: false, sort: 'id', req } as const
  const { docs } = await req.payload.find(found)
  return docs.map((route) => ({
    id: route.id,
    rubric: route.rubric,
    theme: idOf(route.theme),
    communes: route.communes ?? [],
    territory: route.territory ?? null,
    organization: idOf(route.organization),
    substitute: idOf(route.substitute),
  }))
}

/** Organizations by their ids: whether they can be written to, and when they are away. */
export const readPartners = async ({
  req,
  ids,
}: {
  req: PayloadRequest
  ids: readonly string[]
}): Promise<Partner[]> => {
  const { payload } = req
  const all = { depth: 0, pagination: false, req } as const
  const organizations = await payload.find({
    collection: 'organizations',
    where: { id: { in: [...ids] } },
    select: { name: true, contactEmail: true },
    joins: false,
    ...all,
  })
  const accounts = await payload.find({
    collection: 'users',
    where: { and: [{ role: { equals: 'partner' } }, { organization: { in: [...ids] } }] },
    select: { organization: true },
    ...all,
  })
  const absences = await payload.find({
    collection: 'absences',
    where: { organization: { in: [...ids] } },
    ...all,
  })
  const withAccount = new Set(accounts.docs.map(({ organization }) => idOf(organization)))
  return organizations.docs.map(({ id, name, contactEmail }) => ({
    id,
    name,
    isReachable: Boolean(contactEmail) || withAccount.has(id),
    absences: absences.docs.filter((absence) => idOf(absence.organization) === id).map(daysOf),
  }))
}

/** Days in Paris; without a last day it lasts one day. */
export const daysOf = ({ from, to }: Pick<StoredAbsence, 'from' | 'to'>): Absence => {
  const first = parisDay(from) ?? ''
  return { from: first, to: parisDay(to) ?? first }
}

/** Themes of a guide that is on line, by its slug. */
export const themesOfGuide = async ({
  req,
  guide,
}: {
  req: PayloadRequest
  guide: string | null | undefined
}): Promise<string[]> => {
  if (!guide) return []
  const { docs } = await req.payload.find({
    collection: 'guides',
    where: { and: [{ slug: { equals: guide } }, { _status: { equals: 'published' } }] },
    select: { themes: true },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  return (docs[0]?.themes ?? []).flatMap((theme) => idOf(theme) ?? [])
}
