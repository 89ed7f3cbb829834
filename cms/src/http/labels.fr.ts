/** Said to who sends something that cannot be read. */
export const HTTP = {
  'http.query': 'Cette adresse n’est pas lisible.',
  'http.json': 'Le contenu envoyé n’est pas du JSON lisible.',
  'http.type': 'Ce type de contenu n’est pas accepté : envoyez du JSON ou un formulaire.',
  'http.form': 'Ce qui a été envoyé n’est pas lisible, ou n’est pas entier.',
  'http.shape': 'Le contenu envoyé n’a pas la forme attendue.',
  'http.tooLong': 'Le contenu envoyé est trop long.',
  'http.tooMany':
    'Trop d’essais depuis votre connexion. Attendez une minute, puis essayez à nouveau.',
} as const

/** On every page that opens from a mailed link. */
export const PAGE = { skip: 'Aller au contenu' } as const
