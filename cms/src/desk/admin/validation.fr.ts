/** Words of what the lead does with an answer: compare, merge, send, think better of it. */
export const VALIDATION = {
  differences: 'Ce que vous changez à la proposition',
  sentDifferences: 'Ce qui a changé depuis la proposition',
  noDifference: 'Le texte est celui de la proposition, mot pour mot.',
  changed: (count: number) =>
    count === 1 ? '1 passage changé.' : `${String(count)} passages changés.`,
  removed: 'retiré\u00A0: ',
  added: 'ajouté\u00A0: ',
  mergeTitle: (by: string) => `${by} a changé le texte pendant que vous écriviez`,
  proposalTitle: (by: string) => `Une proposition de ${by} est arrivée après votre texte`,
  proposalHelp:
    'Votre texte commencé est là. Gardez-le, prenez la proposition, ou choisissez passage par passage ci-dessous.',
  keepMine: 'Garder mon texte',
  takeProposal: 'Prendre la proposition',
  mergeHelp:
    'Rien de ce que vous avez écrit n’est perdu. Pour chaque passage qui diffère, choisissez ce que vous gardez.',
  passage: {
    mine: () => 'Passage que vous avez changé',
    theirs: (by: string) => `Passage changé par ${by}`,
    both: (by: string) => `Passage changé par ${by} et par vous`,
  },
  take: {
    mine: () => 'Garder le mien',
    theirs: (by: string) => `Prendre celui de ${by}`,
    both: () => 'Garder les deux, l’un après l’autre',
  },
  nothing: 'Rien\u00A0: le passage est retiré.',
  mergeDone: 'Continuer avec ce texte',
  mergeFirst: 'Choisissez d’abord ce que vous gardez des deux textes, ci-dessus.',
  adopted: (by: string) => `Le texte vient d’être changé par ${by}. Relisez-le avant de l’envoyer.`,
  meanwhile: 'Ce qui s’est passé entre-temps',
  held: 'La réponse n’est pas encore partie. Vous pouvez l’arrêter.',
  notOpened: 'Personne n’a encore ouvert la réponse pour la donner. Vous pouvez la reprendre.',
  leaving: 'La réponse part.',
  leavesIn: (seconds: number) => `Elle part dans ${String(seconds)}\u00A0s.`,
  undo: 'Annuler l’envoi',
  takeBack: 'Reprendre la réponse',
  undone: 'L’envoi est annulé. Votre texte est là.',
  kept: {
    nothing: '',
    typing: 'Enregistrement…',
    kept: 'Texte enregistré.',
    failed: 'Pas encore enregistré\u00A0: nouvel essai dans un instant. Gardez cette page ouverte.',
    signedOut:
      'Votre session est finie. Votre texte reste ici\u00A0: connectez-vous dans un autre onglet, puis revenez.',
    refused: 'Ce texte n’est pas enregistré.',
  },
  signIn: 'Se connecter (dans un nouvel onglet)',
  keyboard: 'Au clavier\u00A0: Ctrl + Entrée pour valider.',
  oneReads: (name: string) => `${name} lit aussi cette demande.`,
  manyRead: (names: string) => `${names} lisent aussi cette demande.`,
  heading: 'Répondre',
} as const

const list = new Intl.ListFormat('fr', { type: 'conjunction' })

/** « Mme X lit aussi cette demande. » */
export const othersSentence = (names: readonly string[]): string =>
  names.length === 1 ? VALIDATION.oneReads(names[0] ?? '') : VALIDATION.manyRead(list.format(names))
