export const PERSON = {
  title: 'Données d’une personne',
  intro:
    'Une personne peut demander une copie de ce que le système sait d’elle, ou que tout soit effacé. Vérifiez d’abord que c’est bien elle : par exemple, répondez à l’adresse e-mail ou rappelez le numéro qu’elle a donné. Si elle n’a donné ni l’une ni l’autre, demandez-lui son reçu\u00A0: sa référence suffit.',
  address: 'Son adresse e-mail, son numéro de téléphone ou la référence de son reçu',
  find: 'Chercher',
  addressShape:
    'Écrivez une adresse e-mail (nom@exemple.fr), un numéro de téléphone ou une référence (ABCD-2345).',
  request: 'La demande',
  none: 'Aucune demande ne porte cette adresse, ce numéro ou cette référence. Si la personne a posé sa question sans donner d’adresse ni de numéro, écrivez la référence de son reçu.',
  found: (count: number) =>
    count === 1
      ? 'Une demande est trouvée\u00A0:'
      : `${String(count)} demandes sont trouvées\u00A0:`,
  mails: (count: number) =>
    count === 1
      ? 'Un courriel de cette adresse est gardé, dont aucune demande n’a été faite.'
      : `${String(count)} courriels de cette adresse sont gardés, dont aucune demande n’a été faite.`,
  erased: 'déjà effacée',
  seeErasure: 'voir la preuve',
  copy: 'Remettre ses données',
  copyHelp:
    'Un fichier à lire et à lui donner ; s’il y a des pièces jointes, une archive (zip) qui les contient aussi. La remise est notée au journal des accès.',
  copyName: 'vos-donnees.txt',
  archiveName: 'vos-donnees.zip',
  erase: 'Effacer cette personne',
  eraseHelp:
    'Tout ce qui est gardé ici d’elle est effacé, dans toutes ses demandes. Une réponse en cours ne partira pas\u00A0; ce qui est déjà parti par courriel reste dans sa boîte. Cela ne peut pas être défait.',
  eraseHelpByReference:
    'Tout ce qui est gardé de cette demande est effacé, avec celles qui ont été fusionnées avec elle. Une réponse en cours ne partira pas\u00A0; ce qui est déjà parti par courriel reste dans sa boîte. Cela ne peut pas être défait. Si la personne a posé d’autres questions, cherchez-les aussi, par leur référence, son adresse ou son numéro.',
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
  network: 'Cela n’a pas abouti : vérifiez la connexion, puis essayez de nouveau.',
  register: 'Registre des traitements (fiche à imprimer)',
  leadOnly: 'Cette page est réservée au chef de projet.',
} as const

export const REGISTER = {
  title: 'Registre des traitements',
  intro:
    'Cette fiche est faite avec les réglages. Imprimez-la, ou copiez-la dans le registre de votre collectivité (article 30 du RGPD). Ce que le système ne sait pas y est marqué « à compléter ».',
} as const

/** How a text names the person it is given to. */
export const WHO = {
  reachedAt: (address: string) => `la personne que l’on joint à ${address}`,
  showing: (reference: string) => `la personne qui a montré la référence ${reference}`,
} as const

export const COPY = {
  head: ({ who, site, day }: { who: string; site: string; day: string }) =>
    [`Vos données sur ${site}`, '', `Voici tout ce que nous gardons sur ${who}, le ${day}.`].join(
      '\n',
    ),
  nothing: 'Rien\u00A0: aucune demande ne porte cette adresse, ce numéro ou cette référence.',
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
  rubric: 'Sujet',
  territory: 'Où vous habitez',
  channel: 'Réponse demandée',
  danger: 'Danger',
  dangerFound: (kinds: string) =>
    `la machine a reconnu des mots de danger${kinds === '' ? '' : ` (${kinds})`}`,
  partner: 'Partenaire',
  coAsked: 'Autres partenaires',
  enteredBy: 'Écrite pour vous par l’accueil',
  spam: 'Classée comme indésirable',
  yes: 'oui',
  due: 'Réponse promise pour le',
  delayed: 'Promise ensuite pour le',
  keep: 'Gardée après la réponse ou la clôture',
  keepDays: (days: number) => `${String(days)} jours`,
  waits: 'Attend votre précision depuis le',
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
  remark: 'Ce que le chef de projet a écrit au partenaire\u00A0:',
  suggestion: 'Autre partenaire proposé\u00A0:',
  suggestionWords: 'Pourquoi un autre partenaire\u00A0:',
  detailProposed: 'Précision que l’équipe pense à vous demander\u00A0:',
  detailAsked: 'Précision que l’équipe vous a demandée\u00A0:',
  closing: 'Mot de l’équipe, en terminant sans réponse\u00A0:',
  part: 'Part demandée à un partenaire\u00A0:',
  partReason: 'Pourquoi elle est revenue\u00A0:',
  sender: (sender: string) => `De\u00A0: ${sender}`,
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
