import type { Template } from './template.ts'

const HELLO = 'Bonjour,'
const AUTOMATIC = 'Ce message est envoyé automatiquement. Merci de ne pas y répondre.'

const paragraphs = (...all: string[]): string => all.join('\n\n')

const toLead = (subject: string, text: string): Template => ({
  subject: `${subject} ({référence})`,
  greeting: HELLO,
  body: paragraphs(text, 'Ouvrir la demande\u00A0: {lien}', AUTOMATIC),
})

const toPartner = (text: string): Template => ({
  subject: 'Une question vous attend ({référence})',
  greeting: HELLO,
  body: paragraphs(
    text,
    'Lire la question et proposer une réponse\u00A0: {lien}',
    'Réponse promise à la personne avant le {date promise}.',
    'Ce lien est personnel à votre structure et ne sert que pour cette question. Il expire le {fin du lien}.',
    'Si cette question n’est pas pour vous, dites-le sur la même page\u00A0: elle sera confiée à quelqu’un d’autre.',
  ),
})

/** Said of the documents of an answer, whatever else the lead wrote in its letter. */
export const DOCUMENTS_WAIT = {
  documents: '{documents}.',
  page: 'Ouvrir la page de ma réponse\u00A0: {page des documents}',
} as const

/** The letters as they leave while the lead has not written other words, by kind. */
export const WORDS = {
  'partner-question': toPartner(
    'Une personne a posé sur {site} une question qui concerne votre structure. Le lien ci-dessous l’ouvre, sans mot de passe. Vous y proposez une réponse, que le chef de projet relit avant l’envoi.',
  ),
  'partner-returned': toPartner(
    'Le chef de projet vous renvoie votre proposition de réponse, avec une remarque. Le lien ci-dessous l’ouvre, sans mot de passe.',
  ),
  'partner-told': toPartner(
    'Le chef de projet vous a laissé un mot à propos d’une question qui vous est confiée. Le lien ci-dessous l’ouvre, sans mot de passe.',
  ),
  'partner-wordless': {
    subject: 'Il manque votre réponse ({référence})',
    greeting: HELLO,
    body: paragraphs(
      'Votre courriel est bien arrivé, mais il ne contient aucun mot de réponse.',
      '{documents}',
      'Écrivez votre proposition en répondant à ce courriel, ou ouvrez la question\u00A0: {lien}',
      'Réponse promise à la personne avant le {date promise}.',
      'Ce lien est personnel à votre structure et ne sert que pour cette question. Il expire le {fin du lien}.',
    ),
  },
  'lead-asked': toLead(
    'Un partenaire vous demande une précision',
    'Un partenaire a besoin d’une précision pour répondre. Ouvrez la demande pour lire ce qu’il demande, et répondez-lui par un mot.',
  ),
  'partner-reminder': {
    subject: 'Rappel\u00A0: une question vous attend ({référence})',
    greeting: HELLO,
    body: paragraphs(
      'Une question vous attend toujours. Le lien ci-dessous l’ouvre, sans mot de passe.',
      'Lire la question et proposer une réponse\u00A0: {lien}',
      'Réponse promise à la personne avant le {date promise}.',
      'Ce lien est personnel à votre structure et ne sert que pour cette question. Il expire le {fin du lien}.',
      'Vous ne pouvez pas répondre à temps\u00A0? Dites-le sur la même page\u00A0: elle sera confiée à quelqu’un d’autre.',
    ),
  },
  'lead-late': {
    subject: 'Délai passé ({référence})',
    greeting: HELLO,
    body: paragraphs(
      'Une demande attend encore sa réponse, promise avant le {date promise}. Relancez le partenaire, confiez-la à un autre, ou répondez vous-même.',
      'La personne a été prévenue\u00A0: nouvelle date, le {nouvelle date}.',
      'Ouvrir la demande\u00A0: {lien}',
      'Toutes les questions sans réponse\u00A0: {sans réponse}',
      AUTOMATIC,
    ),
  },
  'citizen-delay': {
    subject: 'Votre message n’est pas oublié',
    greeting: HELLO,
    body: paragraphs(
      'Votre message demande plus de temps que prévu. Il n’est pas oublié\u00A0: vous aurez des nouvelles avant le {nouvelle date}.',
      'Voir où cela en est\u00A0: {suivi}',
      'Ce message est automatique.',
    ),
  },
  'lead-to-route': toLead(
    'Demande à orienter',
    'Une demande attend que vous l’orientiez\u00A0: aucune règle ne lui convient, ou le partenaire l’a rendue.',
  ),
  'lead-to-validate': toLead(
    'Réponse à valider',
    'Un partenaire propose une réponse. Elle attend votre relecture avant de partir.',
  ),
  'lead-undeliverable': toLead(
    'Réponse non distribuée',
    'La messagerie a refusé l’adresse de la personne\u00A0: elle n’a pas reçu sa réponse. Corrigez l’adresse, ou choisissez une remise à l’accueil.',
  ),
  'lead-message': toLead(
    'Message reçu',
    'Un message est arrivé sur une demande. Lisez-le\u00A0: il peut demander une nouvelle réponse.',
  ),
  'lead-bounced': toLead(
    'Courriel revenu',
    'Un courriel parti pour cette demande est revenu sans avoir été distribué. Ouvrez la demande pour voir lequel, et vérifiez l’adresse.',
  ),
  'lead-part': toLead(
    'Part d’un partenaire',
    'Un des partenaires à qui vous avez demandé une part de réponse l’a transmise, ou rendue. Ouvrez la demande pour la lire.',
  ),
  'lead-detail': toLead(
    'Précision à demander',
    'Un partenaire voudrait demander une précision à la personne. Rien n’est parti\u00A0: relisez, puis envoyez ou renoncez.',
  ),
  'partner-detail': {
    subject: 'Une précision est arrivée ({référence})',
    greeting: HELLO,
    body: paragraphs(
      'La personne a donné une précision sur une question que vous avez en main. Le lien ci-dessous l’ouvre, sans mot de passe.',
      'Lire la question et proposer une réponse\u00A0: {lien}',
      'Réponse promise à la personne avant le {date promise}.',
    ),
  },
  'citizen-detail': {
    subject: 'Une précision sur votre question',
    greeting: 'Bonjour {prénom},',
    body: paragraphs(
      'Vous avez posé une question le {date de la question} sur {site}. Pour y répondre, nous avons besoin d’une précision.',
      '{texte}',
      'Répondre, sans mot de passe\u00A0: {lien}',
      'Si vous ne pouvez pas répondre, ce n’est pas grave\u00A0: nous répondrons avec ce que nous savons.',
      'Référence de votre question\u00A0: {référence}',
    ),
  },
  'citizen-closed': {
    subject: 'À propos de votre question',
    greeting: 'Bonjour {prénom},',
    body: paragraphs(
      'Vous avez posé une question le {date de la question} sur {site}.',
      '{texte}',
      'Si vous pensez que nous n’avons pas compris, dites-le sur cette page, sans mot de passe\u00A0: {lien}',
      'Référence de votre question\u00A0: {référence}',
    ),
  },
  'lead-danger': toLead(
    'Danger possible, à lire maintenant',
    'Des mots écrits par une personne font penser à un danger. N’attendez pas\u00A0: ouvrez la demande tout de suite.',
  ),
  'lead-unanswered': toLead(
    'Question restée sans réponse',
    'La personne dit que sa question reste sans réponse. La demande est rouverte et vous attend.',
  ),
  'citizen-answer': {
    subject: 'Réponse à votre question',
    greeting: 'Bonjour {prénom},',
    body: paragraphs(
      'Vous avez posé une question le {date de la question} sur {site}. Voici la réponse.',
      '{réponse}',
      DOCUMENTS_WAIT.documents,
      DOCUMENTS_WAIT.page,
      'Pour aller plus loin, vous pouvez poser une nouvelle question sur le site.',
      'Vous pouvez aussi appeler le {téléphone}.',
      'Poser une nouvelle question\u00A0: {nouvelle question}',
      'Si ce n’est pas la réponse à votre question, dites-le sur cette page, sans mot de passe\u00A0: {suivi}',
      'Référence de votre question\u00A0: {référence}',
    ),
  },
  'citizen-code': {
    subject: 'Un message vous attend',
    greeting: HELLO,
    body: paragraphs(
      'Un message vous attend. Pour le lire, ouvrez le lien et tapez le code qui vous a été donné.',
      'Ouvrir le message\u00A0: {lien}',
      'Le lien expire le {fin du lien}.',
    ),
  },
  'citizen-correction': {
    subject: 'Du nouveau sur la réponse à votre question',
    greeting: 'Bonjour {prénom},',
    body: paragraphs(
      'Nous vous avons répondu le {date de la réponse} sur {site}. Depuis, une information a changé.',
      '{correction}',
      'Vous pouvez aussi appeler le {téléphone}.',
      'Relire la réponse\u00A0: {suivi}',
      'Référence de votre question\u00A0: {référence}',
    ),
  },
  'citizen-correction-code': {
    subject: 'Un nouveau message vous attend',
    greeting: HELLO,
    body: paragraphs(
      'Un nouveau message vous attend. Pour le lire, ouvrez le lien et tapez le code qui vous a été donné.',
      'Ouvrir le message\u00A0: {lien}',
      'Le lien expire le {fin du lien}.',
    ),
  },
  'citizen-received': {
    subject: 'Votre message est arrivé',
    greeting: HELLO,
    body: paragraphs(
      'Votre message est bien arrivé. Une personne le lira et vous écrira, en principe avant le {date promise}.',
      'Suivre ma demande\u00A0: {suivi}',
      'Ce message est automatique. Si vous avez oublié quelque chose, vous pouvez y répondre.',
    ),
  },
  'citizen-follow': {
    subject: 'Votre message est arrivé',
    greeting: HELLO,
    body: paragraphs(
      'Votre message est bien arrivé. Une personne vous écrira, en principe avant le {date promise}.',
      'Suivre ma demande\u00A0: {lien}',
      'Cette page dit où en est votre demande. Vous pouvez la compléter, ou dire que vous n’avez plus besoin de réponse. Il n’y a pas de mot de passe\u00A0: ne transmettez pas ce lien.',
    ),
  },
  'citizen-follow-code': {
    subject: 'Votre lien',
    greeting: HELLO,
    body: paragraphs(
      'Voici votre lien. Pour l’ouvrir, tapez le code qui vous a été donné.',
      'Ouvrir\u00A0: {lien}',
    ),
  },
} as const satisfies Record<string, Template>

/** Who writes: the lines at the foot of every letter that is not neutral. */
export const SIGNATURE_WORDS = '{site}\n{éditeur}\n{adresse du site}'
