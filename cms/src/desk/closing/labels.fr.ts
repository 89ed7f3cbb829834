export const CLOSING = {
  close: 'Clore sans réponse',
  closeHow: 'La personne en est-elle prévenue\u00A0?',
  closeTold: 'Oui, je lui écris un mot',
  closeSilent: 'Non, rien ne lui est envoyé',
  silentHelp: 'La personne ne reçoit rien. Le motif reste dans l’historique, pour vous seul.',
  silentReason: 'Pourquoi\u00A0?',
  closeSilentNow: 'Clore sans la prévenir',
  closeHelp:
    'La personne reçoit ces mots. Si d’autres lisent sa boîte, elle ne reçoit qu’un lien, qui demande son code.',
  ready: 'Partir d’un motif',
  choose: 'Choisir…',
  text: 'Ce que la personne lira',
  closeNow: 'Clore et prévenir la personne',
  reasons: [
    {
      label: 'Nous n’avons pas compris la question',
      text: 'Nous n’avons pas réussi à comprendre votre question. Vous pouvez l’écrire autrement : dites ce qui vous arrive et ce que vous cherchez. Vous pouvez aussi venir à l’accueil : une personne vous écoutera.',
    },
    {
      label: 'Ce n’est pas dans ce que nous pouvons traiter',
      text: 'Votre question ne fait pas partie de ce à quoi nous pouvons répondre ici. Nous préférons vous le dire tout de suite pour ne pas vous faire attendre.',
    },
    {
      label: 'La réponse a déjà été donnée',
      text: 'Nous avons déjà répondu à cette question. Si la réponse ne vous suffit pas, dites-nous ce qui manque.',
    },
    {
      label: 'Il faut voir quelqu’un',
      text: 'Votre situation demande de parler avec quelqu’un : une réponse écrite ne suffirait pas. Venez à l’accueil avec les papiers que vous avez. Personne ne vous jugera.',
    },
  ],
  closed: 'Le mot envoyé à la personne',
  spam: 'C’est un indésirable',
  spamHelp:
    'La demande est close, sans courriel à personne. Si elle est venue par courriel, les suivants de cet expéditeur seront retenus sous « Courriels reçus ».',
  spamNow: 'Oui, indésirable',
  isUnanswered:
    'La personne dit que sa question reste sans réponse. Ce qu’elle en écrit est dans les messages reçus.',
  isSpam: 'Cette demande est marquée comme indésirable.',
  notSpam: 'Ce n’est pas un indésirable',
  merge: 'Fusionner avec une autre demande de la même personne',
  mergeHelp:
    'Celle-ci sera close ; la personne recevra une seule réponse, par l’autre. Rouvrez-la pour défaire.',
  mergeInto: 'La demande qui recevra la réponse',
  mergeOption: ({
    reference,
    received,
    state,
  }: {
    reference: string
    received: string
    state: string
  }) => `${reference}, reçue le ${received} (${state.toLowerCase()})`,
  mergeNow: 'Fusionner',
  mergedInto: 'La réponse à cette demande est dans une autre :',
  merged: (reference: string) => `Demande fusionnée ${reference}`,
  open: 'Ouvrir',
  split: 'Faire deux demandes de cette question',
  splitHelp:
    'La nouvelle demande garde la personne, la date promise et la façon de répondre. Ici, la question entière reste lisible par vous, avec les documents déjà joints à la réponse.',
  splitText: 'La nouvelle question',
  splitRest: 'Ce que le partenaire lira encore ici (vide : rien ne change)',
  splitFiles: 'Ce que la personne a joint et qui va avec la nouvelle demande',
  splitNow: 'Créer la nouvelle demande',
  splitFrom: 'Cette demande est une partie d’une autre :',
} as const

export const SUGGESTION = {
  title: 'Un autre partenaire est proposé',
  line: ({ by, name }: { by: string; name: string }) => `${by} propose ${name}.`,
  accept: (name: string) => `Confier à ${name}`,
  acceptPart: (name: string) => `Demander à ${name}`,
} as const

export const PARTNER_OTHER = {
  summary: 'Un autre partenaire est mieux placé',
  who: 'Qui ?',
  choose: 'Choisir…',
  reason: 'Pourquoi ?',
  send: 'Rendre la question et le proposer',
} as const
