import type { EventKind, Outcome } from './mail-events.ts'

export const EVENT_FIELDS = {
  group: 'Demandes',
  labels: { singular: 'Courriel reçu', plural: 'Courriels reçus' },
  description:
    'Ce que le service de messagerie a transmis, et ce qu’il en est advenu. Un courriel écrit par une machine ne devient pas une demande et ne reçoit jamais de réponse.',
  kind: 'Quoi',
  at: 'Quand',
  state: 'État',
  outcome: 'Devenu',
  ticket: 'Demande',
  size: 'Taille en octets',
  storedAt: 'Récupéré le',
  error: 'Ce qui n’a pas marché',
  danger: 'Mots de danger',
  seenAt: 'Vu le',
  emailId: 'Numéro chez le service d’envoi',
  on: (moment: string) => `le ${moment}`,
} as const

export const EVENT_KIND_LABELS: Record<EventKind, string> = {
  received: 'Courriel reçu',
  delivered: 'Courriel distribué',
  bounced: 'Courriel revenu',
  complained: 'Courriel signalé indésirable',
}

export const EVENT_STATE_LABELS = {
  waiting: 'En attente',
  running: 'En cours',
  done: 'Traité',
} as const

export const OUTCOME_LABELS: Record<Outcome, string> = {
  ticket: 'Une demande',
  reply: 'Un message sur une demande',
  automatic: 'Rien\u00A0: courriel automatique',
  bounce: 'Un avis de non-distribution',
  unparsed: 'Une demande\u00A0: courriel illisible',
  noted: 'Noté sur le courriel envoyé',
  unknown: 'Rien\u00A0: courriel inconnu ici',
  twice: 'Rien\u00A0: déjà reçu',
  spam: 'Retenu\u00A0: expéditeur déjà signalé comme indésirable',
  erased: 'Rien\u00A0: effacé auparavant',
}

/** What a ticket says in place of a question that could not be read. */
export const UNPARSED = {
  unreadable:
    'Un courriel est arrivé, mais il n’a pas pu être lu. Il est joint tel quel\u00A0: faites-le lire par une personne habituée, ou demandez à l’expéditeur de le renvoyer.',
  sender: 'Un courriel est arrivé sans adresse d’expéditeur\u00A0: personne à qui répondre.',
  broken:
    'Un courriel mal formé est arrivé\u00A0: ses mots sont recopiés tels quels, et il est joint en entier.',
  empty: 'Un courriel est arrivé sans texte, sans objet ni pièce jointe.',
  lost: (emailId: string) =>
    `Un courriel est arrivé chez le service d’envoi, mais n’a pas pu être récupéré. Cherchez-le dans le tableau de bord du service, sous le numéro ${emailId}.`,
  filesOnly: '(Courriel sans texte\u00A0: voyez les pièces jointes.)',
  subject: (subject: string) => `Objet\u00A0: ${subject}`,
} as const

export const WEBHOOK_ERRORS = {
  'webhook.off':
    'Aucun courriel n’est reçu ici\u00A0: il manque RESEND_API_KEY, RESEND_WEBHOOK_SECRET ou le domaine dans les réglages.',
  'webhook.forged': 'La signature n’est pas celle du service d’envoi.',
  'webhook.stale': 'Cet avis est trop ancien, ou son heure est fausse.',
  'webhook.long': 'Cet avis est trop long.',
  'webhook.invalid': 'Cet avis n’a pas la forme attendue.',
} as const

/** What a person decides of a mail that was taken for an automatic one. */
export const TAKE = {
  title: 'Rien n’a été fait de ce courriel',
  help: 'Il a été reconnu comme écrit par une machine, ou vient d’un expéditeur signalé comme indésirable. S’il demande une réponse, faites-en une demande\u00A0: son texte et ses pièces jointes y seront. Sinon il est effacé au bout de 30 jours.',
  danger:
    'Ses mots peuvent dire un danger, mais il est écrit pour beaucoup de gens (on peut s’en désabonner)\u00A0: une lettre d’information, le plus souvent. Lisez-le, puis décidez.',
  read: 'Lire ce courriel',
  logged: 'L’ouverture est notée au journal des accès.',
  from: 'De\u00A0:',
  subject: 'Objet\u00A0:',
  unreadable: 'Ce courriel ne se lit pas. En demande, il est joint tel quel.',
  take: 'En faire une demande',
  over: 'Ce courriel est déjà une demande, ou il a été effacé. Rechargez la page.',
  network: 'Cela n’a pas marché\u00A0: vérifiez la connexion, puis essayez de nouveau.',
  seen: 'Vu, rien à faire',
  isSeen: (moment: string) => `Vu le ${moment}\u00A0: il n’est plus parmi ce qui vous attend.`,
  what: 'Votre choix',
} as const

/** Done with many held mails at once. */
export const SEEN = {
  all: {
    automatic: (count: number) =>
      count === 1
        ? 'Marquer comme vu le courriel automatique'
        : `Marquer comme vus les ${String(count)} courriels automatiques`,
    spam: (count: number) =>
      count === 1
        ? 'Marquer comme vu le courriel indésirable'
        : `Marquer comme vus les ${String(count)} courriels indésirables`,
  },
  allHelp:
    'Ils quittent votre première page et restent ici 30 jours. Ceux dont les mots peuvent dire un danger s’ouvrent un par un.',
  network: TAKE.network,
} as const

/** `npm run mail`. */
export const FEED = {
  line: ({
    name,
    action,
    textLength,
    attachments,
    mails,
  }: {
    name: string
    action: Outcome
    textLength: number
    attachments: unknown[]
    mails: { to: string[]; subject: string }[]
  }) =>
    [
      `${name}\u00A0: ${OUTCOME_LABELS[action]}`,
      `${String(textLength)} caractères`,
      `${String(attachments.length)} pièces jointes`,
      ...mails.map(({ to, subject }) => `«\u00A0${subject}\u00A0» à ${to.join(', ')}`),
    ].join('\u00A0; '),
  failed: ({ name, reason }: { name: string; reason: string }) => `${name}\u00A0: ÉCHEC, ${reason}`,
} as const

export const LETTERS = { what: 'L’envoi du site' } as const
