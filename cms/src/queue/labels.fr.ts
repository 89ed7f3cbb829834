import type { ViewName } from './views.ts'

const days = (count: number) => (count === 1 ? '1\u00A0jour' : `${String(count)}\u00A0jours`)

/** Words of the search over the texts of questions and answers. */
export const SEARCH = {
  empty: 'Écrivez les mots que vous cherchez.',
  long: 'Cherchez moins de mots à la fois (300\u00A0signes au plus).',
  noWord:
    'Écrivez au moins un mot qui dit de quoi il s’agit\u00A0: «\u00A0loyer\u00A0», «\u00A0retraite\u00A0»… Les petits mots ne se cherchent pas.',
  manyWords: (most: number) => `Cherchez ${String(most)}\u00A0mots au plus à la fois.`,
  label: 'Chercher dans les questions et les réponses',
  help: 'Tous les mots doivent y être, sous n’importe quelle forme. La recherche est inscrite dans le journal des accès, sans ses mots\u00A0; chaque texte dont un passage s’affiche aussi.',
  button: 'Chercher',
  title: (count: number) =>
    count === 0
      ? 'Aucune demande trouvée'
      : count === 1
        ? '1\u00A0demande trouvée'
        : `${String(count)}\u00A0demandes trouvées`,
  none: 'Aucune demande ne contient tous ces mots. Essayez avec moins de mots. Les demandes effacées ne se retrouvent plus.',
  first: (shown: number) =>
    `Voici les ${String(shown)} qui correspondent le mieux. Ajoutez un mot pour en avoir moins.`,
  cut: 'Seules les demandes les plus récentes ont été lues\u00A0: ces mots sont dans beaucoup d’autres. Ajoutez un mot.',
  back: 'Revenir à la liste',
  problem: 'Le serveur ne répond pas. Réessayez dans un instant.',
  received: (date: string) => `reçue le ${date}`,
} as const

/** Words of the list of tickets. */
export const QUEUE = {
  titleOf: { lead: 'Demandes', partner: 'Vos demandes', reception: 'Réponses à donner' },
  views: {
    'a-traiter': 'À traiter',
    danger: 'Danger possible',
    'en-retard': 'En retard',
    'a-valider': 'À valider',
    'a-orienter': 'À orienter',
    'questions-au-chef': 'Demandent un mot de vous',
    'chez-les-partenaires': 'Chez les partenaires',
    'a-remettre': 'À remettre',
    'non-distribuees': 'Non distribuées',
    repondues: 'Répondues',
    toutes: 'Toutes',
  } satisfies Record<ViewName, string>,
  partnerViews: {
    'chez-les-partenaires': 'À répondre',
    'a-valider': 'Transmises',
  } as Partial<Record<ViewName, string>>,
  viewsLabel: 'Vues',
  empty: {
    'a-traiter': 'Aucune demande n’attend. Bonne journée\u00A0!',
    danger: 'Aucune demande ouverte ne parle d’un danger.',
    'en-retard': 'Aucune demande n’est en retard.',
    'a-valider': 'Aucune proposition n’attend votre relecture.',
    'a-orienter': 'Aucune demande n’attend d’être confiée à un partenaire.',
    'questions-au-chef': 'Aucun partenaire ne vous demande de précision.',
    'chez-les-partenaires': 'Aucune demande n’attend chez un partenaire.',
    'a-remettre': 'Aucune réponse n’attend d’être donnée.',
    'non-distribuees': 'Toutes les réponses sont arrivées.',
    repondues: 'Aucune demande n’a encore reçu de réponse.',
    toutes: 'Aucune demande n’est encore arrivée.',
  } satisfies Record<ViewName, string>,
  emptyOf: {
    partner: 'Aucune demande ici pour le moment.',
    reception: 'Aucune réponse n’attend d’être donnée.',
  },
  emptyFiltered: 'Aucune demande ne correspond à ces filtres.',
  clear: 'Enlever les filtres',
  columns: {
    choose: 'Choisir',
    reference: 'Référence',
    due: 'Délai',
    state: 'Étape',
    rubric: 'Rubrique',
    organization: 'Partenaire',
    channel: 'Réponse',
    received: 'Reçue le',
  },
  marks: {
    danger: 'Danger possible',
    message: 'Message reçu',
    unanswered: 'Reste sans réponse',
    undeliverable: 'Non distribuée',
    erased: 'Effacée',
  },
  lateBy: (count: number) =>
    count <= 0 ? 'en retard, depuis aujourd’hui' : `en retard de ${days(count)}`,
  left: (count: number) =>
    count <= 0 ? 'pour aujourd’hui' : count === 1 ? 'pour demain' : `encore ${days(count)}`,
  filters: 'Filtrer',
  any: 'Toutes',
  anyPartner: 'Tous',
  filter: {
    etape: 'Étape',
    rubrique: 'Rubrique',
    habite: 'La personne habite',
    partenaire: 'Partenaire',
    reponse: 'Réponse',
    retard: 'En retard seulement',
    du: 'Reçues à partir du',
    au: 'Reçues jusqu’au',
  },
  apply: 'Filtrer',
  saveView: 'Enregistrer cette vue',
  savedName: 'Nom de la vue',
  save: 'Enregistrer',
  saved: 'Mes vues',
  forget: (name: string) => `Supprimer la vue ${name}`,
  tooMany: (most: number) => `${String(most)}\u00A0vues au plus\u00A0: supprimez-en une d’abord.`,
  next: 'Suivantes',
  previous: 'Précédentes',
  start: 'Première page',
  pages: 'Pages',
  loading: 'Un instant…',
  chosen: (count: number) =>
    count === 1 ? '1\u00A0demande choisie' : `${String(count)}\u00A0demandes choisies`,
  chooseAll: 'Choisir toute la page',
  chooseOne: (reference: string) => `Choisir ${reference}`,
  chooseNone: 'Ne plus rien choisir',
  bulk: {
    title: 'Pour les demandes choisies',
    route: 'Confier à un partenaire',
    close: 'Clore sans réponse',
    remind: 'Relancer le partenaire (nouveau lien par courriel)',
    action: 'Que faire\u00A0?',
    choose: 'Choisir…',
    organization: 'Partenaire',
    reason: 'Pourquoi\u00A0?',
    go: 'Faire',
    confirm: (count: number) =>
      `Cela va être fait pour ${count === 1 ? 'une demande' : `${String(count)}\u00A0demandes`}, l’une après l’autre. Continuer\u00A0?`,
    results: 'Ce qui a été fait',
    working: (done: number, all: number) => `${String(done)} sur ${String(all)}…`,
    done: 'fait',
    silent:
      'pas de réponse du serveur\u00A0: c’est peut-être fait, peut-être pas. Ouvrez la demande pour le voir.',
    notTried: 'pas commencé\u00A0: rien n’a changé.',
    line: (reference: string, said: string) => `${reference}\u00A0: ${said}`,
    dismiss: 'Fermer',
  },
  signIn: 'Connectez-vous pour continuer.',
  problem: 'Le serveur ne répond pas. La liste affichée est celle d’avant\u00A0: réessayez.',
  keys: {
    title: 'Au clavier',
    open: 'Raccourcis clavier',
    help: 'Ces touches valent quand la liste a le curseur\u00A0: placez-vous dessus avec Tab. Avec un lecteur d’écran, les touches habituelles suffisent.',
    close: 'Fermer',
    rows: [
      ['↓ et ↑', 'demande suivante, précédente'],
      ['Début et Fin', 'première et dernière de la page'],
      ['Entrée', 'ouvrir la demande'],
      ['x', 'choisir la demande, ou non'],
      ['?', 'ce panneau'],
    ],
  },
} as const
