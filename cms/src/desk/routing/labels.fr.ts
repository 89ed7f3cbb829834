import type { Lost, Outcome } from './decide.ts'

/** « Logement, loyer impayé, Versailles ». */
export const RULE = {
  everywhere: 'partout',
  someTheme: 'un thème',
  title: (parts: readonly string[]) => parts.join(', '),
} as const

/** Why a question goes where it goes, in sentences. */
export const WHY = {
  toPartner: (name: string) => `Elle irait à\u00A0: ${name}.`,
  toLead: 'Elle irait au chef de projet.',
  rule: (title: string) =>
    `La règle «\u00A0${title}\u00A0» décide\u00A0: c’est la plus précise qui convient.`,
  outcomes: {
    partner: () => null,
    substitute: ({ partner }) =>
      `${partner} est absent ce jour-là\u00A0: son remplaçant est choisi.`,
    no_rule: () => 'Aucune règle ne convient.',
    rule_says_lead: () => 'Cette règle n’a pas de partenaire\u00A0: la question est pour vous.',
    unreachable: ({ partner }) =>
      `${partner} n’a ni adresse pour les demandes ni compte\u00A0: personne ne la lirait.`,
    away: ({ partner }) => `${partner} est absent ce jour-là, et la règle n’a pas de remplaçant.`,
    substitute_unreachable: ({ partner, substitute }) =>
      `${partner} est absent ce jour-là, et son remplaçant, ${substitute}, n’a ni adresse pour les demandes ni compte.`,
    both_away: ({ partner, substitute }) =>
      `${partner} et son remplaçant, ${substitute}, sont absents ce jour-là.`,
  } satisfies Record<Outcome, (names: { partner: string; substitute: string }) => string | null>,
  others: 'Les autres règles de la rubrique',
  lost: {
    other_theme: 'elle est pour un autre thème',
    other_place: 'elle est pour un autre lieu',
    names_no_theme: 'elle convient, mais ne nomme pas de thème',
    place_less_exact: 'elle convient, mais son lieu est moins précis',
    newer: 'elle dit la même chose, et elle est plus récente',
  } satisfies Record<Lost, string>,
  other: (title: string, why: string) => `«\u00A0${title}\u00A0»\u00A0: ${why}.`,
  gone: 'Un partenaire qui n’existe plus',
} as const

export const RULE_ERRORS = {
  'rule.theme': 'Ce thème n’est pas de cette rubrique.',
  'rule.place': 'Donnez des communes, ou choisissez où la personne habite, pas les deux.',
  'rule.substitute': 'Le remplaçant ne peut pas être le partenaire lui-même.',
  'rule.substitute.alone':
    'Un remplaçant remplace un partenaire\u00A0: choisissez d’abord celui-ci.',
  'rule.twice': (title: string) =>
    `Une autre règle dit déjà à qui va «\u00A0${title}\u00A0»\u00A0: changez celle-là.`,
} as const

export const TRY = {
  what: 'L’essai',
} as const
