import { TICKET_FIELDS } from '../fields.fr.ts'
import { TERRITORY_LABELS } from '../labels.fr.ts'
import type { Decision, Partner, Rule } from './decide.ts'
import { RULE, WHY as fr } from './labels.fr.ts'

/** Title of a theme by its id. */
type ThemeTitles = ReadonlyMap<string, string>

/** What a rule is called: « Logement, loyer impayé, Versailles ». */
export const ruleTitle = (
  {
    rubric,
    theme,
    communes,
    territory,
  }: Partial<Pick<Rule, 'rubric' | 'theme' | 'communes' | 'territory'>>,
  themes: ThemeTitles = new Map(),
): string => {
  const place =
    communes !== undefined && communes.length > 0
      ? communes.join(', ')
      : territory
        ? TERRITORY_LABELS[territory].toLowerCase()
        : RULE.everywhere
  return RULE.title([
    ...(rubric === undefined ? [] : [TICKET_FIELDS.rubrics[rubric]]),
    ...(theme ? [themes.get(theme) ?? RULE.someTheme] : []),
    place,
  ])
}

export type Explanation = {
  /** « Elle irait à : ADIL 78. » */
  result: string
  /** Why, in order. */
  reasons: string[]
  /** The other rules of the rubric, and why they lost. */
  others: string[]
}

/** The sentences that say where a question goes, and why. */
export const explain = ({
  decision: { organization, outcome, rule, others },
  partners,
  themes,
}: {
  decision: Decision
  partners: readonly Partner[]
  themes: ThemeTitles
}): Explanation => {
  const nameOf = (id: string | null | undefined) =>
    partners.find((partner) => partner.id === id)?.name ?? fr.gone
  const names = { partner: nameOf(rule?.organization), substitute: nameOf(rule?.substitute) }
  const why = fr.outcomes[outcome](names)
  return {
    result: organization === null ? fr.toLead : fr.toPartner(nameOf(organization)),
    reasons: [
      ...(rule === null ? [] : [fr.rule(ruleTitle(rule, themes))]),
      ...(why === null ? [] : [why]),
    ],
    others: others.map((other) => fr.other(ruleTitle(other.rule, themes), fr.lost[other.lost])),
  }
}
