/** The words of the letters around a question: a detail that is asked for, a closing without an answer. */
export const LIFE_LETTERS = {
  partnerDetail: {
    subject: (reference: string) => `Une précision est arrivée (${reference})`,
    body: 'La personne a donné une précision sur une question que vous avez en main. Le lien ci-dessous l’ouvre, sans mot de passe.',
  },
  detail: {
    subject: 'Une précision sur votre question',
    intro: (date: string, site: string) =>
      `Vous avez posé une question le ${date} sur ${site}. Pour y répondre, nous avons besoin d’une précision.`,
    byMail: 'Répondez simplement à cet e-mail, ou ouvrez le lien.',
    byLink: 'Pour répondre, ouvrez le lien.',
    link: 'Répondre',
    calm: 'Si vous ne pouvez pas répondre, ce n’est pas grave : nous répondrons avec ce que nous savons.',
  },
  closed: {
    subject: 'À propos de votre question',
    intro: (date: string, site: string) => `Vous avez posé une question le ${date} sur ${site}.`,
    more: 'Si vous pensez que nous n’avons pas compris, ouvrez le lien et dites-le-nous.',
    link: 'Voir ma question',
  },
} as const
