import type { RubricSlug, Territory } from '@infos-droits/shared'

/** One rule as the table edits it. */
export type RuleRow = {
  /** Empty while it was never saved. */
  id: string
  rubric: RubricSlug
  theme: string
  /** A territory, `communes`, or empty for everywhere. */
  place: Territory | 'communes' | ''
  /** As typed, between commas. */
  communes: string
  organization: string
  substitute: string
}

export type PartnerChoice = {
  id: string
  name: string
  isReachable: boolean
  /** « … est absent jusqu’au … », for absences that are not over. */
  absences: string[]
}

export type ThemeChoice = { id: string; title: string; rubric: RubricSlug }

/** What the screen needs, plain enough to cross to the browser. */
export type RoutingScreen = {
  rules: RuleRow[]
  themes: ThemeChoice[]
  partners: PartnerChoice[]
  today: string
}

/** The rule as the collection keeps it. */
export const storedRule = ({
  rubric,
  theme,
  place,
  communes,
  organization,
  substitute,
}: RuleRow) => ({
  rubric,
  theme: theme === '' ? null : theme,
  territory: place === '' || place === 'communes' ? null : place,
  communes:
    place === 'communes'
      ? communes
          .split(/[,;\n]/)
          .map((commune) => commune.trim())
          .filter((commune) => commune !== '')
      : [],
  organization: organization === '' ? null : organization,
  substitute: substitute === '' ? null : substitute,
})

export const isSameRule = (one: RuleRow, other: RuleRow): boolean =>
  JSON.stringify(storedRule(one)) === JSON.stringify(storedRule(other))
