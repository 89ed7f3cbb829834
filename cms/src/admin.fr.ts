/**
 * Sentences of the admin that Payload's French says badly, or with a placeholder that is translated
 * too and so never filled in (`{{titre}}`, `{{étiquette}}`). Keys as in `@payloadcms/translations`.
 */
export const ADMIN_FR = {
  fields: {
    addLabel: 'Ajouter\u00A0: {{label}}',
    addNew: 'Ajouter',
    chooseFromExisting: 'Choisir dans la liste',
    addNewLabel: 'Nouveau\u00A0: {{label}}',
  },
  general: {
    aboutToTrash:
      '«\u00A0<1>{{title}}</1>\u00A0» ira dans la corbeille ({{label}}). Continuer\u00A0?',
    all: 'Tout\u00A0:',
    createNew: 'Créer',
    createNewLabel: 'Créer\u00A0: {{label}}',
    creatingNewLabel: 'Nouveau\u00A0: {{label}}',
    false: 'Non',
    noLabel: '–',
    noResults:
      'Rien à montrer ici\u00A0: ou bien il n’y en a pas encore, ou bien les filtres les cachent.',
    perPage: 'Par page\u00A0: {{limit}}',
    exitLivePreview: 'Fermer l’aperçu',
    livePreview: 'Aperçu du brouillon',
    save: 'Enregistrer',
    schedulePublishFor: 'Programmer la publication de «\u00A0{{title}}\u00A0»',
    successfullyCreated: 'Enregistré\u00A0: {{label}}.',
    true: 'Oui',
  },
  upload: {
    cropToolDescription:
      'Faites glisser les coins\u00A0: ce qui est hors du cadre disparaît de l’image. Ou donnez sa taille ci-dessous.',
    dragAndDrop: 'faites glisser l’image ici',
    focalPoint: 'Point important',
    focalPointDescription:
      'Faites glisser la croix sur ce qui doit rester visible, où que l’image soit coupée. Ou donnez sa place ci-dessous.',
    previewSizes: 'Voir la bande',
    selectFile: 'Choisir une image',
    setCropArea: 'L’image, et le cadre de ce qui en est gardé',
    setFocalPoint: 'L’image, et la croix du point important',
    sizesFor: 'L’image entière, et la bande qu’une fiche montre',
  },
  validation: {
    requiresAtLeast: 'Il en faut au moins {{count}}.',
    requiresNoMoreThan: 'Il en faut {{count}} au plus.',
  },
  version: {
    preview: 'Voir la page en ligne',
    currentDraft: 'Brouillon actuel',
    currentPublishedVersion: 'Version en ligne',
    draftHasPublishedVersion: 'Brouillon (une version est en ligne)',
    noRowsSelected: 'Aucune sélection ({{label}})',
    publishing: 'Publication en cours…',
    revertToPublished: 'Revenir à la version en ligne',
    unpublish: 'Retirer du site',
    unpublishing: 'Retrait en cours…',
    unpublishedSuccessfully: 'Retiré du site.',
    confirmUnpublish: 'Retirer du site',
    aboutToUnpublish: 'Cette page ne sera plus sur le site. Continuer\u00A0?',
  },
} as const

/** Errors that Payload words in its code, in English only. Keys are its messages. */
export const ERRORS_FR: ReadonlyMap<string, string> = new Map([
  [
    'Token is either invalid or has expired.',
    'Ce lien n’est plus valable\u00A0: il a déjà servi, ou son délai est passé. Demandez-en un nouveau avec «\u00A0Mot de passe oublié\u00A0?\u00A0».',
  ],
])

/** Said when a file is refused for its weight. */
export const FILE_TOO_HEAVY = 'Image trop lourde\u00A0: 10\u00A0Mo au plus.'

/** What the browser's tab and a bookmark say. */
export const ADMIN_META = {
  titleSuffix: ' · infos-droits',
  description: 'Le bureau d’infos-droits.',
  siteName: 'infos-droits',
} as const
