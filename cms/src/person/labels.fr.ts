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
  copy: 'Remettre ses données',
  copyHelp:
    'Un fichier à lire et à lui donner ; s’il y a des pièces jointes, une archive (zip) qui les contient aussi. La remise est notée au journal des accès.',
  copyName: 'vos-donnees.txt',
  archiveName: 'vos-donnees.zip',
  erase: 'Effacer cette personne',
  eraseHelp:
    'Tout ce qui est gardé ici d’elle est effacé, dans toutes ses demandes. Une réponse en cours ne partira pas\u00A0; ce qui est déjà parti par courriel reste dans sa boîte. Cela ne peut pas être défait.',
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

export const PROOF = {
  text: ({
    site,
    who,
    references,
    mails,
    day,
    backups,
    oplogSince,
  }: {
    site: string
    who: string
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
        ? `Le ${day}, à la demande de ${who}, a été effacé :`
        : `Le ${day}, à la demande de ${who}, ont été effacés : sa question, ses coordonnées, les propositions de réponse et la réponse de ${references.length === 1 ? 'la demande' : 'ces demandes'} :`,
      ...references.map((reference) => `- ${reference}`),
      ...(mails === 0
        ? []
        : [
            `- ${mails === 1 ? 'un courriel reçu' : `${String(mails)} courriels reçus`} de cette adresse, dont aucune demande n’avait été faite`,
          ]),
      '',
      references.length === 0
        ? 'Le texte et sa clé ont été retirés de la base. Il reste qu’un courriel est venu, sans rien de la personne.'
        : 'Les textes et leur clé ont été retirés de la base. Il y reste la référence, la façon dont il a été répondu, l’issue, le jour de l’effacement, l’heure des courriels envoyés sans ce qu’ils disaient, le journal des accès (qui, dans l’équipe, a ouvert la demande, et quand) et des nombres qui ne désignent personne.',
      '',
      'Pour un temps, une copie chiffrée reste dans ce système, avec sa clé, chiffrée elle aussi\u00A0:',
      `- dans les sauvegardes faites avant ce jour\u00A0: la dernière doit disparaître le ${backups}\u00A0;`,
      oplogSince === null
        ? '- dans le journal interne de la base, jusqu’à ce qu’il ait tourné\u00A0: ce système ne peut pas en lire le jour.'
        : `- dans le journal interne de la base, jusqu’à ce qu’il ait tourné\u00A0: il remonte aujourd’hui au ${oplogSince}.`,
      'Seul qui détient la clé maîtresse du système pourrait ouvrir cette copie. L’espace de travail ne le permet à personne de l’équipe.',
      oplogSince === null
        ? `L’effacement n’est donc pas complet avant le ${backups}, et peut l’être plus tard\u00A0: seule la personne qui exploite la base peut dire quand ce journal a tourné.`
        : `Dans ce système, l’effacement est complet quand les deux ont disparu\u00A0: pas avant le ${backups}. Le jour où le journal aura tourné n’est pas encore connu\u00A0; dès qu’il l’est, la date de l’effacement complet se lit dans l’administration, sous «\u00A0Effacements\u00A0», colonne «\u00A0Complet le\u00A0»${references.length === 0 ? '' : ', en face de la référence'}.`,
      'Remettre une sauvegarde en place efface tout cela de nouveau, sauf si la personne qui le fait demande expressément le contraire.',
      '',
      'Ce qui est parti d’ici n’est pas effacé\u00A0: les courriels dans la boîte de la personne et dans celles de l’équipe et du partenaire, ce que le service d’envoi (Resend) en garde, et ce qui a été imprimé ou téléchargé.',
    ].join('\n'),
} as const
