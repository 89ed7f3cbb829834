/** Words of the measurement of publishing. */
export const labels = {
  failed: ({ command, code, told }: { command: string; code: number; told: string }) =>
    `« ${command} » a échoué (code ${String(code)}) :\n${told}`,
  ours: (guides: string) => `site entier, ${guides} fiches : le nôtre, formes compressées à part`,
  oursPeak: (guides: string) => `mémoire au plus, ${guides} fiches : le nôtre`,
  other: (name: string, guides: string) => `${guides} fiches : ${name} + Pagefind`,
  otherPeak: (name: string, guides: string) =>
    `mémoire au plus, ${guides} fiches : ${name} + Pagefind`,
  bytes: (guides: string) => `octets écrits, ${guides} fiches : le nôtre`,
} as const

/** Words of the measurement from a save to what readers see, and what it writes. */
export const labelsLive = {
  median: (name: string) => `${name} : médiane`,
  slowest: (name: string) => `${name} : la plus lente`,
  alone: (name: string) => `${name}, seule`,
  inARow: (name: string) => `${name}, coup sur coup`,
  wording: 'texte d’une fiche',
  partner: (guides: number) => `téléphone d’un partenaire montré sur ${String(guides)} fiches`,
  added: 'fiche nouvelle',
  searchAdded: 'fiche nouvelle, par la recherche',
  withdrawn: 'fiche retirée',
  glossary: (guides: number) => `mot du glossaire, employé dans ${String(guides)} fiches`,
  fifty: (count: number) => `${String(count)} fiches à la fois, deux fois : dernier état de toutes`,
  backwards: 'pages revenues en arrière',
  summary: (round: number) => `Ce que dit cette fiche, mesure numéro ${String(round)}.`,
  definition: (round: number) => `Une aide pour vivre, mesure numéro ${String(round)}.`,
  newGuide: (round: number) => ({
    title: `Je découvre mes droits à Zorglub${String(round)}`,
    slug: `decouvrir-zorglub${String(round)}`,
    word: `zorglub${String(round)}`,
  }),
  versioned: (version: number, place: number) =>
    `Version ${String(version)} de la fiche de mesure numéro ${String(place)}.`,
  version: /Version (\d+) de la fiche/,
  late: 'Une page n’a pas montré à temps ce qui a été publié.',
  refused: ({ path, status, told }: { path: string; status: number; told: string }) =>
    `Le CMS a refusé ${path} (${String(status)}) : ${told.slice(0, 500)}`,
} as const
