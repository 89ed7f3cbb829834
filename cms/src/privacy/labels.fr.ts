import type { ShownCell } from './merge-counts.ts'

export const COUNTS = {
  title: 'Chiffres des demandes effacées',
  intro:
    'Ce qui reste d’une demande effacée : elle est comptée, par mois, sujet et lieu. Un chiffre inférieur à 5 n’est jamais montré : il est ajouté à d’autres sujets, puis à d’autres mois. Aucun chiffre ne peut être retrouvé en retirant un chiffre d’un autre.',
  leadOnly: 'Cette page est réservée au chef de projet.',
  empty:
    'Rien à montrer pour le moment. Un mois s’affiche quand toutes ses demandes sont effacées et qu’il y en a au moins 5.',
  waiting: (months: number) =>
    months === 1
      ? 'Un mois n’est pas encore complet : des demandes y restent à effacer, ou il n’est pas fini.'
      : `${String(months)} mois ne sont pas encore complets : des demandes y restent à effacer, ou ils ne sont pas finis.`,
  caption: 'Demandes effacées, les plus récentes d’abord',
  period: 'Période',
  territory: 'Lieu',
  rubric: 'Sujet',
  count: 'Demandes',
  total: 'En tout',
  csv: 'Télécharger (CSV)',
  allPeriods: 'Plusieurs années',
  restOfPeriod: ' (mois à peu de demandes)',
  allTerritories: 'Tous les lieux',
  territories: {
    here: 'La commune',
    department: 'Le département',
    elsewhere: 'Ailleurs',
    unknown: 'Lieu non précisé',
  },
  rubrics: {
    famille: 'Famille',
    logement: 'Logement',
    emploi: 'Emploi',
    sante: 'Santé',
    juridique: 'Juridique',
    seniors: 'Seniors',
    handicap: 'Handicap',
    precarite: 'Précarité',
    unknown: 'Sujet non précisé',
    rest: 'Plusieurs sujets',
  },
} as const

const MONTH = new Intl.DateTimeFormat('fr-FR', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

const periodOf = (period: string | null): string => {
  if (period === null) return COUNTS.allPeriods
  const [year = '', part] = period.split('-')
  if (part === undefined) return `${year}${COUNTS.restOfPeriod}`
  if (part.startsWith('T'))
    return `${part.slice(1)}ᵉ trimestre ${year}${COUNTS.restOfPeriod}`.replace('1ᵉ', '1ᵉʳ')
  return MONTH.format(new Date(`${period}-01T00:00:00.000Z`))
}

/** What a figure is of, in words. */
export const placeOf = ({
  period,
  territory,
  rubric,
}: ShownCell): { period: string; territory: string; rubric: string } => ({
  period: periodOf(period),
  territory: territory === null ? COUNTS.allTerritories : COUNTS.territories[territory],
  rubric: COUNTS.rubrics[rubric],
})

export const ACCESS_LOG = {
  group: 'Confidentialité',
  labels: { singular: 'Ligne du journal', plural: 'Journal des accès' },
  description:
    'Qui a ouvert, remis ou effacé quoi, qui est entré, qui a changé un compte ou une règle. Chaque ligne est liée à la précédente, et la dernière est notée hors de la base, chaque seconde : rien de ce qui précède ne peut être retiré ni changé sans que cela se voie.',
  seq: 'N°',
  at: 'Quand',
  user: 'Par',
  event: 'A fait',
  ticket: 'Demande',
  subject: 'Sur',
  found: (count: string) => `Demandes trouvées\u00A0: ${count}`,
  settings: (fields: string) => `Réglages\u00A0: ${fields}`,
  /** What stands in no form, or without a label there. */
  fields: { password: 'Mot de passe', email: 'Adresse e-mail' },
  /** The system, or somebody without an account: what was done says which. */
  nobody: '–',
  raw: {
    event: 'Code de l’acte',
    user: 'Identifiant du compte',
    ticket: 'Identifiant de la demande',
    key: 'Clé',
    previous: 'Empreinte de la ligne d’avant',
    hash: 'Empreinte',
  },
  events: {
    text: 'A ouvert le texte de la demande',
    searched: 'A cherché dans les textes des demandes',
    person_searched: 'A cherché une personne',
    contact: 'A ouvert les coordonnées',
    answer: 'A ouvert la réponse et les coordonnées',
    mail: 'A ouvert un courriel gardé',
    file: 'A ouvert une pièce jointe',
    export: 'A remis ses données à une personne',
    erasure: 'A effacé la demande',
    erased_by_person: 'La personne a effacé sa demande, par son lien',
    link_sent: 'A envoyé un nouveau lien au partenaire',
    link_withdrawn: 'A retiré le lien d’un partenaire',
    signed_in: 'Est entré',
    password_refused: 'Entrée refusée : mot de passe',
    code_refused: 'Entrée refusée : code à six chiffres',
    factor_set: 'A installé un code à six chiffres',
    factor_removed: 'A retiré un code à six chiffres',
    recovery_code_used: 'Est entré avec un code de secours',
    recovery_renewed: 'A fait de nouveaux codes de secours',
    session_revoked: 'A fermé des connexions',
    account_made: 'A créé un compte',
    account_changed: 'A changé un compte',
    account_deleted: 'A supprimé un compte',
    rule_changed: 'A changé une règle',
    settings_changed: 'A changé les réglages',
    log_exported: 'A exporté ce journal',
    log_gap: 'Des lignes manquent : constaté par le système',
    gap_known: 'A pris acte des lignes qui manquent',
  },
  tools: {
    verify: 'Vérifier le journal',
    export: 'Exporter (CSV)',
    network: 'La vérification n’a pas abouti : vérifiez la connexion, puis essayez de nouveau.',
  },
  /** Said in the place of a verdict: nothing accuses anybody. */
  closed: {
    missing:
      'La clé maîtresse n’est pas là, ou ne peut pas être lue\u00A0: le journal n’a pas été vérifié. Remettez-la (MASTER_KEYS, ou le fichier de clés), puis recommencez.',
    wrong:
      'La clé maîtresse en place n’est pas celle de cette base\u00A0: le journal n’a pas été vérifié. Remettez la bonne (MASTER_KEYS, ou le fichier de clés), puis recommencez.',
  },
  known: {
    title: 'Des lignes du journal des accès manquent',
    sentence: (count: number) =>
      `${count === 1 ? 'Des lignes manquent à un endroit du journal' : `Des lignes manquent à ${String(count)} endroits du journal`}, sans restauration connue\u00A0: quelqu’un a pu effacer des traces. Prévenez la personne qui exploite le serveur.`,
    list: 'Voir les lignes qui le constatent',
    button: 'J’en prends acte',
    help: 'Une ligne du journal dira que vous l’avez fait, et quand. Cet avertissement disparaît\u00A0; un nouveau manque le fera revenir.',
    network: 'Ce n’est pas noté\u00A0: vérifiez la connexion, puis essayez de nouveau.',
    none: 'Aucune ligne du journal ne constate de manque à cet endroit.',
    what: 'Ce dont il est pris acte',
  },
  /** The subject of the line by which the lead took note of gaps. */
  knownSubject: (line: string) => `Ce que constatent les lignes jusqu’à la ${line}`,
  whole: (lines: number) =>
    `Les ${String(lines)} lignes du journal qui sont là n’ont pas été changées, et il n’en manque aucune entre elles.`,
  /** Whether its end is the true one. */
  mark: ({ mark, isInTrouble }: { mark: number | null; isInTrouble: boolean }) =>
    mark === null
      ? `${NO_MARK}${isInTrouble ? '' : WORKER}`
      : `Sa fin est celle du repère gardé hors de la base (ligne ${String(mark)}) : le journal est entier.`,
  markTrouble: ({ file, why }: { file: string; why: keyof typeof MARK_TROUBLES }) =>
    `Le repère du journal, gardé hors de la base, ${MARK_TROUBLES[why]} (${file}). Prévenez la personne qui exploite le serveur.`,
  broken: ({ seq, why, to }: { seq: number; why: keyof typeof BROKEN; to?: number }) =>
    `${to === undefined ? `À la ligne ${String(seq)}, ${BROKEN[why]}` : `${MISSING[why === 'restored' ? 'restored' : 'cut']} ${span(seq, to)}`} Prévenez la personne qui exploite le serveur.`,
  gap: ({ from, to, isRestored, toldBy, knownBy }: SaidGap) =>
    `${MISSING[isRestored ? 'restored' : 'cut']} ${from === null ? `Des lignes jusqu’à la ligne ${String(to)} manquent` : span(from, to).replace(/\.$/, '')} : la ligne ${String(toldBy)} en garde la trace.${knownBy !== null ? ` Le chef de projet en a pris acte (ligne ${String(knownBy)}).` : isRestored ? '' : ' Prévenez la personne qui exploite le serveur.'}`,
  wholeBut: (lines: number) =>
    `Les ${String(lines)} lignes qui sont là n’ont pas été changées, mais il en manque.`,
  /** The subject of the line that tells of a gap. */
  gapSubject: ({ from, to }: Pick<SaidGap, 'from' | 'to'>) =>
    from === null ? `Jusqu’à la ligne ${String(to)}` : `Lignes ${String(from)} à ${String(to)}`,
} as const

const MARK_TROUBLES = {
  unread: 'ne peut pas être lu',
  foreign: 'n’a pas été écrit par cette installation, ou a été abîmé',
  unwritten: 'ne peut pas être écrit',
  taken:
    'n’est plus tenu à côté des sauvegardes : une autre installation, sans doute une copie, fait les siennes dans ce dossier. Si celle-ci est la vraie, une sauvegarde faite ici le lui rend',
} as const

type SaidGap = {
  from: number | null
  to: number
  isRestored: boolean
  toldBy: number
  knownBy: number | null
}

const NO_MARK =
  'Il n’y a pas de repère hors de la base : des lignes retirées à la fin ne se verraient pas.'

const WORKER = ' Le courrier (worker) l’écrit chaque seconde : tourne-t-il ?'

const MISSING = {
  restored: 'La base a été remise depuis une sauvegarde, plus ancienne que le dernier repère.',
  cut: 'La base est plus ancienne que le dernier repère : restauration ? Sinon, la fin du journal a été retirée.',
} as const

const span = (from: number, to: number): string =>
  from === to
    ? `La ligne ${String(from)} manque.`
    : `Les lignes ${String(from)} à ${String(to)} manquent.`

const BROKEN = {
  altered: 'le texte n’est plus celui qui a été écrit.',
  missing: 'une ligne a été retirée.',
  cut: 'la fin du journal a été retirée.',
  restored: 'la base a été remise depuis une sauvegarde.',
  replaced:
    'le texte n’est plus celui du repère gardé hors de la base : des lignes ont été retirées, et d’autres écrites à leur place.',
  head: 'la fin que la base indique n’a pas été écrite par le système : des lignes ont pu être retirées.',
  key: 'la clé de l’époque n’est plus là : la suite ne peut pas être vérifiée.',
} as const

export const ERASURES = {
  group: 'Confidentialité',
  labels: { singular: 'Effacement', plural: 'Effacements' },
  description:
    'Ce qui a été effacé, et quand il n’en restera plus rien dans ce système\u00A0: ni dans les sauvegardes, ni dans le journal interne de la base. Ce qui est parti par courriel n’en fait pas partie. Ouvrez une ligne pour en reprendre la preuve.',
  reference: 'Demande',
  mail: 'Courriel sans demande',
  at: 'Effacé le',
  reason: 'Pourquoi',
  reasons: {
    request: 'À la demande de la personne',
    retention: 'Délai de conservation passé',
    restored: 'Revenu avec une sauvegarde, effacé de nouveau',
  },
  user: 'Par',
  againAt: 'Effacé de nouveau le',
  againAtHelp: 'C’était revenu avec une sauvegarde remise en place.',
  backupsUntil: 'Dans les sauvegardes jusqu’au',
  backupsUntilHelp:
    'Jour où la dernière sauvegarde qui le contient doit disparaître, à l’heure de Paris.',
  completeAt: 'Complet le',
  completeAtHelp:
    'Vide tant qu’une sauvegarde ou le journal interne de la base peut encore en contenir une copie chiffrée.',
  waits: {
    archive: (day: string) => `Une sauvegarde du ${day} le contient encore.`,
    unread: (folder: string) =>
      `Le dossier des sauvegardes ne peut pas être lu (${folder})\u00A0: l’une d’elles le contient peut-être encore.`,
    until: (day: string) => `Pas avant le ${day}.`,
    oplog: 'Le journal interne de la base en contient peut-être encore une copie chiffrée.',
  },
} as const

/** The list of erasures, when the disk does not do its part. */
export const LIST = {
  unwritten:
    'L’effacement n’a pas pu être inscrit dans la liste des effacements (le disque est-il plein\u00A0?)\u00A0: rien n’a été effacé. Prévenez la personne qui exploite le serveur, puis recommencez.',
} as const

/** The list of erasures, which follows the backups. */
export const BACKUPS = {
  noNote: 'La note de la dernière sauvegarde (last-backup.json) ne peut pas être lue.',
  taken: (folder: string) =>
    `Une autre installation fait ses sauvegardes dans ${folder}\u00A0: la liste des effacements d’ici n’y est plus écrite. Une sauvegarde faite ici lui rend ce dossier.`,
  noFolder: (folder: string) =>
    `Le dossier de la dernière sauvegarde n’est pas là\u00A0: ${folder}.`,
} as const

/** Said to who asks for what is the lead’s. */
export const LEAD_ONLY = 'Seul le chef de projet peut faire cela.'

/** What stands in the place of an erased text. */
export const ERASED = '[effacé]'

/** Why a mail about an erased ticket does not leave. */
export const MAIL_ERASED = 'La demande a été effacée.'

/** The same of one that was with the mail service at that moment. */
export const MAIL_ERASED_LEAVING =
  'La demande a été effacée pendant l’envoi\u00A0: le courriel est peut-être parti.'
