/** Words of the accounts in the admin. */
export const USERS = {
  group: 'Équipe',
  labels: { singular: 'Compte', plural: 'Comptes' },
  description:
    'Les personnes qui se connectent ici. Un nouveau compte reçoit une invitation par e-mail pour choisir son mot de passe.',
  email: 'Adresse e-mail',
  name: 'Nom affiché',
  nameHelp: 'Prénom et nom, comme l’équipe les connaît.',
  role: 'Rôle',
  roleHelp:
    'Chef de projet\u00A0: tout. Partenaire\u00A0: les demandes confiées à son organisation. Accueil\u00A0: les réponses à remettre ou à donner par téléphone.',
  roles: { lead: 'Chef de projet', partner: 'Partenaire', reception: 'Accueil' },
  organization: 'Organisation',
  organizationHelp:
    'L’organisation du partenaire\u00A0: il ne voit que les demandes qui lui sont confiées.',
  organizationMissing: 'Choisissez l’organisation de ce partenaire.',
  invitation:
    'Une invitation partira à cette adresse dès l’enregistrement. La personne choisira elle-même son mot de passe\u00A0; le lien vaut sept jours.',
  lastLead:
    'C’est le dernier compte de chef de projet\u00A0: donnez d’abord ce rôle à quelqu’un d’autre.',
} as const

/** Said to those who ask for what they may not. */
export const ACCESS = {
  ownPathsOnly:
    'Cette liste ne se filtre et ne se trie que par ses propres champs, pas par ceux des documents liés.',
} as const

/** Above the form of who signs in. */
export const LOGO = {
  name: 'infos-droits',
  what: 'Le bureau de l’équipe et des partenaires',
} as const

export const SIGN_IN_TITLE = 'Se connecter'

export const PASSWORD = {
  label: 'Mot de passe',
  short:
    'Choisissez un mot de passe d’au moins 12 caractères. Plusieurs mots à la suite conviennent bien.',
  long: 'Ce mot de passe est trop long (200 caractères au plus).',
  repeated: 'Ce mot de passe répète toujours les mêmes caractères\u00A0: choisissez-en un autre.',
  common:
    'Ce mot de passe est trop facile à deviner\u00A0: il ressemble à des mots de passe très courants. Choisissez plutôt une phrase de plusieurs mots.',
  containsName: 'Ce mot de passe contient votre adresse e-mail\u00A0: choisissez-en un autre.',
} as const

export const FIRST_LEAD = {
  title: 'Aucun compte pour le moment',
  text: 'Pour des raisons de sécurité, le premier compte ne se crée pas depuis cette page. Sur le serveur, lancez la commande ci-dessous\u00A0; elle demande une adresse e-mail et affiche un mot de passe.',
  command: 'node cms/src/people/create-lead.ts prenom.nom@votre-commune.fr "Prénom Nom"',
  closed: 'La création du premier compte depuis le site est fermée.',
  again: 'Une fois le compte créé, rechargez cette page.',
} as const

/** Sent when someone asks for a new password. */
export const FORGOTTEN = {
  subject: 'Choisir un nouveau mot de passe',
  hello: 'Bonjour,',
  text: 'Vous avez demandé à changer votre mot de passe d’infos-droits. Ouvrez ce lien dans l’heure.',
  link: 'Choisir un nouveau mot de passe',
  ignore: 'Si vous n’avez rien demandé, ne faites rien\u00A0: votre mot de passe reste le même.',
} as const

export const COMMAND = {
  usage:
    'Usage\u00A0: node cms/src/people/create-lead.ts ADRESSE "NOM AFFICHÉ"\nCrée un compte de chef de projet et affiche son mot de passe, une seule fois.',
  badEmail: 'Cette adresse e-mail ne semble pas juste.',
  exists: 'Un compte porte déjà cette adresse.',
  created: 'Compte de chef de projet créé.',
} as const

/** The mail that invites a person to open their account. */
export const INVITATION_LETTER = {
  subject: (site: string) => `Votre compte sur ${site}`,
  hello: (name: string) => `Bonjour ${name},`,
  body: (site: string) =>
    `Un compte a été créé pour vous dans l’espace de travail du site «\u00A0${site}\u00A0». Choisissez votre mot de passe pour l’ouvrir.`,
  link: 'Choisir mon mot de passe',
  until:
    'Ce lien est valable 7 jours. Passé ce délai, utilisez « Mot de passe oublié ? » sur la page de connexion.',
} as const
