import type { QuestionErrorCode } from '@infos-droits/shared'

export const ENTRY_ERRORS = {
  'entry.forbidden': 'Seuls l’accueil et le chef de projet posent une question pour quelqu’un.',
  'entry.invalid': 'Certaines réponses sont à corriger.',
} as const

/** What the public form says to the person themselves, said to who writes for them. */
export const ENTRY_ISSUES: Partial<Record<QuestionErrorCode, string>> = {
  'question.text.missing': 'Écrivez la question de la personne.',
  'question.text.short':
    'Dites-en un peu plus\u00A0: cette question est trop courte pour y répondre.',
  'question.text.long': 'Cette question est trop longue. Raccourcissez-la à 5\u00A0000 caractères.',
  'question.territory.invalid': 'Dites où la personne habite.',
  'question.channel.invalid': 'Choisissez comment la personne recevra la réponse.',
  'question.email.missing': 'Indiquez l’adresse e-mail à laquelle lui répondre.',
  'question.phone.missing': 'Indiquez le numéro auquel la rappeler.',
  'question.mailboxPrivate.missing': 'Demandez-lui si elle est la seule à lire cette boîte e-mail.',
  'question.consent.missing':
    'Demandez son accord à la personne, puis cochez la case\u00A0: sans lui, rien ne peut être gardé.',
}

/** The page on which reception enters a question for the person in front of them. */
export const ENTRY = {
  title: 'Poser une question pour quelqu’un',
  intro:
    'Écrivez avec la personne, dans ses mots. Vous verrez où en est cette question, et la réponse à rappeler ou à remettre. Le texte, lui, ne vous sera plus montré.',
  notForThem: 'Cette page est pour l’accueil et le chef de projet.',
  text: 'La question',
  textHelp: 'Sans le nom ni l’adresse de la personne : un partenaire peut lire la question.',
  letters: 'Le courrier reçu (facultatif)',
  lettersHelp:
    'Des photos (JPEG, PNG, WebP) ou des PDF, trois au plus, 10\u00A0Mo en tout. Le chef de projet les lit\u00A0; un partenaire, seulement si la réponse en dépend. Ils ne vous seront plus montrés\u00A0: effacez-les ensuite de cet appareil.',
  rubric: 'Le sujet',
  territory: 'La personne habite',
  commune: 'Sa commune ou son code postal (facultatif)',
  channel: 'Comment recevoir la réponse',
  channels: {
    email: 'Par e-mail',
    phone: 'On la rappelle',
    desk: 'Elle vient chercher la réponse imprimée',
  },
  email: 'Son adresse e-mail',
  mailbox: 'Est-elle la seule à lire cette boîte e-mail ?',
  mailboxYes: 'Oui',
  mailboxNo: 'Non, ou elle ne sait pas',
  phone: 'Son numéro de téléphone',
  firstName: 'Son prénom, même inventé (facultatif)',
  consent: 'La personne accepte que ces informations servent à lui répondre.',
  wrongTitle: 'À corriger avant d’envoyer',
  send: 'Envoyer la question',
  sending: 'Un instant…',
  network: 'Le serveur ne répond pas. Le texte est encore là : réessayez dans un instant.',
  doneTitle: 'La question est partie',
  reference: 'Référence à donner à la personne',
  code: 'Code à donner à la personne, montré cette seule fois',
  codeHelp: 'Il ouvre la réponse derrière le lien qu’elle reçoit. Il n’est gardé nulle part.',
  open: 'Voir où elle en est',
  another: 'Poser une autre question',
} as const

/** The answer on paper. */
export const PRINT = {
  title: 'Réponse à votre question',
  button: 'Imprimer la réponse en grands caractères',
  help: 'Imprimez cette page avec le menu du navigateur (Ctrl + P), puis fermez-la.',
  reference: (reference: string) => `Référence : ${reference}`,
  desk: (name: string, phone: string | null) =>
    phone === null ? `Une question ? ${name}.` : `Une question ? ${name}, ${phone}.`,
  nothing: 'Cette réponse n’est pas à remettre.',
} as const
