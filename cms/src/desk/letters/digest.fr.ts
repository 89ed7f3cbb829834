/** The mail of a morning about several questions. */
export const DIGEST = {
  hello: 'Bonjour,',
  subject: (count: number) =>
    count === 1
      ? 'Une nouvelle question vous attend'
      : `${String(count)} nouvelles questions vous attendent`,
  body: (count: number, site: string) =>
    count === 1
      ? `Une personne a posé sur ${site} une question qui concerne votre structure. Le lien ci-dessous l’ouvre, sans mot de passe.`
      : `Des personnes ont posé sur ${site} des questions qui concernent votre structure. Chaque lien ci-dessous en ouvre une, sans mot de passe.`,
  link: (reference: string, due: string) => `Question ${reference}, à répondre avant le ${due}`,
  until: 'Ces liens sont personnels à votre structure. Chacun ne sert que pour une question.',
  choice:
    'Vous recevez ce message chaque matin travaillé où il y a du nouveau. Pour un courriel à chaque question, dites-le au chef de projet.',
} as const
