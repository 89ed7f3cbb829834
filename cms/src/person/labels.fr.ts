export const PERSON = {
  title: 'Données d’une personne',
  intro:
    'Une personne peut demander une copie de ce que le système sait d’elle, ou que tout soit effacé. Vérifiez d’abord que c’est bien elle : par exemple, répondez à l’adresse e-mail ou rappelez le numéro qu’elle a donné.',
  address: 'Son adresse e-mail ou son numéro de téléphone',
  find: 'Chercher',
  addressShape: 'Écrivez une adresse e-mail (nom@exemple.fr) ou un numéro de téléphone.',
  request: 'La demande',
  none: 'Aucune demande ne porte cette adresse ou ce numéro. Si la personne a posé sa question au guichet sans les donner, cherchez la référence de son reçu dans les demandes.',
  found: (count: number) =>
    count === 1
      ? 'Une demande porte cette adresse ou ce numéro :'
      : `${String(count)} demandes portent cette adresse ou ce numéro :`,
  mails: (count: number) =>
    count === 1
      ? 'Un courriel de cette adresse est gardé, dont aucune demande n’a été faite.'
      : `${String(count)} courriels de cette adresse sont gardés, dont aucune demande n’a été faite.`,
  erased: 'déjà effacée',
  copy: 'Remettre ses données',
  copyHelp:
    'Un fichier à lire et à lui donner ; s’il y a des pièces jointes, une archive (zip) qui les contient aussi. La remise est notée au journal des accès.',
  copyName: 'vos-donnees.txt',
  archiveName: 'vos-donnees.zip',
  erase: 'Effacer cette personne',
  eraseHelp:
    'Tout ce qu’elle a écrit et reçu est effacé, dans toutes ses demandes. Une réponse en cours ne partira pas. Cela ne peut pas être défait.',
  eraseNow: 'Oui, tout effacer',
  cancel: 'Non, ne rien effacer',
  erasedNow: ({ tickets, mails }: { tickets: number; mails: number }) =>
    [
      ...(tickets === 0
        ? []
        : [
            tickets === 1
              ? 'Une demande est effacée.'
              : `${String(tickets)} demandes sont effacées.`,
          ]),
      ...(mails === 0
        ? []
        : [mails === 1 ? 'Un courriel est effacé.' : `${String(mails)} courriels sont effacés.`]),
    ].join(' '),
  proof: 'Télécharger la preuve d’effacement',
  proofName: 'preuve-d-effacement.txt',
  network: 'Cela n’a pas abouti : vérifiez la connexion, puis essayez de nouveau.',
  register: 'Registre des traitements (fiche à imprimer)',
  leadOnly: 'Cette page est réservée au chef de projet.',
} as const

export const REGISTER = {
  title: 'Registre des traitements',
  intro:
    'Cette fiche est faite avec les réglages. Imprimez-la, ou copiez-la dans le registre de votre collectivité (article 30 du RGPD). Ce que le système ne sait pas y est marqué « à compléter ».',
} as const

export const COPY = {
  head: ({ address, site, day }: { address: string; site: string; day: string }) =>
    [
      `Vos données sur ${site}`,
      '',
      `Voici tout ce que nous savons de la personne que l’on joint à ${address}, le ${day}.`,
    ].join('\n'),
  nothing: 'Rien : aucune demande ne porte cette adresse ou ce numéro.',
  foot: (kept: string) =>
    `Votre question et vos coordonnées sont effacées ${kept}. Vous pouvez demander qu’elles le soient tout de suite.`,
  ticket: (reference: string) => `—— Demande ${reference} ——`,
  received: 'Reçue le',
  state: 'Où elle en est',
  firstName: 'Prénom',
  mailName: 'Nom dans le courriel',
  email: 'Adresse e-mail',
  phone: 'Téléphone',
  commune: 'Commune',
  guide: 'Fiche d’où venait la question',
  looked: 'Fiches que la personne a dit avoir lues',
  mailbox: 'Boîte aux lettres électronique',
  mailboxOwn: 'vous seul la lisez',
  mailboxShared: 'd’autres peuvent la lire, ou vous ne l’avez pas dit',
  question: 'Votre question :',
  draft: 'Proposition de réponse du partenaire :',
  message: (who: string, when: string) => `MESSAGE (${who}, ${when})`,
  mail: (when: string) => `—— Courriel reçu le ${when}, dont aucune demande n’a été faite ——`,
  mailUnreadable: '(Ce courriel n’a pas pu être lu par le système.)',
  files: (paths: string) => `Pièces jointes, à côté de ce texte : ${paths}`,
  fileGone: 'Ce fichier n’est plus gardé.',
  mailFolder: 'courriels',
  mailFiles: (names: string) => `Pièces jointes, dans le courriel : ${names}`,
  mailWhole: (path: string) => `Le courriel entier, tel que reçu : ${path}`,
  given: (name: string, when: string) => `${name} (remis avec la réponse, ${when})`,
  working: 'Réponse en préparation :',
  answer: 'Réponse :',
  correction: 'Correction de la réponse\u00A0:',
  steps: 'Ce qui a été fait :',
} as const

/** Refusals. */
export const PERSON_ERRORS = {
  'person.nothing':
    'Aucune demande et aucun courriel de cette personne ne sont gardés\u00A0: il n’y a rien à effacer. Ce qui l’a été avant se lit dans «\u00A0Effacements\u00A0».',
} as const

export const PROOF = {
  text: ({
    site,
    address,
    references,
    mails,
    day,
    backups,
    oplogSince,
  }: {
    site: string
    address: string
    references: string[]
    mails: number
    day: string
    /** The day on which the last backup that holds it goes. */
    backups: string
    /** The day to which the journal of the database goes back now; null when that cannot be read. */
    oplogSince: string | null
  }) =>
    [
      `Preuve d’effacement — ${site}`,
      '',
      references.length === 0
        ? `Le ${day}, à la demande de la personne que l’on joint à ${address}, a été effacé :`
        : `Le ${day}, à la demande de la personne que l’on joint à ${address}, ont été effacés : sa question, ses coordonnées, les propositions de réponse et la réponse de ${references.length === 1 ? 'la demande' : 'ces demandes'} :`,
      ...references.map((reference) => `- ${reference}`),
      ...(mails === 0
        ? []
        : [
            `- ${mails === 1 ? 'un courriel reçu' : `${String(mails)} courriels reçus`} de cette adresse, dont aucune demande n’avait été faite`,
          ]),
      '',
      references.length === 0
        ? 'La clé qui permettait de lire a été détruite. Il reste qu’un courriel est venu, sans rien de la personne.'
        : 'La clé qui permettait de les lire a été détruite. Il reste la référence, la façon dont il a été répondu, l’issue et le jour de l’effacement, et des nombres qui ne désignent personne.',
      '',
      'Il en reste une copie chiffrée, que plus rien n’ouvre, à deux endroits :',
      `- les sauvegardes faites avant ce jour : la dernière disparaît le ${backups} ;`,
      oplogSince === null
        ? '- le journal interne de la base, jusqu’à ce qu’il ait tourné : ce système ne peut pas en lire le jour.'
        : `- le journal interne de la base, jusqu’à ce qu’il ait tourné : il remonte aujourd’hui au ${oplogSince}.`,
      oplogSince === null
        ? `L’effacement n’est donc pas complet avant le ${backups}, et peut l’être plus tard : seule la personne qui exploite la base peut dire quand ce journal a tourné.`
        : `L’effacement est complet quand les deux ont disparu : pas avant le ${backups}. Le jour où le journal aura tourné n’est pas encore connu ; dès qu’il l’est, la date de l’effacement complet se lit dans l’administration, sous «\u00A0Effacements\u00A0», colonne «\u00A0Complet le\u00A0»${references.length === 0 ? '' : ', en face de la référence'}.`,
      'Si une sauvegarde était remise en place, tout cela serait effacé de nouveau.',
    ].join('\n'),
} as const
