export const SETTINGS = {
  group: 'Réglages',
  label: 'Réglages',
  description:
    'Tout ce qui est propre au territoire. Laissez vide ce que vous ne savez pas encore\u00A0: le site ne l’affiche pas.',
  cause: 'Réglages',
  tabs: {
    site: 'Site et territoire',
    home: 'Accueil et alerte',
    legal: 'Mentions légales',
    desk: 'Guichet',
    answers: 'Délais et limites',
    mail: 'Courriels',
  },
  siteName: 'Nom du site',
  tagline: 'En une phrase',
  taglineHelp: 'Sous le nom du site, en page d’accueil.',
  town: 'Commune ou territoire',
  department: 'Département',
  departmentCode: 'Numéro du département',
  departmentCodeShape:
    'Deux ou trois caractères\u00A0: «\u00A078\u00A0», «\u00A02A\u00A0», «\u00A0974\u00A0».',
  publisher: 'Éditeur du site',
  publisherName: 'Nom',
  address: 'Adresse',
  phone: 'Téléphone',
  email: 'Adresse e-mail',
  director: 'Directeur ou directrice de la publication',
  dpo: 'Délégué à la protection des données',
  dpoHelp: 'Son nom, ou l’adresse où lui écrire.',
  accessibility: 'Déclaration d’accessibilité',
  declaredOn: 'Établie le',
  planUrl: 'Adresse du schéma pluriannuel',
  host: 'Hébergeur',
  hostName: 'Nom',
  desk: 'Guichet d’accueil',
  deskName: 'Nom',
  deskNameHelp: 'Comme les gens l’appellent\u00A0: «\u00A0L’accueil du CCAS\u00A0».',
  hours: 'Horaires',
  answerDays: 'Délai promis pour une réponse',
  answerDaysHelp:
    'En jours ouvrés\u00A0: ni samedis, ni dimanches, ni jours fériés. Il est annoncé sur le site et sur le reçu.',
  rubricDays: 'Délais par rubrique',
  rubricDaysHelp:
    'En jours ouvrés, quand une rubrique demande un autre délai. Vide\u00A0: le délai ci-dessus.',
  escalationDays: 'Rappels au chef de projet, une fois le délai passé',
  escalationDaysHelp:
    'Le premier part dès que le délai est passé, puis un autre tous les tant de jours ouvrés.',
  retentionDays: 'Durée de conservation après la réponse',
  backupDays: 'Sauvegardes gardées',
  backupDaysHelp:
    'En jours. Un effacement est dit complet après ce délai, quand la dernière sauvegarde qui le précède a disparu de son dossier.',
  retentionDaysHelp:
    'En jours. Ensuite l’identité et le texte sont effacés, les chiffres restent. Une durée plus longue ne vaut que pour les questions à venir\u00A0: les personnes qui ont déjà écrit ont lu l’ancienne.',
  territoryRetentionDays: 'Durée de conservation par territoire',
  territoryRetentionDaysHelp:
    'En jours, quand un territoire demande une autre durée\u00A0: plus courte ou plus longue. Vide\u00A0: la durée ci-dessus. Une question dont on ne sait pas d’où elle vient suit la durée ci-dessus. Le site et le registre le disent.',
  territories: {
    here: 'Dans la commune ou ses voisines',
    department: 'Ailleurs dans le département',
    elsewhere: 'Dans un autre département',
  },
  undoSeconds: 'Délai pour annuler un envoi',
  undoSecondsHelp:
    'En secondes, après «\u00A0Valider et envoyer\u00A0». 0\u00A0: la réponse part tout de suite.',
  linkDays: 'Durée de vie des liens',
  linkDaysHelp:
    'En jours\u00A0: le lien envoyé au partenaire, et celui qui donne à lire une réponse.',
  postsPerMinute: 'Questions acceptées par minute depuis une même adresse',
  postsPerMinuteHelp: 'Assez pour une mairie entière derrière une seule adresse.',
  senderName: 'Nom de l’expéditeur',
  senderAddress: 'Adresse de l’expéditeur',
  senderAddressHelp: 'Son domaine doit être autorisé chez le service d’envoi.',
  neutralSenderName: 'Nom de l’expéditeur neutre',
  neutralSenderNameHelp:
    'Pour une boîte que d’autres peuvent lire\u00A0: rien ne doit dire de quoi il s’agit.',
  neutralSenderAddress: 'Adresse de l’expéditeur neutre',
  neutralSenderAddressHelp:
    'Ni le nom du site ni le métier de l’éditeur\u00A0: «\u00A0messagerie@courrier-ville.fr\u00A0». Son domaine doit lui aussi être autorisé chez le service d’envoi. Vide\u00A0: l’adresse ordinaire.',
  neutralSenderAddressShape: 'Une adresse e-mail entière\u00A0: «\u00A0messagerie@ville.fr\u00A0».',
  neutralSenderAddressTells: (words: readonly string[]) =>
    `Cette adresse dit qui écrit\u00A0: on y lit ${words.map((word) => `«\u00A0${word}\u00A0»`).join(', ')}. Choisissez-en une autre, ou laissez vide.`,
  alertEmail: 'Adresse du chef de projet',
  alertEmailHelp:
    'Reçoit les alertes et ce qui attend une validation. Vide\u00A0: les comptes de chef de projet.',
  inboundDomain: 'Domaine des courriels reçus',
  inboundDomainHelp:
    'Un domaine qui ne sert qu’à cela, confié au service d’envoi\u00A0: «\u00A0questions.ville.fr\u00A0». Un courriel écrit à n’importe quelle adresse de ce domaine devient une demande, et l’on peut répondre à ceux du site. Vide, ou sans le secret RESEND_WEBHOOK_SECRET\u00A0: aucun courriel n’est reçu.',
  inboundDomainShape:
    'Un nom de domaine en minuscules, sans adresse ni «\u00A0https\u00A0»\u00A0: «\u00A0questions.ville.fr\u00A0».',
} as const

/** When the lead is away. */
export const ABSENCE = {
  tab: 'Absence',
  absence: 'Absence du chef de projet',
  absenceHelp:
    'Du premier au dernier jour, ce qui attend le chef de projet est écrit à la personne qui le remplace. Tout vide\u00A0: pas d’absence.',
  from: 'Du',
  until: 'Au',
  deputy: 'Remplacé par',
  deputyHelp:
    'Un autre compte de chef de projet\u00A0: lui seul peut valider et envoyer. Créez-le d’abord, dans Comptes.',
  deputyLead: 'Choisissez un compte de chef de projet.',
  whole: 'Dites le premier jour, le dernier et qui remplace, ou videz tout.',
} as const

/** What the home page and the head of every page say. */
export const HOME = {
  alert: 'Bandeau d’alerte',
  alertHelp:
    'En haut de toutes les pages, le temps qu’il faut\u00A0: canicule, accueil fermé, grève. Tout vide\u00A0: pas de bandeau.',
  alertTitle: 'Titre',
  alertTitleHelp: '«\u00A0L’accueil est fermé vendredi\u00A0».',
  alertText: 'Texte',
  alertTextHelp: 'Une ou deux phrases\u00A0: ce qui se passe, et que faire.',
  alertPart:
    'Un bandeau a un titre, un texte et une date de fin\u00A0: remplissez-les, ou videz tout.',
  until: 'Afficher jusqu’au',
  untilHelp: 'Passé ce moment, le bandeau se retire tout seul.',
  alertUntil: 'Dites jusqu’à quand afficher le bandeau.',
  isUrgent: 'Urgent',
  isUrgentHelp: 'À garder pour un danger\u00A0: le bandeau est plus voyant.',
  situations: 'Situations de la page d’accueil',
  situation: 'situation',
  situationsHelp:
    'Huit au plus, dans l’ordre où elles s’affichent. Chacune mène à une fiche en ligne.',
  situationLabel: 'Ce que dirait la personne',
  situationLabelHelp: '«\u00A0Je n’arrive plus à payer mon loyer\u00A0».',
  situationGuide: 'Fiche',
  situationGuideMissing: 'Choisissez une fiche en ligne.',
} as const
