/** What the form says of files that cannot be taken, by stable code. */
export const LETTER_ERRORS = {
  'question.letters.type':
    'Ce fichier n’est pas une photo (JPEG, PNG ou WebP) ni un PDF. Choisissez-en un autre.',
  'question.letters.heic':
    'Cette photo est au format HEIC, que nous ne lisons pas. Faites une capture d’écran de la photo, puis choisissez la capture.',
  'question.letters.empty':
    'Ce fichier est vide : il ne contient rien. Choisissez-le à nouveau, ou choisissez-en un autre.',
  'question.letters.many': 'Choisissez trois fichiers au plus.',
  'question.letters.large': 'Vos fichiers dépassent 10 Mo en tout. Choisissez-en moins.',
  'question.letters.again':
    'Votre fichier n’a pas été gardé. Choisissez-le à nouveau avant d’envoyer.',
} as const

export type LetterErrorCode = keyof typeof LETTER_ERRORS
