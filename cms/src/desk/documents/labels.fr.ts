/** Documents that go with an answer, and what people sent in that a partner is shown. */
export const DOCUMENTS = {
  title: 'Documents joints',
  help: 'Ceux que vous gardez sont remis à la personne quand vous validez\u00A0: elle les télécharge sur la page de sa réponse, l’e-mail ne les contient pas. Ouvrez-les d’abord\u00A0: rien n’y est masqué.',
  byHand:
    'Ceux que vous gardez sont remis à la personne avec la réponse\u00A0: l’accueil imprime les PDF et les images.',
  /** Under the text of the answer. */
  goWith: (count: number) =>
    count === 1
      ? 'Avec lui, le document gardé ci-dessus.'
      : `Avec lui, les ${String(count)} documents gardés ci-dessus.`,
  keep: 'Remettre à la personne avec la réponse',
  from: (name: string) => `Joint par ${name}`,
  fromLead: 'Joint par le chef de projet',
  fromMail: 'Venu dans un courriel du partenaire',
  fromMailOf: (name: string) => `Venu dans un courriel de ${name}`,
  fromMerged: (reference: string) => `De la demande fusionnée ${reference}`,
  given: (date: string) => `Remis à la personne avec la réponse du ${date}`,
  left: 'Écarté de la réponse',
  takenBack: (date: string) => `Retiré par le partenaire le ${date}, et effacé`,
  add: 'Joindre un document à la réponse',
  addHelp: 'Un PDF, un texte (docx, odt) ou une image (jpeg, png), 5\u00A0Mo au plus.',
  addFile: 'Le document',
  addNow: 'Joindre',
  logged: 'Chaque ouverture est inscrite dans le journal des accès.',
  line: ({ name, type, size }: { name: string; type: string; size: string }) =>
    `${name} (${type}, ${size})`,
} as const

/** What a partner is told of the documents it joins. */
export const OWN_DOCUMENTS = {
  title: 'Documents joints',
  fate: 'Le chef de projet les ouvre avant de valider. Ceux qu’il garde sont remis à la personne avec la réponse.',
  join: 'Joindre un document',
  takeBack: 'Retirer',
  takeBackWhat: (name: string) => `Retirer «\u00A0${name}\u00A0»`,
  takenBack: 'Le document est retiré et effacé. Le chef de projet voit que vous l’avez retiré.',
  help: 'Un PDF, un texte (docx, odt) ou une image (jpeg, png), 5\u00A0Mo au plus. Il va au chef de projet avec votre proposition. S’il le garde, la personne le télécharge sur la page de sa réponse, tel que vous l’avez joint, sous ce nom\u00A0: n’y laissez rien d’interne ni le nom de quelqu’un.',
} as const

/** What the person sent in, and whether partners see it. */
export const SHOWN = {
  title: 'Ce que la personne a joint',
  warning:
    'Une lettre porte presque toujours un nom, une adresse, des numéros. Rien n’y est masqué\u00A0: le partenaire verra tout. Ouvrez le fichier avant, et ne montrez que ce dont il a besoin pour répondre.',
  show: 'Montrer au partenaire',
  withdrawn:
    'Décoché, il ne s’ouvre plus, tout de suite. Ce qui a déjà été ouvert a pu être gardé.',
  picture: (n: number) => `Photo ${String(n)}`,
  document: (n: number) => `Document ${String(n)}`,
  /** As a file is called once it is on the partner’s machine. */
  pictureName: (n: number) => `photo-${String(n)}`,
  documentName: (n: number) => `document-${String(n)}`,
  toPartner: 'Ce que la personne a joint',
  heldBack: (count: number) =>
    count === 1
      ? 'La personne a joint un document que vous ne voyez pas\u00A0: il peut dire qui elle est. Le chef de projet le lit. S’il vous le faut pour répondre, demandez-le-lui.'
      : `La personne a joint ${String(count)} documents que vous ne voyez pas\u00A0: ils peuvent dire qui elle est. Le chef de projet les lit. S’il vous les faut pour répondre, demandez-les-lui.`,
  toPartnerHelp:
    'Le chef de projet vous le montre parce que la réponse en dépend. Rien n’y est masqué\u00A0: ne le gardez pas et n’en parlez pas ailleurs. Chaque ouverture est inscrite dans un journal.',
} as const

/** What the person reads beside their answer. */
export const READER_DOCUMENTS = {
  title: (count: number) =>
    count === 1
      ? 'Un document avec cette réponse'
      : `${String(count)} documents avec cette réponse`,
  help: 'Touchez un bouton pour télécharger le document.',
  get: (name: string) => `Télécharger «\u00A0${name}\u00A0»`,
  what: ({ type, size }: { type: string; size: string }) => `${type}, ${size}`,
  stays:
    'Un document téléchargé reste sur l’appareil. Si d’autres s’en servent, effacez-le après l’avoir lu.',
  gone: 'Ce document n’est plus disponible.',
  /** In the mail that carries the answer. */
  waiting: (count: number) =>
    count === 1
      ? '1 document vous attend avec cette réponse'
      : `${String(count)} documents vous attendent avec cette réponse`,
} as const

/** What became of the files of a partner’s mail that held no words. */
export const WORDLESS = {
  files: ({ kept, others }: { kept: number; others: number }) =>
    [
      ...(kept === 0
        ? []
        : [
            kept === 1
              ? 'Le document que vous avez joint est gardé\u00A0: le chef de projet l’ouvre, et choisit s’il le remet à la personne.'
              : `Les ${String(kept)} documents que vous avez joints sont gardés\u00A0: le chef de projet les ouvre, et choisit s’il les remet à la personne.`,
          ]),
      ...(others === 0
        ? []
        : [
            `${others === 1 ? 'Un fichier ne peut pas être remis' : `${String(others)} fichiers ne peuvent pas être remis`} à la personne\u00A0: envoyez plutôt un PDF, un texte (docx, odt) ou une image (jpeg, png), 5\u00A0Mo au plus.`,
          ]),
    ].join(' '),
} as const

/** The documents of an answer that is given by hand. */
export const HANDED_DOCUMENTS = {
  title: 'Documents à remettre avec la réponse',
  print: (name: string) => `Télécharger pour imprimer\u00A0: ${name}`,
  cannot: (name: string) =>
    `${name}\u00A0: ne s’imprime pas d’ici, demandez-le en PDF au chef de projet`,
  logged: 'Chaque ouverture est inscrite dans le journal des accès.',
  onPaper: 'Avec cette réponse',
  onPaperHelp:
    'Demandez ces documents à la personne qui vous remet cette page\u00A0: elle les imprime.',
} as const

export const DOCUMENT_EVENTS = {
  add_document: 'Document joint par le chef de projet',
  take_back_document: 'Document retiré par le partenaire',
  take_back_part_document: 'Document retiré d’une part',
  show_file: 'Fichier de la personne montré au partenaire, ou retiré',
  choose_document: 'Documents de la réponse changés',
} as const

export const DOCUMENT_ERRORS = {
  'document.unknown': 'Ce document n’existe pas, ou il a été effacé.',
  'document.given':
    'Ce document est déjà parti avec une réponse\u00A0: il ne peut plus être retiré.',
  'document.hidden':
    'Ce fichier ne peut pas être montré\u00A0: un courriel entier ou un programme porte des noms, ou pire.',
  'document.kept': 'Ce fichier ne peut pas être remis à la personne.',
  'document.changed':
    'Les documents de la réponse ont changé entre-temps\u00A0: regardez-les, puis validez à nouveau.',
} as const
