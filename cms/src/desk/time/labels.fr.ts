/** Why a question is among those without an answer. */
export type UnansweredReason = 'kept' | 'late' | 'undeliverable' | 'nobody' | 'unread'

/** « Sans réponse ». */
export const UNANSWERED = {
  title: 'Sans réponse',
  intro:
    'Les questions dont le délai est passé, et celles que personne n’a entre les mains. Un bon jour, cette page est vide.',
  none: 'Aucune question sans réponse.',
  leadOnly: 'Cette page est réservée au chef de projet.',
  count: (n: number) =>
    n === 1 ? '1 question sans réponse.' : `${String(n)} questions sans réponse.`,
  reference: 'Demande',
  why: 'Pourquoi',
  state: 'Étape',
  partner: 'Partenaire',
  due: 'Réponse promise avant le',
  told: (date: string) => `La personne est prévenue du retard\u00A0: réponse avant le ${date}.`,
  toDo: 'Que faire',
  open: 'Ouvrir',
  openThis: (reference: string) => `Ouvrir la demande ${reference}`,
  relaunch: 'Relancer',
  relaunchThis: (reference: string) => `Relancer la demande ${reference}`,
  /** Said once above the list, when it holds such a question. */
  keptTitle: 'À ne plus garder ouvertes',
  kept: (n: number) =>
    n === 1
      ? 'Une question n’a pas avancé pendant toute la durée de conservation (Réglages, «\u00A0Délais et limites\u00A0»).'
      : `${String(n)} questions n’ont pas avancé pendant toute la durée de conservation (Réglages, «\u00A0Délais et limites\u00A0»).`,
  keptWhy:
    'Rien n’efface une question encore ouverte\u00A0: la personne attend peut-être. Répondue ou close, elle est effacée au bout de cette durée. «\u00A0Que faire\u00A0», plus bas, dit comment la terminer.',
  keptDo: {
    with_lead: 'Répondez, ou choisissez «\u00A0Clore sans réponse\u00A0» et dites pourquoi.',
    with_partner:
      'Répondez vous-même ou relancez, ou choisissez «\u00A0Clore sans réponse\u00A0» et dites pourquoi.',
    to_validate:
      'Validez la réponse, ou choisissez «\u00A0Clore sans réponse\u00A0» et dites pourquoi.',
    to_hand_over:
      'Remettez la réponse, ou choisissez «\u00A0Clore sans réponse\u00A0» et dites pourquoi.',
    undeliverable:
      'Envoyez la réponse autrement (une autre adresse, l’accueil), ou choisissez «\u00A0Clore sans réponse\u00A0» et dites pourquoi.',
    sending: 'Dites sous Courriels si la réponse est partie.',
  },
  reasons: {
    kept: 'Gardée trop longtemps sans avancer',
    late: 'Le délai est passé',
    undeliverable: 'La réponse n’est pas arrivée',
    nobody: 'À confier depuis plus d’un jour ouvré',
    unread: 'Le courriel au partenaire n’est pas arrivé',
  } satisfies Record<UnansweredReason, string>,
} as const

/** « Relancer une demande »: a partner who is silent, or cannot be reached. */
export const RELAUNCH = {
  title: 'Relancer une demande',
  intro:
    'Le partenaire ne répond pas, ou le courriel est revenu\u00A0: corrigez l’adresse, envoyez-lui de nouveau la question ou confiez-la à un autre, et prévenez la personne.',
  unknown: 'Cette demande n’attend pas de partenaire. Ouvrez-la pour voir où elle en est.',
  back: 'Questions sans réponse',
  open: 'Ouvrir la demande',
  reference: 'Demande',
  mails: 'Courriels au partenaire',
  noMail: 'Aucun courriel n’est parti vers un partenaire.',
  partner: 'Envoyer la question à',
  same: (name: string) => `${name} (le même)`,
  toSend: 'Choisir…',
  noOne: 'Personne pour le moment',
  contact: 'Adresse pour les demandes',
  contactHelp:
    'Écrite ici, elle change aussi dans sa fiche\u00A0; laissez vide pour ne rien changer.',
  contactNow: (email: string) => `Aujourd’hui\u00A0: ${email}.`,
  noContact: 'Sa fiche n’en a pas\u00A0: seuls ses comptes, s’il en a, reçoivent les questions.',
  away: 'Absent en ce moment\u00A0:',
  tell: 'Prévenir la personne du retard, par courriel',
  tellHelp: 'Le courriel ne dit rien de la question.',
  cannotTell: 'La personne n’a pas donné d’adresse e-mail\u00A0: elle ne peut pas être prévenue.',
  until: 'Nouvelle date promise',
  send: 'Relancer',
  done: 'C’est fait.',
  problem: 'Cela n’a pas marché\u00A0: vérifiez la connexion, puis essayez de nouveau.',
} as const

export const RELAUNCH_ERRORS = {
  'relaunch.what': 'La relance',
  'relaunch.nothing': 'Choisissez un partenaire, ou prévenez la personne.',
  'relaunch.contact': 'Cette adresse e-mail ne semble pas juste.',
  'relaunch.contact.whose': 'Choisissez le partenaire à qui est cette adresse.',
  'relaunch.until': 'Donnez une nouvelle date, après aujourd’hui.',
  'relaunch.email': 'La personne n’a pas donné d’adresse e-mail.',
  'relaunch.draft':
    'La fiche de ce partenaire a un brouillon qui n’est pas publié\u00A0: publiez-le ou abandonnez-le, puis corrigez l’adresse.',
  'relaunch.organization': 'Ce partenaire n’existe pas, ou plus.',
} as const

/** The mail of the week. */
export const WEEKLY = {
  subject: (count: number) =>
    count === 1 ? '1 question sans réponse' : `${String(count)} questions sans réponse`,
  hello: 'Bonjour,',
  body: 'Voici ce qui attend, en ce début de semaine. Une page dit pourquoi, et que faire.',
  kept: 'Celles qui n’avancent plus ne s’effacent pas d’elles-mêmes\u00A0: répondez-y, envoyez la réponse autrement, faites-la remettre, ou choisissez «\u00A0Clore sans réponse\u00A0».',
  line: (label: string, count: number) => `${label}\u00A0: ${String(count)}`,
  link: 'Ouvrir les questions sans réponse',
  automatic: 'Ce message est envoyé automatiquement. Merci de ne pas y répondre.',
} as const
