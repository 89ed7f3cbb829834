/** A draft that somebody without an account is shown. */
export const SHARING = {
  labels: { singular: 'Lien d’aperçu', plural: 'Liens d’aperçu' },
  copy: 'Copier un lien d’aperçu',
  making: 'Préparation du lien…',
  copied: 'Lien copié.',
  byHand: 'Le lien est prêt\u00A0: copiez-le.',
  field: 'Lien d’aperçu',
  help: (until: string) =>
    `Il s’ouvre sans compte jusqu’au ${until} et montre le brouillon tel qu’il est enregistré.`,
  live: (count: number, until: string) =>
    count === 1
      ? `Un lien d’aperçu marche jusqu’au ${until}.`
      : `${String(count)}\u00A0liens d’aperçu marchent, le dernier jusqu’au ${until}.`,
  revoke: 'Retirer les liens d’aperçu',
  revoked: 'Les liens d’aperçu ne marchent plus.',
  failed: 'La demande n’a pas abouti. Réessayez dans un instant.',
  leadOnly: 'Seul le chef de projet donne un lien d’aperçu.',
  gone: 'Ce document n’existe plus.',
} as const

/** What who opens a link reads. */
export const SHARED_PAGE = {
  band: 'À propos de cet aperçu',
  title: (title: string) => `Aperçu – ${title}`,
  draft: 'Aperçu, pas encore en ligne.',
  live: 'Aperçu. Cette page est maintenant en ligne.',
  until: (until: string) => `Ce lien marche jusqu’au ${until}.`,
  links: 'Les liens de la page s’ouvrent sur le site public.',
  choose: 'Version montrée',
  views: { page: 'La page', easyRead: 'Facile à lire' },
  inSight: 'Aller au passage à relire',
  place: 'Aperçu d’une page',
  overTitle: 'Ce lien d’aperçu ne marche plus',
  over: 'Il est trop ancien, il a été retiré, ou l’adresse est incomplète. Ouvrez-le à nouveau en entier. S’il ne marche toujours pas, demandez-en un nouveau à la personne qui vous l’a donné.',
  notNow: {
    draft: {
      title: 'Cette page n’est pas prête',
      text: 'Elle est en train d’être écrite.',
    },
    elsewhere: {
      title: 'L’aperçu ne peut pas être montré pour l’instant',
      text: 'Cette page n’est pas en cause\u00A0: une autre page du site est à corriger d’abord. Dites-le à la personne qui vous a donné ce lien\u00A0: son aperçu lui dit laquelle.',
    },
    silent: {
      title: 'L’aperçu ne peut pas être montré pour l’instant',
      text: 'Cette page n’est pas en cause\u00A0: le site qui fabrique l’aperçu ne répond pas.',
    },
  },
  later: (text: string, until: string) =>
    `${text} Ouvrez le même lien plus tard\u00A0: il marche jusqu’au ${until}.`,
  tooManyTitle: 'Attendez une minute',
  tooMany: 'Cet aperçu a été ouvert trop de fois. Attendez une minute, puis rechargez la page.',
} as const
