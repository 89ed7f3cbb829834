import { formatDate } from '@infos-droits/shared'
import { dayOf } from '@infos-droits/shared/days'
import { createLocalReq, type Payload, type TypedUser } from 'payload'
import { byExactness, type Absence, type Rule } from '../../routing/decide.ts'
import { readPartners, readRules } from '../../routing/read.ts'
import { ROUTING as fr } from './labels.fr.ts'
import type { PartnerChoice, RoutingScreen, RuleRow, ThemeChoice } from './view.ts'

/** Everything of the screen of the rules, for a lead. */
export const readScreen = async ({
  payload,
  user,
}: {
  payload: Payload
  user: TypedUser
}): Promise<RoutingScreen> => {
  const req = await createLocalReq({ user }, payload)
  const today = dayOf(new Date())
  const organizations = await payload.find({
    collection: 'organizations',
    where: { _status: { equals: 'published' } },
    select: {},
    joins: false,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user,
  })
  const rules = await readRules(req)
  const named = rules.flatMap(({ organization, substitute }) => [organization, substitute])
  const ids = new Set([
    ...organizations.docs.map(({ id }) => id),
    ...named.filter((id) => id !== null),
  ])
  const partners = await readPartners({ req, ids: [...ids] })
  return {
    rules: rules.sort(byExactness).map(rowOf),
    themes: await readThemes({ payload, user }),
    partners: partners
      .map(({ absences, ...partner }) => ({
        ...partner,
        absences: absences.flatMap((absence) => sentenceOf({ name: partner.name, absence, today })),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'fr')) satisfies PartnerChoice[],
    today,
  }
}

const rowOf = ({
  communes,
  territory,
  theme,
  organization,
  substitute,
  ...rule
}: Rule): RuleRow => ({
  ...rule,
  theme: theme ?? '',
  place: communes.length > 0 ? 'communes' : (territory ?? ''),
  communes: communes.join(', '),
  organization: organization ?? '',
  substitute: substitute ?? '',
})

/** Nothing of one that is over. */
const sentenceOf = ({
  name,
  absence: { from, to },
  today,
}: {
  name: string
  absence: Absence
  today: string
}): string[] => {
  if (to < today) return []
  return [
    from <= today
      ? fr.away(name, formatDate(to))
      : fr.awayFrom(name, formatDate(from), formatDate(to)),
  ]
}

const readThemes = async ({
  payload,
  user,
}: {
  payload: Payload
  user: TypedUser
}): Promise<ThemeChoice[]> => {
  const { docs } = await payload.find({
    collection: 'themes',
    depth: 1,
    sort: 'title',
    pagination: false,
    overrideAccess: false,
    user,
  })
  return docs.flatMap(({ id, title, rubric }) =>
    typeof rubric === 'object' ? [{ id, title, rubric: rubric.slug }] : [],
  )
}
