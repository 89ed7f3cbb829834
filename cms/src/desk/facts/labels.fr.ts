/** What the lead learns of a question after it came: by mail nobody was asked. */
export const FACTS = {
  open: 'Préciser la demande',
  help: 'Une question venue par courriel ne dit ni la rubrique, ni où la personne habite, ni si d’autres lisent sa messagerie. Dans le doute, ne répondez pas par e-mail.',
  rubric: 'Rubrique',
  territory: 'Où la personne habite',
  channel: 'Comment lui répondre',
  phone: 'Son numéro, pour la rappeler (vide\u00A0: celui qui est connu)',
  save: 'Enregistrer',
} as const

export const FACTS_EVENT = 'Demande précisée'

export const FACTS_ERRORS = {
  'ticket.facts.phone':
    'Pour rappeler la personne, il faut un numéro de téléphone\u00A0: dix chiffres, ou avec l’indicatif du pays.',
  'ticket.facts.email':
    'Aucune adresse e-mail n’est connue\u00A0: choisissez un rappel ou l’accueil.',
} as const
