export const SEED = {
  usage: `Usage\u00A0: node cms/src/seed/main.ts [--demo-accounts FICHIER] [--directory DOSSIER] [--json]
Charge le premier contenu (rubriques, thèmes, partenaires, fiches, glossaire, actualités, agenda,
ressources, mots de la recherche, paragraphes prêts, réglages).
Rien de ce qui existe n’est modifié\u00A0; ce qui a été supprimé n’est pas recréé.
  --demo-accounts FICHIER  si aucun compte n’existe, crée un chef de projet, deux partenaires et un
                           accueil, et écrit leurs mots de passe dans FICHIER
  --directory DOSSIER      dossier des données (par défaut cms/seed)
  --json                   résultat en JSON`,
  cause: 'Chargement du premier contenu',
  dropped: (key: string, what: string) =>
    `${key}\u00A0: «\u00A0${what}\u00A0» n’existe plus et n’est pas repris.`,
  twice: (word: string) => `«\u00A0${word}\u00A0» est dans deux lignes`,
  shape: {
    slug: 'minuscules, chiffres et tirets seulement',
    minute: 'une heure de Paris, comme «\u00A02026-12-05T14:00\u00A0»',
    day: 'un jour, comme «\u00A02026-12-05\u00A0», puisque cela dure toute la journée',
  },
  skipped: (key: string) => `${key}\u00A0: laissé de côté, ce dont il dépend n’existe plus.`,
  nothing: 'Rien à charger\u00A0: tout est déjà là.',
  done: (created: number, seconds: string) =>
    `${String(created)} documents créés en ${seconds}\u00A0s.`,
  accounts: (file: string) => `Comptes de démonstration créés\u00A0; mots de passe dans ${file}.`,
  unknownOption: (option: string) => `Option inconnue ou incomplète\u00A0: ${option}`,
} as const

export const DEMO_NAMES = {
  lead: 'Chef de projet (démonstration)',
  reception: 'Accueil (démonstration)',
  partner: (organization: string) => `${organization} (démonstration)`,
} as const
