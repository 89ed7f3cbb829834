export const ACCESS_LOG = {
  group: 'Confidentialité',
  labels: { singular: 'Ligne du journal', plural: 'Journal des accès' },
  description:
    'Qui a ouvert, remis ou effacé quoi, qui est entré, qui a changé un compte ou une règle. Chaque ligne est liée à la précédente : rien ne peut en être retiré ni changé sans que cela se voie.',
  seq: 'N°',
  at: 'Quand',
  user: 'Par',
  event: 'A fait',
  ticket: 'Demande',
  subject: 'Sur',
  system: 'le système',
  hash: 'Empreinte',
  events: {
    contact: 'A ouvert les coordonnées',
    answer: 'A ouvert la réponse et les coordonnées',
    mail: 'A ouvert un courriel gardé',
    export: 'A remis ses données à une personne',
    erasure: 'A effacé la demande',
    signed_in: 'Est entré',
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
  },
  tools: {
    verify: 'Vérifier le journal',
    export: 'Exporter (CSV)',
    network: 'La vérification n’a pas abouti : vérifiez la connexion, puis essayez de nouveau.',
  },
  whole: (lines: number) =>
    `Le journal est entier : ${String(lines)} lignes, aucune n’a été changée.`,
  broken: ({ seq, why }: { seq: number; why: 'altered' | 'missing' | 'cut' | 'key' }) =>
    `À la ligne ${String(seq)}, ${BROKEN[why]} Prévenez la personne qui exploite le serveur.`,
} as const

const BROKEN = {
  altered: 'le texte n’est plus celui qui a été écrit.',
  missing: 'une ligne a été retirée.',
  cut: 'la fin du journal a été retirée.',
  key: 'la clé de l’époque n’est plus là : la suite ne peut pas être vérifiée.',
} as const

export const ERASURES = {
  group: 'Confidentialité',
  labels: { singular: 'Effacement', plural: 'Effacements' },
  description:
    'Ce qui a été effacé, et quand il n’en restera plus rien nulle part : ni dans les sauvegardes, ni dans le journal interne de la base.',
  reference: 'Demande',
  at: 'Effacé le',
  reason: 'Pourquoi',
  reasons: {
    request: 'À la demande de la personne',
    retention: 'Délai de conservation passé',
    restored: 'Revenu avec une sauvegarde, effacé de nouveau',
  },
  user: 'Par',
  backupsUntil: 'Dernière sauvegarde qui le contient',
  completeAt: 'Complet le',
  completeAtHelp:
    'Vide tant qu’une sauvegarde ou le journal interne de la base peut encore en contenir une copie chiffrée.',
} as const

/** Said to who asks for what is the lead’s. */
export const LEAD_ONLY = 'Seul le chef de projet peut faire cela.'

/** What stands in the place of an erased text. */
export const ERASED = '[effacé]'

/** Why a mail about an erased ticket does not leave. */
export const MAIL_ERASED = 'La demande a été effacée.'
