import type { WrittenCriterion } from '../criterion.ts'

export const scripts: WrittenCriterion[] = [
  {
    number: '7.1',
    title: 'Chaque script est-il, si nécessaire, compatible avec les technologies d’assistance ?',
    axe: [
      ...['aria-allowed-attr', 'aria-allowed-role', 'aria-conditional-attr'],
      ...['aria-deprecated-role', 'aria-prohibited-attr', 'aria-required-attr'],
      ...['aria-roles', 'aria-tab-name', 'aria-toggle-field-name'],
      ...['aria-valid-attr', 'aria-valid-attr-value', 'nested-interactive', 'summary-name'],
    ],
    html: ['no-abstract-role', 'no-redundant-role', 'aria-label-misuse'],
    person: 'Essayer la recherche, ses suggestions et le formulaire avec NVDA et avec VoiceOver.',
  },
  {
    number: '7.2',
    title: 'Pour chaque script ayant une alternative, cette alternative est-elle pertinente ?',
    tests: ['noScript', 'formWithout', 'searchWithout'],
    person: 'Couper JavaScript : chercher, lire et poser une question doivent rester possibles.',
  },
  {
    number: '7.3',
    title:
      'Chaque script est-il contrôlable par le clavier et par tout dispositif de pointage (hors cas particuliers) ?',
    axe: ['scrollable-region-focusable', 'frame-focusable-content'],
    tests: ['tab', 'journey'],
    person: 'Faire chaque action au clavier, puis au doigt : suggestions, filtres, formulaire.',
  },
  {
    number: '7.4',
    title:
      'Pour chaque script qui initie un changement de contexte, l’utilisateur est-il averti ou en a-t-il le contrôle ?',
    html: ['wcag/h32'],
    person: 'Remplir chaque champ et chaque liste : rien ne doit changer de page tout seul.',
  },
  {
    number: '7.5',
    title:
      'Dans chaque page web, les messages de statut sont-ils correctement restitués par les technologies d’assistance ?',
    tests: ['aloud'],
    person: 'Écouter le nombre de résultats, les erreurs et le reçu avec un lecteur d’écran.',
  },
]
