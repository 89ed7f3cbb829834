import type { WrittenCriterion } from '../criterion.ts'

export const forms: WrittenCriterion[] = [
  {
    number: '11.1',
    title: 'Chaque champ de formulaire a-t-il une étiquette ?',
    axe: [
      ...['label', 'select-name', 'aria-input-field-name', 'label-title-only'],
      ...['aria-meter-name', 'aria-progressbar-name'],
    ],
    html: ['input-missing-label', 'valid-for'],
    person: 'Vérifier que l’étiquette de chaque champ se voit.',
  },
  {
    number: '11.2',
    title:
      'Chaque étiquette associée à un champ de formulaire est-elle pertinente (hors cas particuliers) ?',
    axe: ['form-field-multiple-labels', 'label-content-name-mismatch'],
    html: ['multiple-labeled-controls'],
    person: 'Lire chaque étiquette seule : on doit savoir quoi écrire.',
  },
  {
    number: '11.3',
    title:
      'Dans chaque formulaire, chaque étiquette associée à un champ de formulaire ayant la même fonction et répétée plusieurs fois dans une même page ou dans un ensemble de pages est-elle cohérente ?',
    person: 'Comparer le champ de recherche de l’accueil, de la recherche et de la page 404.',
  },
  {
    number: '11.4',
    title:
      'Dans chaque formulaire, chaque étiquette de champ et son champ associé sont-ils accolés (hors cas particuliers) ?',
    person: 'Regarder le formulaire à 320 et à 1280 pixels.',
  },
  {
    number: '11.5',
    title: 'Dans chaque formulaire, les champs de même nature sont-ils regroupés, si nécessaire ?',
    tests: ['legends'],
    person: 'Chercher d’autres champs à regrouper que les choix.',
  },
  {
    number: '11.6',
    title:
      'Dans chaque formulaire, chaque regroupement de champs de même nature a-t-il une légende ?',
    html: ['wcag/h71'],
    tests: ['legends'],
  },
  {
    number: '11.7',
    title:
      'Dans chaque formulaire, chaque légende associée à un regroupement de champs de même nature est-elle pertinente ?',
    person: 'Lire chaque légende seule : on doit savoir ce qu’on choisit.',
  },
  {
    number: '11.8',
    title:
      'Dans chaque formulaire, les items de même nature d’une liste de choix sont-ils regroupés de manière pertinente ?',
    person: 'Lire chaque liste de choix : faut-il des groupes ?',
  },
  {
    number: '11.9',
    title:
      'Dans chaque formulaire, l’intitulé de chaque bouton est-il pertinent (hors cas particuliers) ?',
    axe: ['button-name', 'input-button-name', 'aria-command-name', 'label-content-name-mismatch'],
    html: ['text-content'],
    person: 'Lire chaque bouton seul : on doit savoir ce qu’il fait.',
  },
  {
    number: '11.10',
    title:
      'Dans chaque formulaire, le contrôle de saisie est-il utilisé de manière pertinente (hors cas particuliers) ?',
    tests: ['mistakes'],
    person: 'Envoyer le formulaire vide, puis avec chaque erreur, et écouter ce qui est dit.',
  },
  {
    number: '11.11',
    title:
      'Dans chaque formulaire, le contrôle de saisie est-il accompagné, si nécessaire, de suggestions facilitant la correction des erreurs de saisie ?',
    person: 'Lire chaque message d’erreur : il doit dire quoi écrire, avec un exemple au besoin.',
  },
  {
    number: '11.12',
    title:
      'Pour chaque formulaire qui modifie ou supprime des données, ou qui transmet des réponses à un test ou à un examen, ou dont la validation a des conséquences financières ou juridiques, les données saisies peuvent-elles être modifiées, mises à jour ou récupérées par l’utilisateur ?',
    person: 'Dire si une question posée entre dans ce cas, et ce que la personne peut corriger.',
  },
  {
    number: '11.13',
    title:
      'La finalité d’un champ de saisie peut-elle être déduite pour faciliter le remplissage automatique des champs avec les données de l’utilisateur ?',
    axe: ['autocomplete-valid'],
    html: ['valid-autocomplete'],
    person: 'Vérifier que l’e-mail, le téléphone, la commune et le prénom ont « autocomplete ».',
  },
]
