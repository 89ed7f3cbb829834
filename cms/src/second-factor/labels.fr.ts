export const BROWSERS = { on: (browser: string, system: string) => `${browser} sur ${system}` }

/** Said to who gave a code or asked for something about it. */
export const ERRORS = {
  wrong:
    'Ce code n’est pas le bon. Attendez le suivant dans l’application, puis recopiez-le. Vérifiez aussi que votre téléphone est à l’heure.',
  wrongRecovery: 'Ce code de secours n’est pas le bon, ou il a déjà servi.',
  used: 'Ce code a déjà servi. Attendez le suivant dans l’application\u00A0: il change toutes les trente secondes.',
  locked:
    'Trop d’essais\u00A0: les codes sont bloqués pendant un quart d’heure au moins. Réessayez plus tard, ou demandez à un chef de projet de retirer le code de votre compte.',
  none: 'Ce compte n’a pas de code à six chiffres.',
  exists: 'Ce compte a déjà un code à six chiffres.',
  unreadable:
    'Le code ne peut pas être vérifié\u00A0: les clés de cette base manquent sur le serveur. Prévenez la personne qui s’en occupe\u00A0: rien n’est perdu.',
  signIn: 'Connectez-vous d’abord avec votre adresse e-mail et votre mot de passe.',
  notYours: 'Seul un chef de projet peut faire cela pour un autre compte.',
  noSession: 'Cette connexion est déjà fermée.',
} as const

/** The page between the password and the admin. */
export const SIGN_IN = {
  oneMore: 'Encore une étape\u00A0: le code à six chiffres.',
  metaTitle: 'Code à six chiffres',
  title: 'Code à six chiffres',
  intro:
    'Ouvrez sur votre téléphone l’application qui donne les codes, et recopiez celui d’infos-droits.',
  label: 'Code à six chiffres',
  go: 'Entrer',
  useRecovery: 'Utiliser un code de secours',
  recoveryTitle: 'Code de secours',
  recoveryIntro:
    'Recopiez l’un des codes que vous avez gardés au moment d’installer l’application. Chacun sert une seule fois.',
  recoveryLabel: 'Code de secours',
  useCode: 'Revenir au code à six chiffres',
  lost: 'J’ai perdu mon téléphone',
  lostText:
    'Entrez avec un code de secours, puis retirez le code sur la page de votre compte (en haut à droite) pour l’installer sur un autre téléphone. Sans code de secours, demandez à un autre chef de projet\u00A0: il peut retirer le code de votre compte, dans la liste des comptes.',
  lostAlone:
    'S’il n’y a pas d’autre chef de projet, la personne qui exploite le serveur peut le retirer avec cette commande\u00A0:',
  command: 'node cms/src/second-factor/remove.ts votre@adresse.fr',
  leave: 'Revenir à la connexion',
  network: 'Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.',
} as const

/** The page that sets it up. */
export const SET_UP = {
  title: 'Protéger votre compte avec un code',
  required:
    'Un chef de projet entre avec son mot de passe et un code donné par son téléphone. Installez ce code maintenant\u00A0: il faut deux minutes.',
  optional:
    'Avec un code donné par votre téléphone, votre mot de passe seul ne suffit plus pour entrer à votre place.',
  start: 'Commencer',
  app: 'Installez sur votre téléphone une application de codes\u00A0: par exemple FreeOTP+, Aegis, Google Authenticator, ou celle de votre gestionnaire de mots de passe.',
  scan: 'Dans l’application, ajoutez un compte et visez cette image.',
  alt: 'Image à viser avec l’application. Le même secret est écrit en dessous.',
  text: 'Ou recopiez ce secret dans l’application\u00A0:',
  code: 'Recopiez le code que l’application affiche.',
  confirm: 'Vérifier le code',
  codesTitle: 'Vos dix codes de secours',
  codesText:
    'Si vous perdez votre téléphone, l’un de ces codes vous laissera entrer. Chacun sert une seule fois. Ils ne seront plus jamais affichés\u00A0: imprimez-les ou enregistrez-les dans un endroit sûr, ailleurs que sur ce téléphone.',
  print: 'Imprimer',
  save: 'Enregistrer dans un fichier',
  fileName: 'infos-droits-codes-de-secours.txt',
  fileTitle: 'infos-droits\u00A0: codes de secours',
  kept: 'J’ai gardé ces codes',
  goOn: 'Continuer',
} as const

/** On the page of an account. */
export const SECURITY = {
  title: 'Sécurité du compte',
  factor: 'Code à six chiffres',
  on: (day: string) => `Installé le ${day}.`,
  off: 'Pas installé.',
  offRequired: 'Pas installé\u00A0: il sera demandé à la prochaine connexion.',
  codesLeft: (count: number) =>
    count === 0
      ? 'Il ne reste aucun code de secours.'
      : count === 1
        ? 'Il reste un seul code de secours.'
        : `Il reste ${String(count)} codes de secours.`,
  setUp: 'Installer un code',
  renew: 'Faire de nouveaux codes de secours',
  remove: 'Retirer le code',
  removeOwnHelp:
    'Pour changer de téléphone\u00A0: retirez le code, entrez de nouveau, puis installez-le sur l’autre.',
  removeOther:
    'La personne a perdu son téléphone\u00A0? Assurez-vous que c’est bien elle qui demande, de vive voix. Toutes ses connexions seront fermées, et cela sera noté dans le journal des accès.',
  codeNow: 'Votre code à six chiffres, ou un code de secours',
  confirmRemove: 'Retirer le code et fermer toutes les connexions',
  cancel: 'Annuler',
  sessions: 'Connexions ouvertes',
  none: 'Aucune connexion ouverte.',
  unknown: 'Navigateur inconnu',
  since: (when: string) => `depuis le ${when}`,
  current: 'celle-ci',
  end: 'Fermer',
  endOne: (what: string) => `Fermer la connexion\u00A0: ${what}`,
  endAll: 'Fermer toutes les connexions',
  ended: 'C’est fermé.',
  removed: 'Le code a été retiré.',
} as const

export const COMMAND = {
  usage:
    'Usage\u00A0: node cms/src/second-factor/remove.ts ADRESSE\nRetire le code à six chiffres d’un compte et ferme ses connexions. Le compte en installera un autre à la prochaine connexion.',
  unknown: 'Aucun compte n’a cette adresse.',
  none: 'Ce compte n’a pas de code à six chiffres.',
  removed:
    'Le code a été retiré et les connexions du compte sont fermées. C’est noté dans le journal des accès.',
} as const
