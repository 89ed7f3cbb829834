import { DOCUMENT_EVENTS } from './documents/labels.fr.ts'
import { FACTS_ERRORS, FACTS_EVENT } from './facts/labels.fr.ts'
import { LIFE_ERRORS, LIFE_EVENTS } from './life/labels.fr.ts'
import { PART_ERRORS, PART_EVENTS } from './parts/labels.fr.ts'
import type { TicketEvent, TicketState } from './workflow.ts'

export const WORKFLOW_ERRORS = {
  'ticket.event.forbidden': 'Vous n’avez pas le droit de faire cela sur cette demande.',
  'ticket.event.impossible':
    'La demande n’est plus à cette étape. Rechargez la page pour voir où elle en est.',
  'ticket.changed':
    'Quelqu’un d’autre a modifié cette demande entre-temps : voyez ce qui a changé. Votre texte est toujours là, vous pouvez l’envoyer à nouveau.',
  'ticket.erased': 'Cette demande a été effacée : il n’en reste que ce qui se compte.',
  'ticket.unknown': 'Cette demande n’existe pas, ou elle ne vous est pas confiée.',
  'ticket.text.missing': 'Écrivez la réponse avant de l’envoyer.',
  'ticket.mask.adds':
    'On ne peut ici que cacher des mots, pas en ajouter. Remplacez ce qui est à cacher par [masqué].',
  'ticket.reason.missing': 'Dites pourquoi, en une phrase.',
  'ticket.organization.missing': 'Choisissez un partenaire.',
  'ticket.organization.unreachable':
    'Ce partenaire n’a ni adresse e-mail de contact ni compte : ajoutez-en une avant de lui confier une demande.',
  'ticket.answer.unopened':
    'Ouvrez d’abord la réponse : sans cela, la personne ne peut pas l’avoir reçue.',
  'ticket.link.over': 'Ce lien ne marche déjà plus. Rechargez la page pour voir celui qui compte.',
  'ticket.correction.channel':
    'Cette personne n’a pas reçu sa réponse par courriel\u00A0: rouvrez la demande pour la faire rappeler ou lui remettre la correction.',
  'ticket.email.missing': 'Cette adresse e-mail ne semble pas juste.',
  'ticket.sending': 'Le courriel est encore en route : attendez de savoir s’il est arrivé.',
  'ticket.undo.late':
    'La réponse est déjà partie, ou en train de partir\u00A0: il n’est plus possible de l’arrêter.',
  'ticket.undo.opened':
    'Quelqu’un a déjà ouvert la réponse pour la donner\u00A0: il n’est plus possible de l’arrêter.',
  'ticket.message.missing': 'Écrivez votre message.',
  'ticket.message.long': 'Votre message est trop long. Raccourcissez-le à 5 000 caractères.',
  'ticket.reopened.already':
    'Vous avez déjà dit que votre question restait sans réponse. Écrivez un message, ou appelez.',
  'ticket.action.invalid': 'Cette action n’est pas reconnue.',
  ...FACTS_ERRORS,
  ...PART_ERRORS,
  ...LIFE_ERRORS,
} as const

export const STATE_LABELS: Record<TicketState, string> = {
  with_lead: 'À orienter',
  with_partner: 'Chez un partenaire',
  to_validate: 'À valider',
  sending: 'Validée, envoi en cours',
  to_hand_over: 'À rappeler ou à remettre',
  answered: 'Répondue',
  undeliverable: 'Réponse non distribuée',
  closed: 'Close sans réponse',
}

export const EVENT_LABELS: Record<TicketEvent | 'received', string> = {
  received: 'Question reçue',
  route: 'Confiée à un partenaire',
  set_facts: FACTS_EVENT,
  mask: 'Question masquée davantage',
  ask_lead: 'Précision demandée au chef de projet',
  attach: 'Document joint par le partenaire',
  tell_partner: 'Mot du chef de projet au partenaire',
  save_working: 'Texte du chef de projet enregistré',
  save_draft: 'Brouillon enregistré',
  propose: 'Proposition transmise au chef de projet',
  hand_back: 'Rendue par le partenaire',
  return_to_partner: 'Renvoyée au partenaire',
  validate: 'Réponse validée',
  undo_validate: 'Envoi annulé par le chef de projet',
  mail_sent: 'Réponse envoyée',
  mail_refused: 'Adresse refusée par la messagerie',
  send_again: 'Nouvel envoi demandé',
  hand_over_instead: 'À remettre à l’accueil',
  handed_over: 'Réponse remise à la personne',
  close: 'Close sans réponse',
  reopen: 'Rouverte',
  partner_reminded: 'Rappel au partenaire',
  lead_reminded: 'Rappel au chef de projet\u00A0: délai passé',
  person_told_delay: 'Personne prévenue du retard',
  send_correction: 'Correction envoyée à la personne',
  mail_bounced: 'Réponse revenue, non distribuée',
  message_received: 'Message de la personne ou du partenaire reçu',
  message_reopened: 'Rouverte par un message de la personne',
  ...PART_EVENTS,
  ...LIFE_EVENTS,
  ...DOCUMENT_EVENTS,
  close_by_person: 'Close par la personne, qui n’a plus besoin de réponse',
  still_unanswered: 'Rouverte par la personne, sans réponse pour elle',
}

/** Above what was corrected of an answer. */
export const CORRECTION_TITLE = (date: string): string => `Correction du ${date}\u00A0:`

/** Who acts by the link of the person who asked, as the history names them. */
export const PERSON_NAME = 'La personne'

export const TERRITORY_LABELS = {
  here: 'Dans la commune ou ses voisines',
  department: 'Ailleurs dans le département',
  elsewhere: 'Dans un autre département',
} as const

/** Where a person lives, or that nobody asked. */
export const PLACE_LABELS = { ...TERRITORY_LABELS, unknown: 'Non précisé' } as const

export const CHANNEL_LABELS = {
  email: 'Par e-mail',
  phone: 'Rappel téléphonique',
  desk: 'Retrait à l’accueil',
} as const
