import type { RubricSlug, Territory } from '@infos-droits/shared'
import { isOneOf } from './communes.ts'

/** One line of the table that the lead edits; what is empty fits everything. */
export type Rule = {
  id: string
  rubric: RubricSlug
  theme: string | null
  /** Instead of a territory. */
  communes: readonly string[]
  territory: Territory | null
  /** Null: to the lead. */
  organization: string | null
  /** Asked while the organization is away. */
  substitute: string | null
}

/** First and last day away, `AAAA-MM-JJ`. */
export type Absence = { from: string; to: string }

export type Partner = {
  id: string
  name: string
  /** Has a mail address or an account. */
  isReachable: boolean
  absences: readonly Absence[]
}

/** What is known of a question when it is routed. */
export type Asked = {
  rubric: RubricSlug | 'unknown'
  /** Of the guide the person came from. */
  themes: readonly string[]
  territory: Territory | 'unknown'
  /** As the person typed it; compared here and kept nowhere. */
  commune: string | undefined
  /** In Paris, `AAAA-MM-JJ`. */
  day: string
}

/** Why it goes where it goes. */
export type Outcome =
  /** To the organization of the rule, or to its substitute. */
  | 'partner'
  | 'substitute'
  /** All others: to the lead. */
  | 'no_rule'
  | 'rule_says_lead'
  | 'unreachable'
  | 'away'
  | 'substitute_unreachable'
  | 'both_away'

/** Why a rule of the rubric is not the one. */
export type Lost = 'other_theme' | 'other_place' | 'names_no_theme' | 'place_less_exact' | 'newer'

export type Decision = {
  /** Null: to the lead. */
  organization: string | null
  outcome: Outcome
  rule: Rule | null
  /** The other rules of the rubric, the nearest first. */
  others: { rule: Rule; lost: Lost }[]
}

export const isAwayOn = (absences: readonly Absence[], day: string): boolean =>
  absences.some(({ from, to }) => from <= day && day <= to)

/** A commune is more exact than a territory, a territory than nothing. */
const exactnessOf = ({ communes, territory }: Rule): number =>
  communes.length > 0 ? 2 : territory === null ? 0 : 1

/** Sorts rules: first the theme, then the place; of two that say the same, the older one. */
export const byExactness = (a: Rule, b: Rule): number =>
  Number(b.theme !== null) - Number(a.theme !== null) ||
  exactnessOf(b) - exactnessOf(a) ||
  (a.id < b.id ? -1 : 1)

const misfitOf = (rule: Rule, asked: Asked): 'other_theme' | 'other_place' | null => {
  if (rule.theme !== null && !asked.themes.includes(rule.theme)) return 'other_theme'
  const isPlace =
    rule.communes.length > 0
      ? isOneOf(asked.commune, rule.communes)
      : rule.territory === null || rule.territory === asked.territory
  return isPlace ? null : 'other_place'
}

const lostTo = (winner: Rule, rule: Rule): Lost => {
  if (winner.theme !== null && rule.theme === null) return 'names_no_theme'
  return exactnessOf(winner) > exactnessOf(rule) ? 'place_less_exact' : 'newer'
}

/**
 * Where a question goes, and why: the most exact rule that fits says the partner; its substitute is asked
 * while it is away; whoever cannot be written to is not asked, and the lead is. The one place for it:
 * intake and the screen that tries a question out ask here.
 */
export const decideRoute = ({
  asked,
  rules,
  partners,
}: {
  asked: Asked
  rules: readonly Rule[]
  partners: readonly Partner[]
}): Decision => {
  const ofRubric = rules.filter(({ rubric }) => rubric === asked.rubric).sort(byExactness)
  const rule = ofRubric.find((one) => misfitOf(one, asked) === null) ?? null
  const others = ofRubric
    .filter((one) => one !== rule)
    .map((one) => ({
      rule: one,
      lost: misfitOf(one, asked) ?? (rule === null ? 'newer' : lostTo(rule, one)),
    }))
  return { ...partnerOf({ rule, partners, day: asked.day }), rule, others }
}

const partnerOf = ({
  rule,
  partners,
  day,
}: {
  rule: Rule | null
  partners: readonly Partner[]
  day: string
}): Pick<Decision, 'organization' | 'outcome'> => {
  const toLead = (outcome: Outcome) => ({ organization: null, outcome })
  if (rule === null) return toLead('no_rule')
  if (rule.organization === null) return toLead('rule_says_lead')
  const named = (id: string | null) => partners.find((partner) => partner.id === id)
  const first = named(rule.organization)
  if (first === undefined || !first.isReachable) return toLead('unreachable')
  if (!isAwayOn(first.absences, day)) return { organization: first.id, outcome: 'partner' }
  if (rule.substitute === null) return toLead('away')
  const second = named(rule.substitute)
  if (second === undefined || !second.isReachable) return toLead('substitute_unreachable')
  if (isAwayOn(second.absences, day)) return toLead('both_away')
  return { organization: second.id, outcome: 'substitute' }
}
