import { frenchTypography, SIGNAL_LIMITS } from '@infos-droits/shared'

const fr = frenchTypography

export const HELPFUL = {
  title: fr('Cette page vous a-t-elle aidé ?'),
  yes: 'Oui',
  no: 'Non',
  report: fr('Signaler une erreur sur cette page'),
} as const

/** What the pages behind both forms have in common. */
const COMMON = {
  about: (title: string): string => fr(`Page concernée : « ${title} »`),
  aboutUntitled: fr('Page concernée : celle d’où vous venez'),
  noName: fr(
    'N’écrivez ni votre nom, ni vos coordonnées : les adresses e-mail et les numéros sont effacés.',
  ),
  noAnswer: fr('Personne ne peut vous répondre ici. Pour une réponse,'),
  noAnswerLink: fr('posez votre question'),
  kept: fr('Ce que nous gardons'),
  optional: fr('(facultatif)'),
  send: fr('Envoyer'),
  honeypot: fr('Ne remplissez pas ce champ'),
  back: (title: string): string => fr(`Revenir à la page « ${title} »`),
  backUntitled: fr('Revenir à la page'),
  errorPrefix: fr('Erreur : '),
  toHome: fr('Aller à la page d’accueil'),
} as const

export const FEEDBACK = {
  helpful: {
    ...COMMON,
    title: fr('Votre avis sur une page'),
    description: fr('Dites si une page de ce site vous a aidé, sans donner votre nom.'),
    explain: fr(
      'Sur chaque fiche, dites si elle vous a aidé : « Oui » ou « Non », puis un mot si vous voulez. Nous corrigeons le site avec ces réponses.',
    ),
    given: fr('Merci, votre réponse est enregistrée.'),
    label: { yes: fr('Qu’est-ce qui vous a aidé ?'), no: fr('Qu’est-ce qui manquait ?') },
    hint: fr(
      `En un mot, ou en quelques phrases : ${String(SIGNAL_LIMITS.word)} caractères au plus.`,
    ),
    thanks: fr('Merci, votre avis est enregistré.'),
  },
  error: {
    ...COMMON,
    title: fr('Signaler une erreur'),
    description: fr('Dites ce qui est faux sur une page de ce site, sans donner votre nom.'),
    explain: fr(
      'Vous avez vu une erreur sur ce site ? Ouvrez la page où elle se trouve, puis touchez « Signaler une erreur sur cette page ».',
    ),
    given: null,
    label: { yes: '', no: fr('Quelle erreur avez-vous vue ?') },
    hint: fr(
      `Par exemple : le numéro de la permanence du lundi a changé. ${String(SIGNAL_LIMITS.what)} caractères au plus.`,
    ),
    thanks: fr(
      'Merci, votre message est enregistré. Nous vérifions, puis nous corrigeons la page.',
    ),
  },
} as const
