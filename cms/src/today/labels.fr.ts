/** What each person has to do today, at the head of their first page. */
export const TODAY = {
  title: 'Aujourd’hui',
  nothing: 'Rien d’urgent aujourd’hui.',
  later: 'Quand vous aurez le temps',
  underWay: 'En cours, chez d’autres que vous',
  danger: (n: number) =>
    n === 1 ? 'question où un danger est possible' : 'questions où un danger est possible',
  gaps: (n: number) =>
    n === 1
      ? 'question répondue sans qu’une fiche en parle'
      : 'questions répondues sans qu’une fiche en parle',
  asked: (n: number) =>
    n === 1
      ? 'question où un partenaire attend un mot de vous'
      : 'questions où un partenaire attend un mot de vous',
  heldMails: (n: number) =>
    n === 1
      ? 'courriel retenu comme indésirable cette semaine'
      : 'courriels retenus comme indésirables cette semaine',
  automaticMails: (n: number) =>
    n === 1
      ? 'courriel pris pour automatique cette semaine'
      : 'courriels pris pour automatiques cette semaine',
  heldDangers: (n: number) =>
    n === 1
      ? 'lettre d’information retenue, où un danger est possible'
      : 'lettres d’information retenues, où un danger est possible',
  draftAnswers: (n: number) =>
    n === 1
      ? 'question déjà posée encore en brouillon'
      : 'questions déjà posées encore en brouillon',
  oldAnswers: (n: number) =>
    n === 1
      ? 'question déjà posée relue il y a plus d’un an'
      : 'questions déjà posées relues il y a plus d’un an',
  late: (n: number) => (n === 1 ? 'question en retard' : 'questions en retard'),
  unanswered: (n: number) => (n === 1 ? 'question sans réponse' : 'questions sans réponse'),
  keptTooLong: (n: number) =>
    n === 1
      ? 'question gardée trop longtemps sans avancer\u00A0: à terminer, pour que ses données s’effacent'
      : 'questions gardées trop longtemps sans avancer\u00A0: à terminer, pour que leurs données s’effacent',
  toRoute: (n: number) => (n === 1 ? 'question à confier' : 'questions à confier'),
  toValidate: (n: number) => (n === 1 ? 'réponse à valider' : 'réponses à valider'),
  undeliverable: (n: number) => (n === 1 ? 'réponse non distribuée' : 'réponses non distribuées'),
  toAnswer: (n: number) => (n === 1 ? 'question vous attend' : 'questions vous attendent'),
  toHandOver: (n: number) =>
    n === 1 ? 'réponse à rappeler ou à remettre' : 'réponses à rappeler ou à remettre',
  withPartner: (n: number) =>
    n === 1 ? 'question chez un partenaire' : 'questions chez un partenaire',
  lostAlerts: (n: number) =>
    n === 1
      ? 'courriel à votre adresse est revenu\u00A0: corrigez-la dans Réglages, ou dans votre compte'
      : 'courriels à votre adresse sont revenus\u00A0: corrigez-la dans Réglages, ou dans votre compte',
  mails: (n: number) => (n === 1 ? 'courriel à vérifier' : 'courriels à vérifier'),
  refused: (n: number) => (n === 1 ? 'publication refusée' : 'publications refusées'),
  erasedBeside:
    'liste des effacements qui n’arrive plus à côté des sauvegardes\u00A0: prévenez la personne qui exploite le serveur (npm run doctor le lui dit)',
  logMark: (file: string) =>
    `repère du journal des accès qui ne peut pas être lu ou tenu à jour (${file})\u00A0: des lignes retirées ne se verraient pas\u00A0; prévenez la personne qui exploite le serveur`,
  archivesUnread: (folder: string) =>
    `dossier des sauvegardes illisible (${folder})\u00A0: aucun effacement ne peut être dit complet\u00A0; prévenez la personne qui exploite le serveur`,
  corrections: (n: number) =>
    n === 1 ? 'correction proposée par un partenaire' : 'corrections proposées par des partenaires',
  signals: (n: number) => (n === 1 ? 'nouveau retour à lire' : 'nouveaux retours à lire'),
  oldSources: (n: number) =>
    n === 1 ? 'fiche relue il y a plus d’un an' : 'fiches relues il y a plus d’un an',
  lostLinks: ({ count, title }: { count: number; title: string }) =>
    `${count === 1 ? 'lien vers une page qui n’est pas en ligne' : 'liens vers des pages qui ne sont pas en ligne'}, dans «\u00A0${title}\u00A0»`,
  toCheck: (n: number) => (n === 1 ? 'fiche à vérifier' : 'fiches à vérifier'),
  partnersToCheck: (n: number) => (n === 1 ? 'partenaire à vérifier' : 'partenaires à vérifier'),
  oldDrafts: (n: number) =>
    n === 1 ? 'brouillon laissé depuis un mois' : 'brouillons laissés depuis un mois',
  settings: 'réglages à remplir\u00A0: le site et les courriels ne peuvent rien dire sans eux',
  deskAddress: 'adresse à donner\u00A0: celle de l’accueil, où l’on peut venir chercher sa réponse',
  neutralAddress: (words: readonly string[]) =>
    `adresse d’expéditeur neutre à donner\u00A0: les courriels vers une boîte que d’autres lisent montrent ${words.map((word) => `«\u00A0${word}\u00A0»`).join(', ')}`,
  neutralLink: ({ hostname, words }: { hostname: string; words: readonly string[] }) =>
    `adresse de lien à changer (${hostname})\u00A0: les liens envoyés vers une boîte que d’autres lisent montrent ${words.map((word) => `«\u00A0${word}\u00A0»`).join(', ')}`,
  statement: (parts: readonly string[]) =>
    `${parts.length === 1 ? 'mention' : 'mentions'} à compléter dans la déclaration d’accessibilité\u00A0: ${parts.join(', ')}`,
  statementParts: {
    declaredOn: 'la date',
    planUrl: 'l’adresse du schéma pluriannuel',
    email: 'l’adresse e-mail',
    phone: 'le téléphone',
  },
  noEvent: 'événement à venir dans l’agenda',
  entry: 'Poser une question pour quelqu’un',
  entryHelp: 'La réponse lui arrive, ou revient ici pour être rappelée ou imprimée.',
  counter: 'Ouvrir le mode guichet du site',
  counterHelp: 'Chercher pour la personne devant vous, imprimer, envoyer.',
  quietPartner: 'Aucune question ne vous attend. Un courriel vous prévient quand il en arrive une.',
  yourPage: 'Votre page sur le site',
  pageShows: ({ name, shown }: { name: string; shown: string }) =>
    `La page «\u00A0${name}\u00A0» indique\u00A0: ${shown}. Est-ce encore juste\u00A0?`,
  pageShowsNothing: (name: string) =>
    `La page «\u00A0${name}\u00A0» n’indique ni téléphone, ni adresse, ni horaires. Vous pouvez les donner.`,
  pageNoPlace: 'Aucun lieu d’accueil n’y est indiqué\u00A0: vous pouvez en ajouter un.',
  shown: { phone: 'téléphone', email: 'adresse e-mail', address: 'adresse', hours: 'horaires' },
  pageOffline: 'La page de votre organisme n’est pas sur le site.',
  readPage: 'Lire la page',
  correctPage: 'Proposer une correction',
  yourCorrection: (day: string) => `Votre proposition du ${day}`,
  yourAnswers: 'Vos dernières réponses',
  noAnswer: 'Aucune réponse récente. Elles restent ici jusqu’à la fin du délai de conservation.',
  yourAbsences: 'Vos absences',
  noAbsence:
    'Aucune absence annoncée. Pendant une absence, les questions vont à un autre, et aucun rappel ne vous est envoyé.',
  absencesHelp: 'Les questions qui arrivent ces jours-là vont à un autre.',
  newAbsence: 'Annoncer une absence',
  learn: 'S’y retrouver',
  handbook: 'Lire le mode d’emploi',
  practise: 'S’exercer avec une question inventée',
  changes: 'Les dernières pages modifiées',
  noChange: 'Aucune page n’a encore été publiée.',
} as const
