/** What the question form says when an answer cannot be taken, by stable code. */
export const QUESTION_ERRORS = {
  'question.text.missing': 'Écrivez votre question.',
  'question.text.short': 'Dites-en un peu plus : votre question est trop courte pour y répondre.',
  'question.text.long': 'Votre question est trop longue. Raccourcissez-la à 5 000 caractères.',
  'question.rubric.invalid': 'Choisissez un sujet dans la liste, ou « Je ne sais pas ».',
  'question.territory.invalid': 'Dites où vous habitez.',
  'question.commune.long': 'Le nom de la commune est trop long (80 caractères au plus).',
  'question.channel.invalid': 'Choisissez comment recevoir la réponse.',
  'question.email.missing': 'Indiquez votre adresse e-mail pour recevoir la réponse.',
  'question.email.invalid':
    'Cette adresse e-mail ne semble pas juste. Exemple : prenom.nom@exemple.fr',
  'question.phone.missing': 'Indiquez le numéro auquel vous rappeler.',
  'question.phone.invalid': 'Ce numéro de téléphone ne semble pas juste. Exemple : 06 12 34 56 78',
  'question.mailboxPrivate.missing':
    'Dites si vous êtes la seule personne à lire cette boîte e-mail.',
  'question.firstName.long': 'Ce prénom est trop long (60 caractères au plus).',
  'question.consent.missing':
    'Cochez la case pour nous permettre d’utiliser ces informations afin de vous répondre.',
  'question.guide.invalid': 'La fiche d’où vous venez n’est pas reconnue.',
  'question.unknownField': 'Le formulaire contient un champ inconnu.',
} as const

export type QuestionErrorCode = keyof typeof QUESTION_ERRORS
