const number = (value: number, digits: number) =>
  value.toLocaleString('fr-FR', { maximumFractionDigits: digits })

export const labels = {
  summary: 'Mesure cette installation sur cette machine, dans un dossier à part.',
  names: '[start|release|questions|search|weight|lighthouse…]',
  details: [
    'start      démarrage à froid (dossier vide) et à chaud',
    'release    fabrication du site entier : contenu de départ, puis 1 000 fiches',
    'questions  questions acceptées par seconde (écrites sur le disque), remises au CMS par seconde',
    'search     questions qui trouvent la bonne page, octets et temps, dans un vrai navigateur',
    'weight     octets de la page la plus lourde',
    'lighthouse note de vitesse de Lighthouse (téléphone moyen, 4G lente) de cinq sortes de pages',
    '',
    'Sans nom, tout est mesuré. Les rapports comptent, pas les temps : la machine sert aussi à autre chose.',
  ].join('\n'),
  json: 'affiche le résultat en JSON',
  unknown: ({ name, names }: { name: string; names: string }) =>
    `La mesure « ${name} » n’existe pas ; il y a : ${names}.`,
  onlySearch: (options: string) =>
    `Ces options ne vont qu’avec la mesure « search », demandée seule : ${options}.`,
  measuring: (name: string) => `Mesure : ${name}`,
  head: ['mesure', 'valeur', 'rapport'],
  value: ({ value, unit }: { value: number; unit: string }) =>
    `${number(value, value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`,
  ratio: ({ of, value }: { of: string; value: number }) => `× ${number(value, 2)} (${of})`,
  refusedQuestion: (what: string) => `Une question de la mesure n’a pas été acceptée : ${what}`,
  publisherFailed: (code: number) => `La fabrication du site a échoué (code ${code}).`,
  figures: {
    cold: 'démarrage à froid',
    warm: 'démarrage à chaud',
    seedRelease: 'site, contenu de départ',
    seedPages: 'pages, contenu de départ',
    bigRelease: 'site, 1 000 fiches',
    bigPages: 'pages, 1 000 fiches',
    inserted: 'insertions du pilote MongoDB seul (majorité, journal), un processus',
    acceptedFirst: 'questions acceptées, première rafale d’un serveur qui vient de démarrer',
    accepted: 'questions acceptées, seconde rafale, tout en marche',
    backlog: 'en attente du CMS à la fin de cette rafale',
    steadyP99: 'reçu, p99, à 100 questions par seconde',
    steadyBacklog: 'le plus en attente du CMS, à 100 questions par seconde',
    steadyRefused: 'sans reçu, à 100 questions par seconde',
    p50: 'reçu, p50',
    p99: 'reçu, p99',
    acceptedAlone: 'questions acceptées, CMS arrêté',
    drained: 'questions remises au CMS',
    heaviest: (path: string) => `page la plus lourde, ${path}`,
    lighthouse: (path: string) => `Lighthouse, vitesse, ${path}`,
    travelled: 'la même avec styles et scripts, comprimée',
  },
} as const
