export const LATER = {
  title: 'Ce qui a été écrit ensuite',
  help: 'Masqué comme la question. La machine ne reconnaît pas tout.',
  person: (date: string) => `La personne, le ${date}`,
  notice: (date: string) => `Demandé à la personne, le ${date}`,
  other: (date: string) => `Autre question de la même personne, le ${date}`,
} as const

export const DETAIL = {
  title: 'Précision demandée à la personne',
  proposed: (by: string, date: string) => `${by} voudrait demander ceci (le ${date})`,
  nothingLeft: 'Rien n’est parti. Relisez, corrigez, puis envoyez, ou renoncez.',
  asked: (date: string) => `Demandée le ${date}. La demande attend la personne.`,
  dueStays: 'La date promise ne change pas.',
  byHand:
    'La personne n’attend pas de courriel : posez-lui la question par téléphone ou à l’accueil.',
  ask: 'Demander une précision à la personne',
  text: 'Votre question à la personne',
  textHelp: 'Une seule question, avec des mots simples. C’est ce texte, et lui seul, qui part.',
  send: 'Envoyer la question',
  sendByHand: 'Noter que la question est à poser',
  drop: 'Renoncer',
  note: 'Ce que la personne a répondu',
  noteNow: 'Noter sa réponse',
} as const

export const PARTNER_DETAIL = {
  summary: 'Demander une précision à la personne',
  help: 'Le chef de projet relit votre question, puis la pose à la personne. Vous lirez sa réponse ici.',
  text: 'Que faut-il demander à la personne ?',
  send: 'Faire poser cette question',
  done: 'C’est transmis : le chef de projet décide de la poser à la personne. Vous pouvez continuer à écrire.',
} as const
