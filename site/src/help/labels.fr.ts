import { frenchTypography, paths, retentionWords, type PublicSettings } from '@infos-droits/shared'

/** A question and its answer, as the page shows them and search engines are told them. */
export type HelpQuestion = {
  question: string
  answer: string
  link?: { label: string; href: string }
}

const fr = frenchTypography

export const QUESTIONS_TITLE = fr('Questions et réponses')

const PRIVACY = { label: fr('Ce que deviennent vos données'), href: paths.privacy() }

/** What people want to know before they trust the site with a question. */
export const helpQuestions = ({
  settings,
  delay,
}: {
  settings: Pick<PublicSettings, 'retentionDays' | 'territoryRetentionDays' | 'town'>
  /** « Une personne vous répond sous 5 jours ouvrés. » */
  delay: string
}): HelpQuestion[] => [
  {
    question: fr('Est-ce gratuit ?'),
    answer: fr('Oui. Il n’y a pas de compte à créer, pas de publicité et pas de cookie.'),
  },
  {
    question: fr('Une fiche dit-elle à quoi j’ai droit ?'),
    answer: fr(
      'Elle vous oriente. Elle ne décide pas à votre place : chaque situation est différente.',
    ),
  },
  {
    question: fr('Qui lit ma question ?'),
    answer: fr(
      'La personne responsable de ce site, et un partenaire qui connaît le sujet. Le partenaire ne voit ni votre prénom, ni votre adresse e-mail, ni votre téléphone.',
    ),
  },
  { question: fr('Quand aurai-je la réponse ?'), answer: delay },
  {
    question: fr('Quelqu’un peut lire ma boîte e-mail. Que faire ?'),
    answer: fr(
      'Dites-le dans le formulaire. Notre message ne dira rien de votre question, et vous lirez la réponse avec un code.',
    ),
  },
  {
    question: fr('Que gardez-vous de moi ?'),
    answer: fr(
      `Quand vous lisez le site : rien. Quand vous posez une question, elle est effacée ${retentionWords({ settings, to: 'person' })}.`,
    ),
    link: PRIVACY,
  },
]
