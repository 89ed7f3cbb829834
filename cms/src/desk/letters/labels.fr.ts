/** The words of the letters. */
export const LETTERS = {
  hello: 'Bonjour,',
  helloName: (name: string) => `Bonjour ${name},`,
  automatic: 'Ce message est envoyé automatiquement. Merci de ne pas y répondre.',
  partnerQuestion: {
    subject: (reference: string) => `Une question vous attend (${reference})`,
    body: (site: string) =>
      `Une personne a posé sur ${site} une question qui concerne votre structure. Le lien ci-dessous l’ouvre, sans mot de passe. Vous y proposez une réponse, que le chef de projet relit avant l’envoi.`,
    returned:
      'Le chef de projet vous renvoie votre proposition de réponse, avec une remarque. Le lien ci-dessous l’ouvre, sans mot de passe.',
    link: 'Lire la question et proposer une réponse',
    until: (date: string) =>
      `Ce lien est personnel à votre structure et ne sert que pour cette question. Il expire le ${date}.`,
    due: (date: string) => `Réponse promise à la personne avant le ${date}.`,
    notOurs:
      'Si cette question n’est pas pour vous, dites-le sur la même page : elle sera confiée à quelqu’un d’autre.',
  },
  lead: {
    toRouteSubject: (reference: string) => `Demande à orienter (${reference})`,
    toRoute:
      'Une demande attend que vous l’orientiez : aucune règle ne lui convient, ou le partenaire l’a rendue.',
    toValidateSubject: (reference: string) => `Réponse à valider (${reference})`,
    toValidate: 'Un partenaire propose une réponse. Elle attend votre relecture avant de partir.',
    undeliverableSubject: (reference: string) => `Réponse non distribuée (${reference})`,
    undeliverable:
      'La messagerie a refusé l’adresse de la personne : elle n’a pas reçu sa réponse. Corrigez l’adresse, ou choisissez une remise à l’accueil.',
    messageSubject: (reference: string) => `Message reçu (${reference})`,
    message:
      'Un message est arrivé sur une demande. Lisez-le : il peut demander une nouvelle réponse.',
    bouncedSubject: (reference: string) => `Courriel revenu (${reference})`,
    bounced:
      'Un courriel parti pour cette demande est revenu sans avoir été distribué. Ouvrez la demande pour voir lequel, et vérifiez l’adresse.',
    partSubject: (reference: string) => `Part d’un partenaire (${reference})`,
    part: 'Un des partenaires à qui vous avez demandé une part de réponse l’a transmise, ou rendue. Ouvrez la demande pour la lire.',
    unansweredSubject: (reference: string) => `Question restée sans réponse (${reference})`,
    unanswered:
      'La personne dit que sa question reste sans réponse. La demande est rouverte et vous attend.',
    link: 'Ouvrir la demande',
  },
  reminder: {
    subject: (reference: string) => `Rappel\u00A0: une question vous attend (${reference})`,
    body: 'Une question vous attend toujours. Le lien ci-dessous l’ouvre, sans mot de passe.',
    away: 'Vous ne pouvez pas répondre à temps\u00A0? Dites-le sur la même page\u00A0: elle sera confiée à quelqu’un d’autre.',
  },
  late: {
    subject: (reference: string) => `Délai passé (${reference})`,
    body: (date: string) =>
      `Une demande attend encore sa réponse, promise avant le ${date}. Relancez le partenaire, confiez-la à un autre, ou répondez vous-même.`,
    told: (date: string) => `La personne a été prévenue\u00A0: nouvelle date, le ${date}.`,
    all: 'Toutes les questions sans réponse',
  },
  delay: {
    subject: 'Votre message n’est pas oublié',
    body: (date: string) =>
      `Votre message demande plus de temps que prévu. Il n’est pas oublié\u00A0: vous recevrez des nouvelles avant le ${date}.`,
    automatic: 'Ce message est automatique.',
    follow: 'Voir où cela en est',
  },
  weekly: {
    subject: (count: number) =>
      count === 1 ? '1 question sans réponse' : `${String(count)} questions sans réponse`,
    body: 'Voici ce qui attend, en ce début de semaine. Cette page dit pourquoi, et que faire.',
    line: (label: string, count: number) => `${label}\u00A0: ${String(count)}`,
    link: 'Ouvrir les questions sans réponse',
  },
  answer: {
    subject: 'Réponse à votre question',
    intro: (date: string, site: string) =>
      `Vous avez posé une question le ${date} sur ${site}. Voici la réponse.`,
    reference: (reference: string) => `Référence de votre question : ${reference}`,
    more: (phone: string | null) =>
      phone === null
        ? 'Pour aller plus loin, vous pouvez poser une nouvelle question sur le site.'
        : `Pour aller plus loin, appelez le ${phone} ou posez une nouvelle question sur le site.`,
    ask: 'Poser une nouvelle question',
    follow:
      'Si ce n’est pas la réponse à votre question, dites-le sur cette page, sans mot de passe',
  },
  received: {
    subject: 'Votre message est arrivé',
    body: (date: string) =>
      `Votre message est bien arrivé. Une personne le lira et vous écrira, en principe avant le ${date}.`,
    more: 'Ce message est automatique. Si vous avez oublié quelque chose, vous pouvez y répondre.',
  },
  follow: {
    subject: 'Votre message est arrivé',
    body: (date: string) =>
      `Votre message est bien arrivé. Une personne vous écrira, en principe avant le ${date}.`,
    help: 'Cette page dit où en est votre demande. Vous pouvez la compléter, ou dire que vous n’avez plus besoin de réponse. Il n’y a pas de mot de passe : ne transmettez pas ce lien.',
    link: 'Suivre ma demande',
    neutralSubject: 'Votre lien',
    neutral: 'Voici votre lien. Pour l’ouvrir, tapez le code qui vous a été donné.',
    neutralLink: 'Ouvrir',
  },
  code: {
    subject: 'Un message vous attend',
    body: 'Un message vous attend. Pour le lire, ouvrez le lien et tapez le code qui vous a été donné.',
    link: 'Ouvrir le message',
    until: (date: string) => `Le lien expire le ${date}.`,
  },
} as const
