/** The handbook inside the system. */
export const HANDBOOK = {
  title: 'Mode d’emploi',
  tasks: 'Dans cette page',
  others: 'Modes d’emploi',
  parts: {
    lead: 'Chef de projet, les questions',
    'lead-site': 'Chef de projet, le site',
    partner: 'Partenaire',
    reception: 'Accueil',
  },
  practise: 'S’exercer avec une question inventée',
  practiseHelp: 'Rien n’est enregistré, rien n’est envoyé.',
} as const

/** A question that was made up: nothing is stored, nothing is sent. */
export const PRACTICE = {
  title: 'Exercice',
  mark: 'Exercice',
  intro:
    'Cette question est inventée. Essayez tous les boutons\u00A0: rien n’est enregistré, rien n’est envoyé, personne n’est prévenu.',
  back: 'Revenir au mode d’emploi',
  again: 'Recommencer l’exercice',
  reference: 'Exercice, sans référence',
  question: 'La question (inventée)',
  questionText:
    'Bonjour, je viens de recevoir une lettre de ma banque et je ne peux plus payer mon loyer ce mois-ci. J’ai deux enfants. Mon numéro est le [téléphone masqué]. À qui puis-je demander de l’aide\u00A0?',
  asPartner: 'Comme partenaire',
  asReception: 'Comme accueil',
  asLead: 'Comme chef de projet',
  proposal: 'Proposition du partenaire (inventée)',
  leadAnswer: 'La réponse à envoyer',
  leadAnswerHelp:
    'C’est ce texte, et lui seul, que la personne recevrait. Relisez, corrigez, ou effacez tout pour composer la vôtre. N’y mettez rien de vrai sur une personne.',
  returnReason: 'Renvoyer au partenaire\u00A0: pourquoi\u00A0?',
  route: 'Confier à un partenaire',
  routeChoose: 'Choisir…',
  partners: ['Un partenaire inventé', 'Un autre partenaire inventé'],
  draft: 'Votre proposition de réponse',
  draftHelp:
    'Écrivez ce que vous voulez\u00A0: le texte disparaît quand vous quittez la page. N’y mettez rien de vrai sur une personne.',
  reason: 'Pourquoi\u00A0?',
  buttons: {
    validate: 'Valider et envoyer',
    returnToPartner: 'Renvoyer au partenaire',
    route: 'Confier',
    save: 'Enregistrer le brouillon',
    propose: 'Transmettre au chef de projet',
    handBack: 'Ce n’est pas pour nous',
    open: 'Ouvrir la réponse et les coordonnées',
    given: 'Réponse donnée à la personne',
  },
  wouldTitle: 'Ce qui se passerait',
  would: {
    validate:
      'La proposition, telle qu’elle est, partirait par courriel à la personne. La demande passerait à «\u00A0Répondue\u00A0» une fois le courriel parti.',
    validateOwn:
      'Votre texte, et non la proposition, partirait par courriel à la personne. La demande passerait à «\u00A0Répondue\u00A0» une fois le courriel parti.',
    validateEmpty: 'Il faudrait d’abord écrire la réponse\u00A0: le bouton vous le dirait.',
    returnToPartner:
      'La question retournerait au partenaire avec votre remarque. Un courriel le préviendrait, sans un mot de la question. Rien ne partirait à la personne.',
    returnEmpty: 'Il faudrait d’abord dire pourquoi, en une phrase.',
    route:
      'Le partenaire choisi recevrait un courriel avec un lien, sans un mot de la question. Vous attendriez sa proposition.',
    routeEmpty: 'Il faudrait d’abord choisir un partenaire.',
    save: 'Votre texte serait gardé. Vous pourriez revenir avec le même lien ou par votre compte. Personne ne serait prévenu.',
    propose:
      'Votre proposition irait chez le chef de projet, qui la relirait avant de l’envoyer. La personne ne verrait pas votre nom. Vous n’auriez plus rien à faire.',
    proposeEmpty: 'Il faudrait d’abord écrire une réponse\u00A0: le bouton vous le dirait.',
    handBack:
      'La question retournerait au chef de projet avec votre raison. Il la confierait à quelqu’un d’autre ou répondrait lui-même.',
    handBackEmpty: 'Il faudrait d’abord dire pourquoi, en une phrase.',
    open: 'La réponse et les coordonnées s’afficheraient, et l’ouverture serait inscrite dans le journal des accès, avec votre nom et l’heure.',
    given:
      'La demande passerait à «\u00A0Répondue\u00A0». Après le délai de conservation, l’identité et le texte seraient effacés.',
    givenFirst: 'Il faudrait d’abord ouvrir la réponse pour la donner.',
  },
  answer: 'La réponse à donner (inventée)',
  answerText:
    'Vous pouvez demander une aide pour le loyer. Prenez rendez-vous avec une assistante sociale et apportez la lettre de la banque, votre bail et votre dernier avis d’échéance.',
  contact: 'Camille (prénom inventé), pas de vrai numéro',
} as const
