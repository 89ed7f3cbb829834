export const LIFE_FIELDS = { waitsSince: 'Attend la personne depuis le' } as const

export const LIFE_ERRORS = {
  'ticket.close.channel':
    'Cette personne n’attend pas de courriel. Écrivez ces mots comme réponse, puis validez : l’accueil les lui dira.',
  'ticket.merge.unknown': 'Choisissez la demande qui recevra la réponse.',
  'ticket.merge.person':
    'Ces deux demandes ne sont pas de la même personne : ni la même adresse, ni le même numéro.',
  'ticket.merge.mailbox':
    'La boîte de l’autre demande est dite privée, celle-ci non. Fusionnez dans l’autre sens : la réponse ne doit pas être lue par d’autres.',
  'ticket.spam.not': 'Cette demande n’est pas marquée comme indésirable.',
  'ticket.words.missing': 'Écrivez quelques mots.',
  'ticket.detail.none': 'Aucune précision n’est demandée pour le moment.',
} as const

export const LIFE_EVENTS = {
  close_with_word: 'Close, avec un mot à la personne',
  mark_spam: 'Marquée comme indésirable',
  not_spam: 'N’est pas un indésirable',
  merge: 'Fusionnée avec une autre demande',
  merged_here: 'Une autre demande de la même personne reçoit ici sa réponse',
  split: 'Une partie est devenue une autre demande',
  propose_other: 'Rendue, avec un autre partenaire proposé',
  propose_detail: 'Précision à demander, proposée par le partenaire',
  propose_part_detail: 'Précision à demander, proposée pour une part',
  send_detail: 'Précision demandée à la personne',
  drop_detail: 'Précision abandonnée',
  note_detail: 'Précision donnée par la personne, notée',
} as const
