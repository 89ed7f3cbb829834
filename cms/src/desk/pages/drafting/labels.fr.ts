/** What helps a partner to write, on the page of the mailed link. */
export const DRAFTING = {
  /** Said in the line under the text; `%` is a time of day. */
  state: {
    typing: 'Votre texte s’enregistre tout seul.',
    saved: 'Enregistré à\u00A0%.',
    away: 'Hors connexion\u00A0: votre texte est gardé dans cette page. Ne la fermez pas, il s’enregistrera dès que possible.',
    conflict:
      'Un autre texte a été enregistré pour cette question. Rien n’est écrasé\u00A0: choisissez ci-dessous.',
    inserted: 'Ajouté dans votre texte.',
    copied: 'Votre texte est copié.',
    sending: 'Envoi…',
  },
  conflictTitle: 'Deux textes pour cette question',
  conflictHelp:
    'Quelqu’un d’autre, ou vous dans un autre onglet, a enregistré un texte. Voici les différences.',
  own: 'Votre texte',
  other: 'L’autre texte',
  keepOwn: 'Garder mon texte',
  keepOther: 'Prendre l’autre texte',
  keepBoth: 'Mettre les deux bout à bout',
  overHelp: 'Votre texte est encore dans cette page. Vous pouvez le copier.',
  copy: 'Copier mon texte',
  help: 'Pour vous aider à écrire',
  looked: 'Ce que la personne dit avoir déjà lu',
  guides: 'Fiches du site qui peuvent servir',
  search: 'Chercher une autre fiche',
  find: 'Chercher',
  found: (words: string) => `Fiches pour «\u00A0${words}\u00A0»`,
  nothing: (words: string) => `Aucune fiche pour «\u00A0${words}\u00A0».`,
  insert: 'Insérer',
  what: (button: string, title: string) => `${button}\u00A0: ${title}`,
  past: 'Vos réponses à des questions proches',
  pastHelp:
    'Envoyées par le chef de projet à d’autres personnes. Vérifiez que tout est encore vrai.',
  published: 'Réponses déjà publiées sur le site',
  publishedHelp: 'À des questions proches, au pied des fiches.',
  takeUp: 'Reprendre',
  paragraphs: 'Paragraphes prêts',
  paragraphsHelp: 'À relire et à adapter à la question.',
  askLead: 'Demander une précision au chef de projet',
  askLeadHelp:
    'Écrivez au chef de projet. La question reste chez vous, et il vous répond ici et par courriel. Il ne vous dira pas qui est la personne.',
  askLeadText: 'Ce que vous avez besoin de savoir',
  askLeadSend: 'Demander au chef de projet',
  attachFile: 'Le document',
  attachSend: 'Joindre',
  unsent: 'Votre proposition n’est pas encore partie',
  unjoined: (name: string) =>
    `«\u00A0${name}\u00A0» n’est pas joint. Choisissez-le à nouveau et appuyez sur «\u00A0Joindre\u00A0», ou transmettez sans lui.`,
  attached:
    'Le document est joint. Le chef de projet le voit avec votre proposition\u00A0; la personne le reçoit s’il le garde.',
  asked: 'Votre demande de précision est chez le chef de projet. La question reste chez vous.',
  link: (title: string, url: string) => `${title}\u00A0: ${url}`,
  inserted: 'Ajouté à la fin de votre texte, et enregistré.',
  clarity: 'Est-ce clair\u00A0?',
  check: 'Vérifier la clarté',
  clarityHelp: 'Ces remarques n’empêchent pas de transmettre.',
} as const
