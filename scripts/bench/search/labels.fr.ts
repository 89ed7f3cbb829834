import type { SpeedPage } from './speed/speed.ts'

const number = (value: number, digits: number) =>
  value.toLocaleString('fr-FR', { minimumFractionDigits: digits, maximumFractionDigits: digits })

const percent = (share: number) => number(share * 100, 1)

const SPEED_PAGES: Record<SpeedPage, string> = { search: 'recherche', counter: 'guichet' }

export const labels = {
  file: 'FICHIER',
  options: {
    corpus: 'search\u00A0: pages (lignes JSON, .gz accepté)\u00A0; sinon le contenu de départ',
    queries:
      'search\u00A0: questions (lignes JSON), autant de fois que voulu\u00A0; sinon celles du dépôt',
    only: 'search\u00A0: un seul moteur (core, minisearch, pagefind)',
    onlyValue: 'MOTEUR',
    half: 'search\u00A0: open (pour régler) ou held (pour mesurer seulement)',
    halfValue: 'MOITIÉ',
    speed: 'search\u00A0: vitesse de la recherche et du guichet avec 1 000 et 10 000 fiches',
    misses: 'search\u00A0: écrit les questions mal répondues dans un fichier',
  },
  line: ({ file, number: at }: { file: string; number: number }) => `${file}, ligne ${at},`,
  emptyFile: (file: string) => `${file} est vide.`,
  unreadable: ({ file, why }: { file: string; why: string }) =>
    `${file} ne peut pas être lu\u00A0: ${why}`,
  notJson: ({ what, why }: { what: string; why: string }) =>
    `${what} n’est pas du JSON\u00A0: ${why}`,
  twice: ({
    file,
    id,
    first,
    second,
  }: {
    file: string
    id: string
    first: number
    second: number
  }) =>
    `${file}\u00A0: la page «\u00A0${id}\u00A0» y est deux fois (lignes ${first} et ${second}).`,
  goldAbsent: ({
    count,
    id,
    file,
    line,
  }: {
    count: number
    id: string
    file: string
    line: number
  }) =>
    `Pages attendues qui ne sont pas dans le corpus\u00A0: ${count}, par exemple «\u00A0${id}\u00A0» (${file}, ligne ${line}).`,
  unknownEngine: ({ only, names }: { only: string; names: string }) =>
    `Le moteur «\u00A0${only}\u00A0» n’existe pas\u00A0; il y a\u00A0: ${names}.`,
  unknownHalf: ({ half, names }: { half: string; names: string }) =>
    `La moitié «\u00A0${half}\u00A0» n’existe pas\u00A0; il y a\u00A0: ${names}.`,
  pagefindFailed: (why: string) => `Pagefind n’a pas pu faire son index\u00A0: ${why}`,
  needsQueries: 'L’option «\u00A0--corpus\u00A0» demande des questions\u00A0: --queries FICHIER.',
  counts: ({ documents, queries }: { documents: number; queries: number }) =>
    `${number(documents, 0)} pages, ${number(queries, 0)} questions, chacune bien écrite et mal écrite`,
  asked: ({ engine, done, of }: { engine: string; done: number; of: number }) =>
    `${engine}\u00A0: ${number(done, 0)} demandes sur ${number(of, 0)}`,
  lengths: { short: '1-2 mots', medium: '3-6 mots', long: '7 mots et plus' },
  variants: { query: 'bien écrit', noisy: 'mal écrit' },
  all: 'moyenne',
  bySet: (engine: string) => `Par jeu de questions (${engine}), en %`,
  byKind: (engine: string) => `Par genre de question (${engine}), bonne page dans les 3, en %`,
  sideBySide: 'Côte à côte, bien écrit / mal écrit, en %',
  cost: 'Ce que cela coûte',
  setHead: ['jeu', '', 'n', 'dans la 1re', 'dans les 3', 'dans les 10', 'MRR@10', 'sans résultat'],
  kindHead: ['genre', 'n', 'bien écrit', 'mal écrit'],
  engineHead: ['jeu', 'dans la 1re', 'dans les 3', 'dans les 10', 'MRR@10', 'sans résultat'],
  costHead: ['moteur', '1re demande', 'index', 'fabrication', 'ouverture', 'p50', 'p95'],
  share: percent,
  shareWithin: ({ share, low, high }: { share: number; low: number; high: number }) =>
    `${percent(share)} [${percent(low)} ${percent(high)}]`,
  bytes: (bytes: number) => `${number(bytes / 1000, 1)} ko`,
  milliseconds: (value: number) => `${number(value, value < 10 ? 2 : 0)} ms`,
  release: 'Site, contenu de départ',
  indexOf: (guides: number) => `Index de ${number(guides, 0)} fiches de 7 ko`,
  typing: ({ page, guides, factor }: { page: SpeedPage; guides: number; factor: number }) =>
    `Frappe, ${SPEED_PAGES[page]}, ${number(guides, 0)} fiches, machine ${factor} fois plus lente`,
  speed: 'Recherche et guichet du site, fiches fabriquées',
  speedPages: SPEED_PAGES,
  speedHead: [
    'page',
    'fiches',
    'lenteur',
    'index',
    '1re réponse',
    '1re réponse',
    'touche → écran p50',
    'p95',
    'max',
    'dont travailleur p95',
    'touches',
  ],
  times: (factor: number) => `× ${factor}`,
  howSpeed:
    'Octets comprimés et temps, de l’ouverture de la page jusqu’aux premiers résultats\u00A0; puis de chaque touche à l’écran peint. Chromium ralentit la page\u00A0; le travailleur, que Chromium ne sait pas ralentir, attend lui-même avant de répondre.',
  figures: {
    r3: 'bonne page dans les 3, bien écrit',
    r3Noisy: 'bonne page dans les 3, mal écrit',
    r3Pagefind: 'la même, Pagefind seul',
    zero: 'sans aucun résultat, mal écrit',
    first: 'octets jusqu’à la première réponse',
    p95: 'réponse, p95',
  },
  howIntervals:
    '\nEntre crochets, intervalle à 95 % (2 000 rééchantillons, graine fixe). Deux points de différence ne veulent rien dire.',
  howCost:
    'Octets comprimés (Brotli) jusqu’à la première réponse, page et programme compris\u00A0; temps dans Chromium jusqu’aux titres des dix premiers.',
} as const
