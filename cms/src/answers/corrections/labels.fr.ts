/** What a page says that counts, by its sort. */
const PIECES = {
  name: 'Nom',
  phone: 'Téléphone',
  email: 'E-mail',
  website: 'Site internet',
  service: 'Service',
  address: 'Adresse',
  hours: 'Horaires',
  audience: 'Pour qui',
  step: 'Étape',
  prepare: 'À préparer',
  reason: 'Pourquoi y aller',
  hotline: 'Numéro d’appel',
  link: 'Lien',
  answer: 'Réponse',
} as const

export type PieceKind = keyof typeof PIECES

export const CORRECTIONS_PAGE = {
  title: 'Réponses à corriger',
  leadOnly: 'Cette page est réservée au chef de projet.',
  intro:
    'Ces réponses mènent à une page dont le contenu a changé depuis\u00A0: ce qu’il faut faire, préparer, ou qui joindre. Écrivez à la personne si cela compte pour elle. Un changement de résumé, d’image, de source ou de ponctuation n’est pas compté.',
  empty: 'Aucune réponse gardée ne mène à une page qui a changé.',
  unread:
    'Les pages du site ne peuvent pas être lues en ce moment\u00A0: réessayez dans un instant.',
  gone: 'Cette page n’est plus sur le site.',
  kinds: {
    guides: 'Fiche',
    organizations: 'Partenaire',
    'published-answers': 'Question déjà posée',
  },
  retired: 'Page retirée',
  erased: ({ count, title }: { count: number; title: string }) =>
    `${String(count)} autres réponses, effacées depuis, menaient aussi à «\u00A0${title}\u00A0».`,
  changes: 'Ce qui a changé',
  unknownChange:
    'Ce que la page disait alors n’a pas été gardé\u00A0: comparez avec la page d’aujourd’hui.',
  now: ({ kind, of, text }: { kind: string; of: string; text: string }) =>
    `- ${kind}${of === '' ? '' : ` (${of})`}\u00A0: ${text}`,
  before: 'Avant\u00A0: ',
  after: 'Maintenant\u00A0: ',
  added: 'Ajouté\u00A0: ',
  removed: 'Retiré\u00A0: ',
  pieces: PIECES,
  minor: 'Changement sans importance',
  minorHelp: 'Ces réponses quittent la liste, jusqu’au prochain changement.',
  answered: (date: string) => `réponse du ${date}`,
  open: 'Voir la demande',
  write: 'Écrire une correction',
  text: 'Ce que la personne recevra',
  proposal: ({ title, url, now }: { title: string; url: string; now: string[] }) =>
    [
      `La page «\u00A0${title}\u00A0», que nous vous avions indiquée, a changé depuis notre réponse.`,
      `Ce qui change pour vous\u00A0: …`,
      ...(now.length === 0 ? [] : [now.join('\n')]),
      `La page à jour\u00A0: ${url}`,
    ].join('\n\n'),
  goneProposal: (title: string) =>
    `La page «\u00A0${title}\u00A0», que nous vous avions indiquée, n’est plus sur le site.\n\nCe qui change pour vous\u00A0: …`,
  send: 'Approuver et envoyer la correction',
  sent: 'La correction part par courriel.',
  unfinished: 'Complétez le texte\u00A0: il reste des points de suspension.',
  notMailed:
    'Cette personne n’a pas reçu sa réponse par courriel\u00A0: rouvrez la demande pour la faire rappeler ou lui remettre la correction.',
  what: 'La page',
} as const
