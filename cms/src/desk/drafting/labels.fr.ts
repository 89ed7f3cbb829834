/** What stands where the lead masked a word. */
export const MASKED = '[masqué]'

/** What is offered to whoever writes an answer. */
export const DRAFTING = {
  answerOf: (date: string) => `Votre réponse du ${date}`,
  commune: '[commune masquée]',
  document: {
    'document.missing': 'Choisissez d’abord un document.',
    'document.large': 'Ce document est trop lourd\u00A0: 5\u00A0Mo au plus.',
    'document.kind':
      'Ce document ne peut pas être joint\u00A0: un PDF, un texte (docx, odt) ou une image (jpeg, png), sans macro.',
    'document.many':
      'Cinq documents sont déjà joints à cette question\u00A0: c’est le plus possible.',
  },
} as const
