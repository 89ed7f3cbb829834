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
  erased: (count: number | null) =>
    count === null ? '' : `${String(count)} autres réponses, effacées depuis, y menaient aussi.`,
  minor: 'Changement sans importance',
  minorHelp: 'Ces réponses quittent la liste, jusqu’au prochain changement de la page.',
  answered: (date: string) => `réponse du ${date}`,
  open: 'Voir la demande',
  write: 'Écrire une correction',
  text: 'Ce que la personne recevra',
  proposal: (title: string, url: string) =>
    `La page «\u00A0${title}\u00A0», que nous vous avions indiquée, a changé depuis notre réponse.\n\nCe qui change pour vous\u00A0: …\n\nLa page à jour\u00A0: ${url}`,
  goneProposal: (title: string) =>
    `La page «\u00A0${title}\u00A0», que nous vous avions indiquée, n’est plus sur le site.\n\nCe qui change pour vous\u00A0: …`,
  send: 'Approuver et envoyer la correction',
  sent: 'La correction part par courriel.',
  unfinished: 'Complétez le texte\u00A0: il reste des points de suspension.',
  notMailed:
    'Cette personne n’a pas reçu sa réponse par courriel\u00A0: rouvrez la demande pour la faire rappeler ou lui remettre la correction.',
  what: 'La page',
} as const
