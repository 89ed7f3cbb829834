import type { WrittenCriterion } from '../criterion.ts'

export const presentation: WrittenCriterion[] = [
  {
    number: '10.1',
    title:
      'Dans le site web, des feuilles de styles sont-elles utilisées pour contrôler la présentation de l’information ?',
    html: ['deprecated', 'no-deprecated-attr', 'no-inline-style'],
    tests: ['valid'],
    person: 'Chercher des espaces qui séparent des lettres ou imitent des colonnes.',
  },
  {
    number: '10.2',
    title:
      'Dans chaque page web, le contenu visible porteur d’information reste-t-il présent lorsque les feuilles de styles sont désactivées ?',
    person: 'Couper les styles : tout ce qui informe doit rester écrit.',
  },
  {
    number: '10.3',
    title:
      'Dans chaque page web, l’information reste-t-elle compréhensible lorsque les feuilles de styles sont désactivées ?',
    person: 'Couper les styles et lire une page de chaque sorte du haut en bas.',
  },
  {
    number: '10.4',
    title:
      'Dans chaque page web, le texte reste-t-il lisible lorsque la taille des caractères est augmentée jusqu’à 200 %, au moins (hors cas particuliers) ?',
    axe: ['meta-viewport', 'meta-viewport-large'],
    tests: ['large'],
    person: 'Agrandir le texte à 200 % dans Firefox : rien ne doit se chevaucher.',
  },
  {
    number: '10.5',
    title:
      'Dans chaque page web, les déclarations CSS de couleurs de fond d’élément et de police sont-elles correctement utilisées ?',
    person: 'Relire les couleurs des feuilles de styles : jamais un fond sans couleur de texte.',
  },
  {
    number: '10.6',
    title:
      'Dans chaque page web, chaque lien dont la nature n’est pas évidente est-il visible par rapport au texte environnant ?',
    axe: ['link-in-text-block'],
    person: 'Chercher les liens non soulignés au milieu d’un texte.',
  },
  {
    number: '10.7',
    title:
      'Dans chaque page web, pour chaque élément recevant le focus, la prise de focus est-elle visible ?',
    tests: ['tab'],
    person: 'Parcourir au clavier les états qui n’apparaissent qu’en cours de route.',
  },
  {
    number: '10.8',
    title:
      'Pour chaque page web, les contenus cachés ont-ils vocation à être ignorés par les technologies d’assistance ?',
    axe: ['aria-hidden-body', 'aria-hidden-focus', 'hidden-content'],
    html: ['hidden-focusable', 'aria-hidden-body'],
    tests: ['trap'],
    person: 'Relever ce qui est caché sur chaque page : est-ce aussi inutile à l’écoute ?',
  },
  {
    number: '10.9',
    title:
      'Dans chaque page web, l’information ne doit pas être donnée uniquement par la forme, taille ou position. Cette règle est-elle respectée ?',
    person:
      'Chercher « à droite », « ci-contre », « le bouton rond » et ce que seule la forme dit.',
  },
  {
    number: '10.10',
    title:
      'Dans chaque page web, l’information ne doit pas être donnée par la forme, taille ou position uniquement. Cette règle est-elle implémentée de façon pertinente ?',
    person: 'Vérifier que ce qui remplace la forme ou la position dit la même chose.',
  },
  {
    number: '10.11',
    title:
      'Pour chaque page web, les contenus peuvent-ils être présentés sans avoir recours à un défilement vertical pour une fenêtre ayant une hauteur de 256 px ou à un défilement horizontal pour une fenêtre ayant une largeur de 320 px (hors cas particuliers) ?',
    tests: ['narrow'],
    person: 'À 320 pixels de large, vérifier que rien n’a disparu.',
  },
  {
    number: '10.12',
    title:
      'Dans chaque page web, les propriétés d’espacement du texte peuvent-elles être redéfinies par l’utilisateur sans perte de contenu ou de fonctionnalité (hors cas particuliers) ?',
    axe: ['avoid-inline-spacing'],
    tests: ['spacing'],
    person: 'Espacer le texte avec une extension : rien ne doit être coupé ni se chevaucher.',
  },
  {
    number: '10.13',
    title:
      'Dans chaque page web, les contenus additionnels apparaissant à la prise de focus ou au survol d’un composant d’interface sont-ils contrôlables par l’utilisateur (hors cas particuliers) ?',
    person: 'Ouvrir les suggestions de recherche : Échap les ferme, la souris peut y entrer.',
  },
  {
    number: '10.14',
    title:
      'Dans chaque page web, les contenus additionnels apparaissant via les styles CSS uniquement peuvent-ils être rendus visibles au clavier et par tout dispositif de pointage ?',
    person: 'Chercher ce qui n’apparaît qu’au survol, et l’obtenir au clavier.',
  },
]
