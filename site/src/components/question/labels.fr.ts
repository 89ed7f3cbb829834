import {
  CHANNELS,
  frenchTypography,
  retentionWords,
  type Channel,
  type PublicSettings,
} from '@infos-droits/shared'

const fr = frenchTypography

export const FORM = {
  title: fr('Posez votre question'),
  description: fr('Posez votre question sans compte. Une personne vous répond gratuitement.'),
  errorPrefix: fr('Erreur : '),
  errorSummary: fr('Il reste quelque chose à corriger'),
  errorWord: fr('Erreur :'),
  optional: fr('(facultatif)'),
  allNeeded: fr('Tout est nécessaire, sauf ce qui est marqué « facultatif ».'),
  from: fr('Vous venez de la fiche'),
  noticeCall: fr('Vous pouvez aussi appeler :'),
  noticeDanger: fr('En danger ?'),
  text: fr('Votre question'),
  textHint: fr('Dites ce qui se passe et ce que vous avez déjà fait. Quelques lignes suffisent.'),
  textNotTitle: fr('N’écrivez pas ici'),
  textNot: fr(
    'votre nom, votre adresse, votre numéro de Sécurité sociale, d’allocataire ou de compte bancaire, ni le nom d’autres personnes. Un partenaire peut lire votre question.',
  ),
  helpTitle: fr('Ces pages répondent peut-être'),
  helpNone: fr('Aucune page du site ne répond à cela. Envoyez votre question.'),
  look: fr('Voir d’abord les pages qui répondent peut-être'),
  letters: fr('Le courrier que j’ai reçu'),
  lettersHint: fr(
    'Une photo, ou un PDF. Trois fichiers au plus, 10 Mo en tout. Le chef de projet le lit. Un partenaire ne le voit que si la réponse en dépend.',
  ),
  callFirst: fr(
    'Votre question est bien partie. Mais n’attendez pas notre réponse : appelez maintenant.',
  ),
  callOthers: fr('Les autres numéros d’urgence'),
  helpHint: fr('Elles s’ouvrent dans un nouvel onglet : votre texte reste ici.'),
  rubric: fr('Le sujet'),
  rubricHint: fr('Si vous hésitez, laissez « Je ne sais pas ».'),
  rubricUnknown: fr('Je ne sais pas'),
  territory: fr('Où habitez-vous ?'),
  territoryElsewhere: fr('Dans un autre département'),
  commune: fr('Votre commune ou votre code postal'),
  communeHint: fr('Pour trouver un service près de chez vous.'),
  channel: fr('Comment voulez-vous recevoir la réponse ?'),
  email: fr('Votre adresse e-mail'),
  emailHint: fr('Exemple : prenom.nom@exemple.fr'),
  mailbox: fr('Êtes-vous la seule personne à lire cette boîte e-mail ?'),
  mailboxHint: fr(
    'Si une autre personne peut la lire, notre message ne dira rien de votre question. Vous lirez la réponse avec un code, montré juste après l’envoi.',
  ),
  mailboxYes: fr('Oui, je suis la seule personne'),
  mailboxNo: fr('Non, ou je ne suis pas sûr'),
  phone: fr('Votre numéro de téléphone'),
  phoneHint: fr('Exemple : 06 12 34 56 78'),
  firstName: fr('Votre prénom'),
  firstNameHint: fr('Pour savoir comment vous appeler. Un prénom inventé convient.'),
  consent: fr('J’accepte que ces informations servent à me répondre.'),
  consentLink: fr('Ce que deviennent vos données'),
  looked: fr('Dire aussi quelles fiches j’ai déjà lues (facultatif)'),
  lookedHint: fr('La personne qui répond saura ce que vous savez déjà. Sinon, ne cochez pas.'),
  submit: fr('Envoyer ma question'),
  urgent: fr('En danger, ou sans endroit où dormir ce soir ? N’attendez pas notre réponse.'),
  urgentLink: fr('Voir les numéros d’urgence'),
  honeypot: fr('Ne remplissez pas ce champ'),
} as const

/** What a form that asks for personal data has to say in its place (RGPD, article 13): who, how long, what right. */
export const information = (settings: PublicSettings): string =>
  fr(
    `${settings.publisher.name} garde votre question pour vous répondre. Elle est effacée ${retentionWords({ settings, to: 'person' })}. Vous pouvez demander à la relire ou à la faire effacer avant.`,
  )

/** « Réponse sous 5 jours ouvrés. » */
export const delay = (settings: PublicSettings): string =>
  fr(
    settings.answerDays === 1
      ? 'Une personne vous répond sous 1 jour ouvré.'
      : `Une personne vous répond sous ${settings.answerDays} jours ouvrés.`,
  )

/** « Ailleurs dans le département (Yvelines) ». */
export const territoryDepartment = (settings: PublicSettings): string =>
  fr(`Ailleurs dans le département (${settings.department})`)

const CHANNEL_LABELS: Record<Channel, (desk: string) => { label: string; hint: string }> = {
  email: () => ({ label: fr('Par e-mail'), hint: '' }),
  phone: () => ({ label: fr('Par téléphone'), hint: fr('Une personne vous rappelle.') }),
  desk: (desk) => ({
    label: fr('À l’accueil'),
    hint: fr(`Vous venez chercher la réponse : ${desk}.`),
  }),
}

/** The ways to be answered, in the order of the form. */
export const channelChoices = (settings: PublicSettings) =>
  CHANNELS.map((value) => ({ value, ...CHANNEL_LABELS[value](settings.desk.name) }))

export const RECEIPT = {
  title: fr('Votre question est bien arrivée'),
  description: fr('Votre question a été reçue.'),
  reference: fr('Votre référence'),
  desk: fr('Où nous trouver'),
  referenceHelp: fr('Notez-la. Elle sert si vous nous appelez ou si vous venez à l’accueil.'),
  received: fr('Reçue le'),
  codeTitle: fr('Notez ce code maintenant'),
  codeHelp: fr(
    'Il ouvrira la réponse. Il n’est montré qu’une fois, sur cette page, et nous ne l’enverrons jamais par e-mail.',
  ),
  codeLost: fr('Code perdu ? Venez à l’accueil ou appelez, avec votre référence.'),
  codeShown: fr(
    'Le code qui ouvre la réponse a déjà été montré une fois. Nous ne pouvons pas le montrer de nouveau.',
  ),
  next: fr('Et maintenant ?'),
  print: fr(
    'Pour garder cette page, imprimez-la avec le menu de votre navigateur, ou prenez une photo.',
  ),
  home: fr('Revenir à l’accueil du site'),
  /** What happens next, one step each. */
  steps: {
    email: [
      fr(
        'Nous lisons votre question. Un partenaire qui connaît le sujet prépare une réponse, sans savoir qui vous êtes.',
      ),
      fr(
        'Vous recevez bientôt un e-mail avec un lien, sans mot de passe. Il dit où en est votre question. Vous pouvez y ajouter quelque chose, ou dire que vous n’avez plus besoin de réponse.',
      ),
      fr(
        'Nous relisons la réponse, puis nous vous l’envoyons par e-mail. Regardez aussi dans les courriers indésirables.',
      ),
    ],
    code: [
      fr(
        'Nous lisons votre question. Un partenaire qui connaît le sujet prépare une réponse, sans savoir qui vous êtes.',
      ),
      fr(
        'Vous recevez bientôt un e-mail neutre, qui ne parle pas de votre question. Il contient un lien.',
      ),
      fr(
        'Ouvrez le lien et tapez votre code : vous voyez où en est votre question, et la réponse quand elle est prête.',
      ),
    ],
    phone: [
      fr(
        'Nous lisons votre question. Un partenaire qui connaît le sujet prépare une réponse, sans savoir qui vous êtes.',
      ),
      fr(
        'Une personne vous rappelle au numéro que vous avez donné. Gardez votre référence près de vous.',
      ),
    ],
    desk: [
      fr(
        'Nous lisons votre question. Un partenaire qui connaît le sujet prépare une réponse, sans savoir qui vous êtes.',
      ),
      fr('Venez à l’accueil avec votre référence : la réponse vous y attend.'),
    ],
  },
} as const

/** The page between the form and its receipt, while the site is flooded. */
export const CHECK = {
  title: fr('Encore quelques secondes'),
  description: fr('Votre question est presque envoyée.'),
  why: fr(
    'Beaucoup de demandes arrivent en ce moment. Nous vérifions que la vôtre ne vient pas d’un robot. Votre question n’est pas encore partie.',
  ),
  problems: {
    nothing: null,
    early: fr('C’était un peu trop tôt.'),
    crowded: fr('Trop de questions arrivent en même temps. Attendez une minute avant d’appuyer.'),
    refused: fr('La vérification n’a pas abouti. Rien n’est perdu.'),
  },
  /** Without JavaScript, or where it could not do its work. */
  wait: (seconds: number) =>
    seconds > 1
      ? fr(`Attendez ${seconds} secondes, puis appuyez sur « Envoyer ma question ».`)
      : fr('Appuyez sur « Envoyer ma question ».'),
  working: fr(
    'Votre appareil fait la vérification : quelques secondes. Votre question partira toute seule.',
  ),
  workingAgain: fr('Votre appareil recommence la vérification : quelques secondes.'),
  sending: fr('C’est fait. Votre question part…'),
  ready: fr('C’est prêt. Appuyez sur « Envoyer ma question ».'),
  progress: fr('Avancement de la vérification'),
  kept: fr('Relire ce que vous avez écrit'),
  call: fr('Vous pouvez aussi appeler'),
} as const
