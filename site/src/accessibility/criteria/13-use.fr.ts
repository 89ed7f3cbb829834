import type { WrittenCriterion } from '../criterion.ts'

export const use: WrittenCriterion[] = [
  {
    number: '13.1',
    title:
      'Pour chaque page web, l’utilisateur a-t-il le contrôle de chaque limite de temps modifiant le contenu (hors cas particuliers) ?',
    axe: ['meta-refresh', 'meta-refresh-no-exceptions'],
    html: ['meta-refresh'],
    tests: ['kioskAsks'],
    person: 'Laisser le formulaire ouvert toute une journée, puis l’envoyer.',
  },
  {
    number: '13.2',
    title:
      'Dans chaque page web, l’ouverture d’une nouvelle fenêtre ne doit pas être déclenchée sans action de l’utilisateur. Cette règle est-elle respectée ?',
    tests: ['window'],
  },
  {
    number: '13.3',
    title:
      'Dans chaque page web, chaque document bureautique en téléchargement possède-t-il, si nécessaire, une version accessible (hors cas particuliers) ?',
    person: 'Relever les documents à télécharger et essayer chacun avec un lecteur d’écran.',
  },
  {
    number: '13.4',
    title:
      'Pour chaque document bureautique ayant une version accessible, cette version offre-t-elle la même information ?',
    person: 'Comparer chaque document avec sa version accessible.',
  },
  {
    number: '13.5',
    title:
      'Dans chaque page web, chaque contenu cryptique (art ASCII, émoticône, syntaxe cryptique) a-t-il une alternative ?',
    person: 'Chercher les émoticônes et les signes qui tiennent lieu de mots.',
  },
  {
    number: '13.6',
    title:
      'Dans chaque page web, pour chaque contenu cryptique (art ASCII, émoticône, syntaxe cryptique) ayant une alternative, cette alternative est-elle pertinente ?',
    person: 'Lire l’alternative de chacun de ces signes.',
  },
  {
    number: '13.7',
    title:
      'Dans chaque page web, les changements brusques de luminosité ou les effets de flash sont-ils correctement utilisés ?',
    person: 'Regarder une page de chaque sorte : rien ne doit flasher.',
  },
  {
    number: '13.8',
    title:
      'Dans chaque page web, chaque contenu en mouvement ou clignotant est-il contrôlable par l’utilisateur ?',
    axe: ['blink', 'marquee'],
    person: 'Regarder une page de chaque sorte dix secondes : rien ne doit bouger tout seul.',
  },
  {
    number: '13.9',
    title:
      'Dans chaque page web, le contenu proposé est-il consultable quelle que soit l’orientation de l’écran (portrait ou paysage) (hors cas particuliers) ?',
    axe: ['css-orientation-lock'],
    person: 'Tourner un téléphone sur une page de chaque sorte.',
  },
  {
    number: '13.10',
    title:
      'Dans chaque page web, les fonctionnalités utilisables ou disponibles au moyen d’un geste complexe peuvent-elles être également disponibles au moyen d’un geste simple (hors cas particuliers) ?',
    absent: {
      why: 'Rien ne demande de glisser, de pincer ni de tracer.',
      selectors: ['[draggable="true"]'],
      scripts: ['touchmove', 'pointermove', 'gesturechange', 'dragstart'],
    },
  },
  {
    number: '13.11',
    title:
      'Dans chaque page web, les actions déclenchées au moyen d’un dispositif de pointage sur un point unique de l’écran peuvent-elles faire l’objet d’une annulation (hors cas particuliers) ?',
    person:
      'Appuyer sur chaque bouton et glisser hors de lui avant de lâcher : rien ne doit partir.',
  },
  {
    number: '13.12',
    title:
      'Dans chaque page web, les fonctionnalités qui impliquent un mouvement de l’appareil ou vers l’appareil peuvent-elles être satisfaites de manière alternative (hors cas particuliers) ?',
    absent: {
      why: 'Rien ne demande de bouger l’appareil.',
      scripts: ['devicemotion', 'deviceorientation', 'Accelerometer'],
    },
  },
]
