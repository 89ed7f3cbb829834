import type { Part } from './check.ts'

/** What stands in the open places of letters. */
export const MEANINGS = {
  reference: 'La référence de la demande.',
  site: 'Le nom du site.',
  newDay: 'La nouvelle date annoncée à la personne.',
  unanswered: 'La page des questions sans réponse.',
  dueDay: 'Le jour avant lequel une réponse est promise.',
  linkEnd: 'Le dernier jour où le lien s’ouvre.',
  partnerLink: 'Le lien du partenaire vers la question.',
  ticketLink: 'L’adresse de la demande dans cet espace.',
  readingLink: 'Le lien vers le message, qui demande le code.',
  firstName: 'Le prénom, si la personne l’a donné\u00A0; sinon rien.',
  askedOn: 'Le jour où la question est arrivée.',
  answer: 'La réponse validée, mot pour mot. Seule dans son paragraphe.',
  answerSample:
    'Vous pouvez demander un délai de paiement à votre bailleur, par écrit.\n\nL’ADIL peut vous aider à écrire cette lettre, gratuitement.',
  said: 'Ce que le chef de projet écrit à la personne, mot pour mot. Seul dans son paragraphe.',
  saidSample: 'Le bail est-il à votre nom\u00A0?',
  answeredOn: 'Le jour de la réponse.',
  correction: 'La correction que vous avez approuvée, mot pour mot. Seule dans son paragraphe.',
  correctionSample:
    'L’ADIL a déménagé\u00A0: elle reçoit maintenant sur rendez-vous, à une autre adresse.',
  phone:
    'Le téléphone de l’accueil, s’il est dans les réglages\u00A0; sinon ce paragraphe est omis.',
  ask: 'L’adresse du formulaire du site.',
  follow: 'La page où la personne suit sa demande.',
  documents:
    'Combien de documents attendent la personne. Rien quand il n’y en a pas\u00A0: le paragraphe disparaît.',
  documentsSample: '2 documents vous attendent avec cette réponse',
  documentsPage: 'La page où la personne les télécharge, quand il y en a.',
  wordlessFiles:
    'Ce que sont devenus les fichiers joints. Rien quand il n’y en a pas\u00A0: le paragraphe disparaît.',
  wordlessFilesSample:
    'Le document que vous avez joint est gardé\u00A0: le chef de projet l’ouvre, et choisit s’il le remet à la personne.',
  publisher: 'L’éditeur du site.',
  siteUrl: 'L’adresse du site.',
} as const

const THE: Record<Part, string> = {
  subject: 'L’objet',
  greeting: 'La formule d’appel',
  body: 'Le texte',
}
const IN: Record<Part, string> = {
  subject: 'Dans l’objet',
  greeting: 'Dans la formule d’appel',
  body: 'Dans le texte',
}
const quoted = (words: readonly string[]): string =>
  words.map((word) => `«\u00A0${word}\u00A0»`).join(', ')
const braced = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ')

/** What is wrong with words that the lead wrote. */
export const CHECKS = {
  empty: { subject: 'Écrivez un objet.', body: 'Écrivez le texte du courriel.' },
  long: (part: Part, most: number) =>
    `${THE[part]} est trop long\u00A0: ${String(most)} caractères au plus.`,
  oneLine: {
    subject: 'L’objet tient sur une seule ligne.',
    greeting: 'La formule d’appel tient sur une seule ligne.',
  },
  unseen: {
    subject: 'L’objet contient un caractère invisible. Tapez-le de nouveau, sans le copier.',
    greeting:
      'La formule d’appel contient un caractère invisible. Tapez-la de nouveau, sans la copier.',
    body: 'Le texte contient un caractère invisible. Tapez-le de nouveau, sans le copier.',
  },
  brace: {
    subject: 'Dans l’objet, une accolade est seule\u00A0: un repère s’écrit {ainsi}.',
    greeting: 'Dans la formule d’appel, une accolade est seule\u00A0: un repère s’écrit {ainsi}.',
    body: 'Dans le texte, une accolade est seule\u00A0: un repère s’écrit {ainsi}.',
  },
  unknown: ({ part, name, allowed }: { part: Part; name: string; allowed: string[] }) =>
    `${IN[part]}, le repère {${name}} n’existe pas. ${
      allowed.length === 0
        ? 'Ici, aucun repère n’est permis.'
        : `Vous pouvez utiliser\u00A0: ${braced(allowed)}.`
    }`,
  missing: ({ name, means }: { name: string; means: string }) =>
    `Il manque le repère {${name}} dans le texte\u00A0: ${means.charAt(0).toLowerCase()}${means.slice(1)} Sans lui, ce courriel ne servirait à rien.`,
  twice: (name: string) => `Le repère {${name}} ne peut servir qu’une fois dans le texte.`,
  alone: (name: string) =>
    `Le repère {${name}} doit être seul dans son paragraphe\u00A0: laissez une ligne vide avant et après.`,
  atTheEnd: (name: string) =>
    `Le repère {${name}} termine son paragraphe, après quelques mots et deux-points\u00A0: «\u00A0Ouvrir la page\u00A0: {${name}}\u00A0».`,
  tells: ({ part, said }: { part: Part; said: string[] }) =>
    `${IN[part]}, n’écrivez pas ${quoted(said)}\u00A0: ce courriel peut être lu par d’autres, rien ne doit dire de quoi il s’agit.`,
  signatureLines: (most: number) => `La signature a ${String(most)} lignes au plus.`,
} as const

/** Words that no neutral letter says, besides the names of the site, its publisher and its rubrics. */
export const TELLING_WORDS = [
  'question',
  'réponse',
  'droit',
  'CCAS',
  'mairie',
  'social',
  'sociale',
  'sociaux',
  'infos-droits',
] as const

export const LETTERS_PAGE = {
  title: 'Modèles de courriels',
  leadOnly: 'Cette page est réservée au chef de projet.',
  intro:
    'Chaque courriel a un modèle. Changez ses mots, regardez ce qu’il devient, puis enregistrez\u00A0: les prochains courriels partiront ainsi. Le texte d’origine se retrouve en un clic.',
  back: 'Tous les modèles',
  changed: 'modifié',
  audiences: {
    citizen: 'À la personne',
    partner: 'Au partenaire',
    lead: 'Au chef de projet',
    signature: 'Signatures',
  },
  signatures: {
    signature: 'Signature de tous les courriels',
    'signature-here': 'Signature pour qui habite la commune',
    'signature-department': 'Signature pour qui habite le département',
    'signature-elsewhere': 'Signature pour qui habite ailleurs',
  },
  ownTitles: { 'citizen-follow-code': 'Lien vers la demande (avec code)' },
  signatureHelp:
    'Quelques lignes au bas du courriel. Les courriels neutres n’en portent pas\u00A0: seulement le nom de l’expéditeur neutre, qui est dans les réglages.',
  signatureSame: 'Vide\u00A0: la signature de tous les courriels.',
  subject: 'Objet',
  greeting: 'Formule d’appel',
  greetingHelp: 'Vide\u00A0: le courriel commence par son texte.',
  body: 'Texte',
  bodyHelp:
    'Une ligne vide sépare deux paragraphes. Un lien s’écrit à la fin d’un paragraphe, après deux-points.',
  signature: 'Signature',
  neutral:
    'Ce courriel est neutre\u00A0: la boîte peut être lue par d’autres. Rien ne doit dire qui écrit, ni de quoi il s’agit.',
  placeholders: 'Repères',
  placeholdersHelp: 'Ce qui est rempli au moment de l’envoi.',
  required: 'obligatoire',
  save: 'Enregistrer',
  saved: 'Enregistré. Les prochains courriels partiront ainsi.',
  reset: 'Revenir au texte d’origine',
  wasReset: 'Le texte d’origine est de retour.',
  send: 'M’envoyer un essai',
  sent: (address: string) => `Un essai part vers ${address}, avec des données inventées.`,
  saveFirst: 'L’essai part avec le texte enregistré\u00A0: enregistrez d’abord.',
  preview: 'Aperçu',
  previewHelp:
    'Avec des données inventées. Le courriel ne contient aucune image\u00A0: il se lit de même quand elles sont bloquées.',
  previewOld:
    'Le texte contient une erreur\u00A0: l’aperçu montre le dernier qui n’en avait pas. Enregistrer dit laquelle.',
  views: { light: 'Clair', dark: 'Sombre', text: 'Texte seul' },
  viewsLabel: 'Voir le courriel',
  frame: 'Le courriel tel qu’il sera lu',
  subjectLine: 'Objet\u00A0:',
  network: 'Le serveur ne répond pas. Votre texte est encore là\u00A0: réessayez dans un instant.',
  unknown: 'Ce modèle n’existe pas.',
  what: 'Le modèle',
  changedMeanwhile:
    'Quelqu’un a enregistré ce modèle entre-temps. Copiez votre texte, rechargez la page, puis reprenez.',
  sampleSubject: (subject: string) => `Essai\u00A0: ${subject}`,
} as const

export const STORED = {
  labels: { singular: 'Modèle de courriel', plural: 'Modèles de courriels' },
} as const
