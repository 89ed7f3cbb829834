/**
 * What desk mode says. The browser and its service worker need it too, so no-break spaces are written
 * out here instead of being put in by a program.
 */

/** On a page that is kept, read without a network. */
export const OFFLINE_NOTE = (moment: string): string =>
  `Pas de réseau. Cette page est gardée sur cet ordinateur\u00A0: contenu du ${moment}.`

export const OFFLINE_PAGE = {
  title: 'Pas de connexion internet',
  description: 'Cette page demande internet. Voici les numéros à appeler.',
  lead: 'Cette page demande internet, et la connexion ne passe pas.',
  question:
    'Sans internet, rien ne peut être envoyé\u00A0: ni une question, ni un avis. Rien n’est parti, et rien n’est gardé sur cet ordinateur. Si vous veniez d’écrire, revenez en arrière\u00A0: votre texte y est peut-être encore.',
  callTitle: 'Vous pouvez appeler',
  calls: 'Ces numéros répondent sans internet.',
  desk: 'Retour au guichet',
} as const

export const GONE_PAGE = {
  title: 'Cette page n’existe pas',
  description: 'Cette page n’existe pas, ou elle a été retirée du site.',
  lead: 'Cette page n’existe pas, ou elle a été retirée du site. Il n’y a pas de réseau pour chercher plus loin.',
} as const

export const COUNTER = {
  title: 'Guichet',
  description: 'La recherche au clavier pour les personnes qui reçoivent du public.',
  label: 'Que demande la personne\u00A0?',
  hint: 'Écrivez avec ses mots. Entrée ouvre la première page. La flèche vers le bas mène aux résultats.',
  search: 'Rechercher',
  noScript:
    'Le guichet demande JavaScript. Sans lui, ce champ mène à la recherche ordinaire, qui trouve les mêmes pages.',
  results: 'Résultats',
  searching: 'Recherche…',
  none: 'Aucun résultat. Essayez un mot plus simple.',
  hotlines: 'Numéros utiles',
  count: (count: number): string => `${String(count)} résultat${count > 1 ? 's' : ''}`,
  failed: 'La recherche ne répond pas.',
  failedLink: 'Chercher sur la page de recherche',
  groups: {
    pages: 'Fiches et thèmes',
    partners: 'Partenaires',
    events: 'Événements',
    lines: 'Numéros utiles',
    others: 'Autres pages',
  },
  ask: 'Poser une question pour la personne',
  askHelp: 'Remplissez le formulaire avec elle, avec ses mots. Il demande internet.',
  askLink: 'Ouvrir le formulaire',
  recents: 'Dernières pages ouvertes',
  noRecents: 'Les dix dernières pages ouvertes d’ici seront là.',
  remove: 'Enlever le guichet de cet ordinateur',
  unsent: (count: number): string =>
    count === 1
      ? 'Rien n’est enlevé\u00A0: 1 note de visite n’est pas encore partie. Attendez le réseau, ou appuyez encore une fois pour enlever le guichet et perdre cette note.'
      : `Rien n’est enlevé\u00A0: ${String(count)} notes de visite ne sont pas encore parties. Attendez le réseau, ou appuyez encore une fois pour enlever le guichet et perdre ces notes.`,
  removed:
    'C’est fait. Plus rien n’est gardé ici. Le guichet reviendra si vous ouvrez de nouveau cette page.',
} as const

export const ACTIONS = {
  print: 'Imprimer',
  mail: 'Envoyer par mail',
  text: 'Envoyer par SMS',
  add: 'Ajouter à la fiche remise',
  of: (title: string): string => `\u00A0: ${title}`,
  added: (title: string): string => `Ajouté à la fiche remise\u00A0: ${title}.`,
  already: (title: string): string => `Déjà dans la fiche remise\u00A0: ${title}.`,
} as const

export const TRAY = {
  title: 'Fiche remise',
  help: 'Rassemblez des pages, puis imprimez-les ensemble pour la personne.',
  empty: 'Aucune page pour le moment.',
  steps: 'Les prochaines étapes',
  stepsHelp:
    'Une étape par ligne. Ce texte est seulement imprimé\u00A0: il n’est ni gardé, ni envoyé.',
  print: 'Imprimer la fiche remise',
  mail: 'Envoyer les liens par mail',
  text: 'Envoyer les liens par SMS',
  clear: 'Tout vider',
  removeItem: (title: string): string => `Retirer «\u00A0${title}\u00A0»`,
  full: (max: number): string => `La fiche remise est pleine\u00A0: ${String(max)} pages au plus.`,
  preparing: 'Préparation de l’impression…',
  missing: (title: string): string =>
    `Cette page ne peut pas être imprimée maintenant\u00A0: ${title}.`,
} as const

export const VISIT = {
  title: 'Noter la visite',
  help: 'Un geste à la fin, sans rien dire de la personne. Ces notes servent à améliorer le site.',
  rubric: 'Sujet',
  noRubric: 'Aucun en particulier',
  oriented: 'Orientée',
  orientedTo: (title: string): string => `Orientée vers «\u00A0${title}\u00A0»`,
  notFound: 'Pas trouvé',
  noted: (what: string): string => `C’est noté\u00A0: ${what.toLowerCase()}.`,
  notedTo: (title: string): string => `C’est noté\u00A0: orientée vers «\u00A0${title}\u00A0».`,
  already: 'Déjà noté. Pour une autre personne, effacez la recherche (Échap).',
  undo: 'Annuler',
  undone: 'La note est annulée.',
  waiting: (count: number): string =>
    count === 1 ? '1 note attend le réseau.' : `${String(count)} notes attendent le réseau.`,
  full: 'Trop de notes attendent le réseau\u00A0: celle-ci n’est pas gardée.',
} as const

export const DESK = {
  title: 'Reconnaître ce guichet',
  help: 'Le chef de projet vous donne un code. Écrit ici une fois, il reste sur cet ordinateur. Sans code, les visites comptent comme publiques.',
  label: 'Code du guichet',
  hint: 'Huit lettres et chiffres, par exemple ABCD-EFGH.',
  save: 'Enregistrer le code',
  forget: 'Oublier le code',
  known: (name: string): string => `Ce guichet est reconnu\u00A0: ${name}.`,
  unchecked: 'Le code est gardé. Il sera vérifié au retour du réseau.',
  unknown:
    'Ce code n’existe pas, ou il a été retiré. Vérifiez chaque lettre avec le chef de projet.',
  tooMany: 'Trop d’essais. Attendez une minute.',
  empty: 'Écrivez le code.',
  forgotten: 'Le code est oublié\u00A0: les visites comptent comme publiques.',
} as const

export const HAND_OUT = {
  title: 'Ce que nous avons vu ensemble',
  given: (day: string): string => `Remis le ${day}`,
  pages: 'Les pages qui vous aideront',
} as const

export const KEYS = {
  title: 'Touches du clavier',
  show: 'Touches du clavier',
  close: 'Fermer',
  why: 'Dans le champ, les lettres s’écrivent\u00A0: ajoutez Alt. Dans les résultats, la lettre suffit.',
  key: 'Touche',
  does: 'Ce qu’elle fait',
} as const

/** Keys as they are shown, and what each does. */
export const KEY_LIST: readonly { keys: string; does: string }[] = [
  { keys: '↓ et ↑', does: 'Aller d’un résultat à l’autre, et revenir au champ' },
  { keys: 'Entrée', does: 'Ouvrir la page choisie\u00A0; dans le champ, la première' },
  { keys: 'P', does: 'Imprimer la page choisie' },
  { keys: 'M', does: 'L’envoyer par mail' },
  { keys: 'S', does: 'L’envoyer par SMS' },
  { keys: 'A ou +', does: 'L’ajouter à la fiche remise' },
  { keys: 'O', does: 'Noter\u00A0: personne orientée vers cette page' },
  { keys: 'N', does: 'Noter\u00A0: pas trouvé' },
  { keys: '/', does: 'Revenir au champ sans rien effacer (depuis les résultats)' },
  { keys: 'Échap', does: 'Tout effacer et recommencer' },
  { keys: '?', does: 'Montrer ces touches' },
]

export const HELD = {
  starting: 'Préparation pour fonctionner sans réseau…',
  updating: ({ done, total }: { done: number; total: number }): string =>
    `Mise à jour\u00A0: ${String(done)} sur ${String(total)}.`,
  ready: ({ moment, pages }: { moment: string; pages: number }): string =>
    `Contenu du ${moment}. ${String(pages)} pages gardées sur cet ordinateur\u00A0: le guichet fonctionne sans réseau.`,
  offline: (moment: string): string => `Pas de réseau. Contenu du ${moment}.`,
  content: (moment: string): string => `Contenu du ${moment}.`,
  nothing: 'Pas de réseau, et rien n’est encore gardé sur cet ordinateur.',
  unable: 'Ce navigateur ne peut pas garder le site\u00A0: le guichet demande le réseau.',
} as const
