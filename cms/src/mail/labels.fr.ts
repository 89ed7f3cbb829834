import type { Delivery, KeptKind, MailState } from './kinds.ts'

export const MAIL_FIELDS = {
  group: 'Demandes',
  labels: { singular: 'Courriel', plural: 'Courriels' },
  description:
    'Ce qui part du système. Sans clé de messagerie, chaque courriel est gardé ici et n’est pas envoyé.',
  on: (moment: string) => `le ${moment}`,
  kind: 'Objet du courriel',
  state: 'État',
  ticket: 'Demande',
  organization: 'Partenaire',
  user: 'Compte',
  sampleOf: 'Modèle essayé',
  attempts: 'Essais',
  notBefore: 'Prochain essai',
  sentAt: 'Envoyé le',
  error: 'Ce qui n’a pas marché',
  providerId: 'Numéro chez le service d’envoi',
  delivery: 'Distribution',
  reports: 'Ce que le service d’envoi en a dit',
  reportAt: 'Le',
} as const

export const MAIL_KIND_LABELS: Record<KeptKind, string> = {
  'partner-question': 'Partenaire : une question vous attend',
  'partner-returned': 'Partenaire : proposition à compléter',
  'partner-told': 'Partenaire\u00A0: un mot du chef de projet',
  'partner-digest': 'Partenaire\u00A0: les nouvelles questions du matin',
  'partner-reminder': 'Partenaire\u00A0: rappel',
  'partner-wordless': 'Partenaire\u00A0: courriel sans réponse écrite',
  'lead-to-route': 'Chef de projet : demande à orienter',
  'lead-to-validate': 'Chef de projet : réponse à valider',
  'lead-asked': 'Chef de projet\u00A0: un partenaire demande une précision',
  'lead-undeliverable': 'Chef de projet : réponse non distribuée',
  'lead-message': 'Chef de projet\u00A0: message reçu sur une demande',
  'lead-bounced': 'Chef de projet\u00A0: courriel revenu',
  'lead-part': 'Chef de projet\u00A0: part d’un partenaire',
  'lead-danger': 'Chef de projet\u00A0: danger possible',
  'lead-unanswered': 'Chef de projet\u00A0: question restée sans réponse',
  'lead-detail': 'Chef de projet\u00A0: précision à demander',
  'partner-detail': 'Partenaire\u00A0: précision arrivée',
  'citizen-detail': 'Précision demandée à la personne',
  'citizen-detail-code': 'Lien vers une précision demandée (avec code)',
  'citizen-closed': 'Close sans réponse, avec un mot',
  'citizen-closed-code': 'Lien vers un mot de clôture (avec code)',
  'lead-late': 'Chef de projet\u00A0: délai passé',
  'lead-weekly': 'Chef de projet\u00A0: questions sans réponse de la semaine',
  'citizen-delay': 'Annonce d’un retard',
  'citizen-answer': 'Réponse à la personne',
  'citizen-code': 'Lien vers la réponse (avec code)',
  'citizen-received': 'Accusé de réception',
  'citizen-correction': 'Correction d’une réponse',
  'citizen-correction-code': 'Lien vers une correction (avec code)',
  'citizen-follow': 'Lien pour suivre la question',
  invitation: 'Invitation à créer un mot de passe',
  password: 'Mot de passe oublié',
  sample: 'Essai d’un modèle de courriel',
  erased: 'Courriel d’une question effacée',
}

export const MAIL_STATE_LABELS: Record<MailState, string> = {
  waiting: 'En attente',
  running: 'Envoi en cours',
  sent: 'Envoyé',
  kept: 'Gardé, non envoyé',
  failed: 'Refusé',
  uncertain: 'À vérifier par une personne',
  cancelled: 'Annulé',
}

export const DELIVERY_LABELS: Record<Delivery, string> = {
  delivered: 'Distribué',
  bounced: 'Revenu, non distribué',
  complained: 'Signalé comme indésirable',
}

export const MAIL_REASONS = {
  noRecipient: 'Aucune adresse e-mail pour ce destinataire.',
  gone: 'Ce dont parlait le courriel n’existe plus, ou a changé d’étape.',
  dropped: 'Classé par le chef de projet, sans nouvel envoi.',
  undone: 'Arrêté par le chef de projet avant de partir.',
  replaced: 'Remplacé par ce que le chef de projet a décidé.',
  tooOld:
    'Essais arrêtés après 20 heures : le service d’envoi n’a pas répondu clairement. Vérifiez avant d’envoyer à nouveau.',
  restored:
    'La question était dans une sauvegarde\u00A0: ce courriel a pu partir avant la panne. Vérifiez avant d’envoyer à nouveau.',
  ambiguous: 'Le service d’envoi a reçu deux textes différents sous le même numéro.',
} as const

/** What the service answers, in its own words (`422 validation_error`), after some of ours. */
export const sayMailError = (error: string): string =>
  /^\d{3} /.test(error) ? `refus du service d’envoi, ${error}` : error

export const PREVIEW = {
  title: 'Le courriel',
  notSent: 'Gardé, non envoyé : aucune clé de messagerie n’est réglée.',
  to: 'À :',
  subject: 'Objet :',
  open: 'Lire ce courriel',
  network: 'Le courriel n’a pas pu être lu : vérifiez la connexion, puis essayez de nouveau.',
  logged: 'L’ouverture est notée au journal des accès.',
  download: 'Télécharger (.eml)',
  unknown: 'Ce courriel n’existe pas, n’a pas été gardé, ou a été effacé.',
} as const

/** What a person decides of a mail about an account that did not leave, or may not have. */
export const SETTLE = {
  what: 'Votre choix',
  uncertain: 'Ce courriel n’est peut-être pas parti',
  refused: 'Ce courriel a été refusé',
  help: 'Demandez à la personne si elle l’a reçu, et vérifiez son adresse dans son compte. Envoyer à nouveau fait partir un nouveau courriel vers l’adresse du compte\u00A0; celui-ci est classé.',
  helpDrop:
    'Le lien de ce courriel ne vaut qu’une heure. Si elle en a besoin, la personne en demande un autre avec «\u00A0Mot de passe oublié\u00A0?\u00A0».',
  again: 'Envoyer à nouveau',
  drop: 'Classer sans envoyer',
  over: 'Ce courriel est déjà réglé, ou il est en train de partir. Rechargez la page.',
  unknown: 'Ce courriel n’existe pas.',
  network: 'Cela n’a pas marché\u00A0: vérifiez la connexion, puis essayez de nouveau.',
} as const
