import { ValidationError, type CollectionBeforeValidateHook } from 'payload'
import type { Route } from '../../payload-types.ts'
import { idOf } from '../actor.ts'
import { ROUTE_FIELDS } from '../fields.fr.ts'
import { communeKey } from './communes.ts'
import type { Rule } from './decide.ts'
import { ruleTitle } from './explain.ts'
import { RULE_ERRORS as fr } from './labels.fr.ts'
import { readRules } from './read.ts'

type Field = 'theme' | 'communes' | 'territory' | 'substitute' | 'rubric'
type Wrong = { path: Field; message: string }

/** What both fit at once. */
const saysTheSame = (one: Rule, other: Rule): boolean => {
  if (one.rubric !== other.rubric || one.theme !== other.theme) return false
  if (one.communes.length > 0 && other.communes.length > 0) {
    const keys = new Set(one.communes.map(communeKey))
    return other.communes.some((commune) => keys.has(communeKey(commune)))
  }
  return one.communes.length === other.communes.length && one.territory === other.territory
}

/**
 * A rule says one thing, and no other one says it already. A hook, not the fields' validation: those run
 * all at once, and the first command of a transaction must be alone.
 */
export const checkRule: CollectionBeforeValidateHook<Route> = async ({
  data,
  originalDoc,
  req,
}) => {
  const whole = { ...originalDoc, ...data }
  const { rubric } = whole
  if (rubric === undefined) return data
  const rule: Rule = {
    id: originalDoc?.id ?? '',
    rubric,
    theme: idOf(whole.theme),
    communes: whole.communes ?? [],
    territory: whole.territory ?? null,
    organization: idOf(whole.organization),
    substitute: idOf(whole.substitute),
  }
  const wrong = wrongAlone(rule) ?? (await wrongTheme(rule, req)) ?? (await saidTwice(rule, req))
  if (wrong === null) return data
  const { path, message } = wrong
  // The label too says why: it is what the admin shows first.
  const errors = [{ path, label: `${ROUTE_FIELDS[path]}. ${message}`, message }]
  throw new ValidationError({ collection: 'routes', errors }, req.t)
}

const wrongAlone = ({ communes, territory, organization, substitute }: Rule): Wrong | null => {
  if (communes.length > 0 && territory !== null)
    return { path: 'territory', message: fr['rule.place'] }
  if (substitute === null) return null
  if (organization === null) return { path: 'substitute', message: fr['rule.substitute.alone'] }
  return substitute === organization ? { path: 'substitute', message: fr['rule.substitute'] } : null
}

type Req = Parameters<typeof readRules>[0]

const wrongTheme = async ({ theme, rubric }: Rule, req: Req): Promise<Wrong | null> => {
  if (theme === null) return null
  const found = { collection: 'themes', id: theme, depth: 1, disableErrors: true, req } as const
  const named = await req.payload.findByID(found)
  const isOfRubric = typeof named?.rubric === 'object' && named.rubric.slug === rubric
  return isOfRubric ? null : { path: 'theme', message: fr['rule.theme'] }
}

const saidTwice = async (rule: Rule, req: Req): Promise<Wrong | null> => {
  const others = (await readRules(req)).filter(({ id }) => id !== rule.id)
  const same = others.find((other) => saysTheSame(rule, other))
  if (same === undefined) return null
  return { path: 'rubric', message: fr['rule.twice'](ruleTitle(same)) }
}
