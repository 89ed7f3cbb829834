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
  origin: (title: string) => `La personne venait de la fiche «\u00A0${title}\u00A0».`,
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
  takeUp: 'Reprendre',
  paragraphs: 'Paragraphes prêts',
  paragraphsHelp: 'À relire et à adapter à la question.',
  askLead: 'Il me manque une précision',
  askLeadHelp:
    'Écrivez au chef de projet. La question reste chez vous, et il vous répond ici et par courriel. Il ne vous dira pas qui est la personne.',
  askLeadText: 'Ce que vous avez besoin de savoir',
  askLeadSend: 'Demander au chef de projet',
  asked: 'Votre demande de précision est chez le chef de projet. La question reste chez vous.',
  link: (title: string, url: string) => `${title}\u00A0: ${url}`,
  inserted: 'Ajouté à la fin de votre texte, et enregistré.',
  clarity: 'Est-ce clair\u00A0?',
  check: 'Vérifier la clarté',
  clarityHelp: 'Ces remarques n’empêchent pas de transmettre.',
} as const
