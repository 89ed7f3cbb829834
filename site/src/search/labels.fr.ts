import type { SearchKind } from '@infos-droits/shared/search'
import type { GroupName } from './view.ts'

/**
 * What the list of results says. The browser needs it too, so no-break spaces are written out here
 * instead of being put in by a program.
 */

export const KIND_LABELS: Record<SearchKind, string> = {
  guide: 'Fiche',
  theme: 'Thème',
  organization: 'Partenaire',
  hotline: 'Numéro utile',
  event: 'Événement',
  news: 'Actualité',
  resource: 'Ressource',
  term: 'Mot expliqué',
}

export const GROUP_LABELS: Record<GroupName, string> = {
  pages: 'Fiches',
  partners: 'Partenaires',
  events: 'Événements',
  lines: 'Numéros utiles',
  others: 'Autres pages',
}

const quoted = (text: string): string => `«\u00A0${text}\u00A0»`

const results = (count: number): string => `${String(count)} résultat${count > 1 ? 's' : ''}`

export const RESULTS = {
  count: results,
  none: 'Nous n’avons pas trouvé de page pour ces mots',
  noneOfThese: 'Aucun résultat avec ces choix',
  nearest: 'Aucune page ne dit tout à fait cela',
  /** Title of the page: « 3 résultats : « loyer » ». */
  title: ({ headline, text }: { headline: string; text: string }): string =>
    `${headline}\u00A0: ${quoted(text)}`,
  noneHelp:
    'Essayez un mot plus simple, ou un seul mot. Vous pouvez aussi partir d’un besoin, ou poser votre question à une personne.',
  noneNarrowed: 'Rien ne reste avec ce que vous avez choisi sous «\u00A0Affiner\u00A0».',
  nearestHelp: 'Voici ce qui s’en approche le plus.',
  mended: 'Nous avons cherché\u00A0:',
  understood: 'Nous avons compris\u00A0:',
  means: ({ said, means }: { said: string; means: string }): string => `${quoted(said)} = ${means}`,
  more: (count: number): string =>
    count === 1 ? 'Voir encore 1 résultat' : `Voir encore ${String(count)} résultats`,
  call: (number: string): string => `Appeler le ${number}`,
  textTo: (number: string): string => `Envoyer un SMS au ${number}`,
  /** Told to screen readers: the count, and what comes first. */
  first: (title: string): string => `En premier\u00A0: ${title}.`,
  danger: 'Un numéro d’urgence est affiché avant les résultats.',
} as const

export const SUGGESTIONS = {
  list: 'Pages proposées',
  count: (count: number): string =>
    count === 0
      ? 'Aucune page proposée'
      : count === 1
        ? '1 page proposée'
        : `${String(count)} pages proposées`,
  urgent: 'En danger\u202F? Voir les numéros à appeler',
} as const

export const QUESTION_GUIDES = {
  told: (count: number): string =>
    count === 1
      ? 'Une page répond peut-être à votre question. Elle est sous le texte.'
      : `${String(count)} pages répondent peut-être à votre question. Elles sont sous le texte.`,
  danger: 'Un numéro d’urgence est affiché sous votre texte.',
  newTab: '(nouvel onglet)',
} as const
