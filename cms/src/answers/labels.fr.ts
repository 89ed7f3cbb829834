import type { PersonalKind } from '@infos-droits/shared'

export const ANSWERS = {
  group: 'Contenu',
  labels: { singular: 'Question déjà posée', plural: 'Questions déjà posées' },
  description:
    'Une question que des personnes ont posée, et ce qui a été répondu, sans rien de personnel. Elle est montrée au bas de sa fiche. Elle se propose depuis une demande à laquelle vous avez répondu.',
  question: 'La question',
  questionHelp:
    'En une phrase, comme quelqu’un la dirait. Personne ne doit pouvoir s’y reconnaître.',
  answer: 'La réponse',
  answerHelp: 'Une ligne vide sépare deux paragraphes. Une adresse (https) devient un lien.',
  guide: 'Fiche',
  guideHelp: 'Une fiche en ligne\u00A0: la question est montrée au bas de sa page.',
} as const

/** The page on which a validated answer becomes public. */
export const PUBLIC_ANSWER = {
  title: 'Proposer une question-réponse publique',
  open: 'En faire une question-réponse publique',
  openHelp:
    'La question et la réponse, sans rien de personnel, au bas d’une fiche du site. Rien ne mène de la page à cette demande.',
  section: 'Ce que devient la réponse',
  leadOnly: 'Cette page est réservée au chef de projet.',
  none: 'Cette demande n’a pas de réponse validée, ou elle a été effacée.',
  back: 'Retour à la demande',
  intro:
    'Réécrivez la question et la réponse pour tout le monde. Ce qui peut être personnel est montré plus bas\u00A0: retirez-le, ou dites que ce n’est pas personnel. Une machine n’en voit qu’une partie\u00A0: relisez tout.',
  question: 'La question, en une phrase',
  answer: 'La réponse',
  guide: 'Sur quelle fiche\u00A0?',
  choose: 'Choisir une fiche…',
  marks: 'Ce qui peut être personnel',
  marksLeft: (n: number) =>
    n === 0
      ? 'Plus rien n’est signalé. Relisez une dernière fois.'
      : n === 1
        ? 'Un passage à regarder.'
        : `${String(n)} passages à regarder.`,
  inQuestion: 'dans la question',
  inAnswer: 'dans la réponse',
  remove: 'Retirer',
  keep: 'Ce n’est pas personnel',
  removed: '…',
  check: 'Chercher à nouveau',
  publish: 'Publier au bas de la fiche',
  published: 'La question-réponse est publiée. Le site se met à jour.',
  see: 'La voir et la modifier',
  nothingKept: 'Rien n’est gardé tant que vous n’avez pas publié.',
  network: 'Le serveur ne répond pas. Votre texte est encore là\u00A0: réessayez dans un instant.',
} as const

export const PUBLIC_ANSWER_ERRORS = {
  what: 'La question-réponse',
  unknown: 'Cette demande n’existe pas, n’a pas de réponse validée, ou a été effacée.',
  marks:
    'Des passages peuvent être personnels\u00A0: retirez chacun, ou dites qu’il n’est pas personnel.',
  masked: 'Un passage masqué ne peut pas rester dans un texte public\u00A0: retirez-le.',
  question: 'Écrivez la question en une phrase\u00A0: de 10 à 200 caractères.',
  answer: 'Écrivez la réponse\u00A0: de 10 à 4000 caractères.',
  guide: 'Choisissez une fiche en ligne.',
} as const

export const PERSONAL_LABELS: Record<PersonalKind, string> = {
  masked: 'passage masqué',
  identity: 'donné par la personne',
  email: 'adresse e-mail',
  iban: 'compte bancaire',
  nir: 'numéro de sécurité sociale',
  phone: 'téléphone',
  file: 'numéro de dossier',
  birth: 'date de naissance',
  address: 'adresse',
  date: 'date',
  age: 'âge ou durée',
  postalCode: 'code postal',
  name: 'nom',
  proper: 'nom de personne ou de lieu',
}
