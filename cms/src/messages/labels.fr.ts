import type { Author } from './collection.ts'

export const MESSAGE_FIELDS = {
  group: 'Demandes',
  labels: { singular: 'Message', plural: 'Messages' },
} as const

export const AUTHOR_LABELS: Record<Author, string> = {
  person: 'La personne',
  lead: 'Le chef de projet',
  partner: 'Le partenaire',
  desk: 'Réponse déjà envoyée',
  program: 'Réponse automatique',
  notice: 'Mot envoyé à la personne',
}

export const REMARKS = {
  lost: 'Certains caractères de ce courriel n’ont pas pu être lus.',
  otherSender:
    'Écrit à l’adresse de réponse d’une autre demande, mais depuis une autre adresse\u00A0: rien n’y a été ajouté.',
  cut: 'Le courriel est très long\u00A0: le texte est coupé ici, il est entier dans la pièce jointe.',
  mailbox:
    'Demande venue par courriel\u00A0: nous ne savons pas si d’autres lisent cette boîte. Dans le doute, répondez sans détail.',
  machine:
    'Ce courriel semble écrit par une machine. Il est devenu une demande parce que ses mots peuvent dire un danger\u00A0; rien n’a été répondu.',
} as const

export const FILE_UNKNOWN = 'Cette pièce jointe n’existe pas, ou a été effacée.'
