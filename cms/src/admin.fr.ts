/** Fits every refused sign-in: it does not tell whether an account exists, nor whether it is locked. */
const SIGN_IN_REFUSED =
  'Cette adresse e-mail et ce mot de passe ne vont pas ensemble, ou le compte est bloqué après trop d’essais. Vérifiez-les. Après cinq essais faux, attendez un quart d’heure, ou choisissez un nouveau mot de passe avec «\u00A0Mot de passe oublié\u00A0?\u00A0».'

/**
 * Sentences of the admin that Payload's French says badly, or with a placeholder that is translated
 * too and so never filled in (`{{titre}}`, `{{étiquette}}`). Keys as in `@payloadcms/translations`.
 */
export const ADMIN_FR = {
  authentication: {
    emailNotValid: 'Cette adresse e-mail n’est pas valide.',
    forgotPasswordEmailInstructions:
      'Donnez votre adresse e-mail\u00A0: vous recevrez un lien pour choisir un nouveau mot de passe.',
    loggingOut: 'Déconnexion…',
    youAreInactive:
      'Rien ne bouge ici depuis un moment. Pour votre sécurité, vous allez être déconnecté. Voulez-vous rester connecté\u00A0?',
  },
  error: {
    correctInvalidFields: 'Corrigez les champs signalés.',
    documentNotFound: 'Cette page n’existe pas, ou vous n’y avez pas accès.',
    logoutFailed: 'La déconnexion a échoué.',
    notFound: 'Cette page n’existe pas.',
    unauthorized: 'Connectez-vous pour continuer.',
    unspecific: 'Cela n’a pas marché. Réessayez dans un instant.',
    emailOrPasswordIncorrect: SIGN_IN_REFUSED,
    userLocked: SIGN_IN_REFUSED,
  },
  fields: {
    addLabel: 'Ajouter\u00A0: {{label}}',
    addLink: 'Ajouter un lien',
    addNew: 'Ajouter',
    addNewLabel: 'Ajouter\u00A0: {{label}}',
    addUpload: 'Ajouter un fichier',
    chooseFromExisting: 'Choisir dans la liste',
    chooseLabel: 'Choisir\u00A0: {{label}}',
    editLabelData: 'Modifier\u00A0: {{label}}',
    itemsAndMore: '{{items}} et {{count}} de plus',
    labelRelationship: '{{label}}',
    linkType: 'Sorte de lien',
    linkedTo: 'Mène à\u00A0: {{label}}',
    newLabel: 'Ajouter\u00A0: {{label}}',
    removeRelationship: 'Retirer',
    removeUpload: 'Retirer le fichier',
    saveChanges: 'Enregistrer',
    selectExistingLabel: 'Choisir dans la liste\u00A0: {{label}}',
    selectFieldsToEdit: 'Champs à modifier',
    showAll: 'Tout déplier',
    swapUpload: 'Changer de fichier',
    textToDisplay: 'Texte du lien',
    toggleBlock: 'Replier ou déplier',
    uploadNewLabel: 'Nouveau fichier\u00A0: {{label}}',
  },
  general: {
    aboutToDelete: '«\u00A0<1>{{title}}</1>\u00A0» sera supprimé ({{label}}). Continuer\u00A0?',
    aboutToPermanentlyDelete:
      '«\u00A0<1>{{title}}</1>\u00A0» sera supprimé pour toujours ({{label}}). Continuer\u00A0?',
    aboutToPermanentlyDeleteTrash:
      'Seront supprimés pour toujours\u00A0: <0>{{count}}</0> (<1>{{label}}</1>). Continuer\u00A0?',
    aboutToRestore:
      '«\u00A0<1>{{title}}</1>\u00A0» sortira de la corbeille ({{label}}). Continuer\u00A0?',
    aboutToRestoreAsDraft:
      '«\u00A0<1>{{title}}</1>\u00A0» sortira de la corbeille en brouillon ({{label}}). Continuer\u00A0?',
    aboutToTrash:
      '«\u00A0<1>{{title}}</1>\u00A0» ira dans la corbeille ({{label}}). Continuer\u00A0?',
    addBelow: 'Ajouter dessous',
    adminTheme: 'Couleurs de l’écran',
    all: 'Tout\u00A0:',
    anotherUserTakenOver: 'Une autre personne a repris cette page.',
    ascending: 'dans l’ordre',
    backToDashboard: 'Revenir à la première page',
    clear: 'Vider',
    collapse: 'Replier',
    copy: 'Copier',
    createNew: 'Créer',
    createNewLabel: 'Créer\u00A0: {{label}}',
    // Payload puts a colon right after these three.
    created: 'Créé le\u00A0',
    deleted: 'Supprimé le\u00A0',
    lastModified: 'Modifié le\u00A0',
    createdAt: 'Créé le',
    creating: 'Création',
    // « Nouveau » or « nouvelle »: Payload knows no gender of a name.
    creatingNewLabel: 'Création\u00A0: {{label}}',
    currentlyEditing:
      'modifie cette page en ce moment. Si vous la reprenez, cette personne ne pourra plus l’enregistrer, et perdra ce qu’elle n’a pas enregistré.',
    dashboard: 'Première page',
    deletePermanently: 'Supprimer tout de suite et pour toujours, sans passer par la corbeille',
    deletedAt: 'Mis à la corbeille le',
    deletedSuccessfully: 'Supprimé.',
    descending: 'dans l’ordre inverse',
    documentIsTrashed: 'Ceci est dans la corbeille ({{label}})\u00A0: on peut lire, pas modifier.',
    documentLocked: 'Quelqu’un d’autre modifie cette page',
    documentModified: 'Cette page a changé',
    documentOutOfDate:
      'Une autre personne vient de l’enregistrer\u00A0: vous voyez ce qu’elle était avant.',
    edit: 'Modifier',
    editing: 'Modifier',
    editingTakenOver: 'Une autre personne a repris la main',
    emptyTrashLabel: 'Vider la corbeille\u00A0: {{label}}',
    exitLivePreview: 'Fermer l’aperçu',
    false: 'Non',
    filterWhere: 'Ne montrer que\u00A0: {{label}}',
    globals: 'Réglages',
    goBack: 'Revenir',
    item: 'élément',
    items: 'éléments',
    leaveWithoutSaving: 'Quitter sans enregistrer',
    livePreview: 'Aperçu du brouillon',
    next: 'Suivant',
    noFiltersSet: 'Aucun filtre',
    noLabel: '–',
    noResults:
      'Rien à montrer ici\u00A0: ou bien il n’y en a pas encore, ou bien les filtres les cachent.',
    noResultsDescription: 'Ou bien il n’y en a pas encore, ou bien les filtres les cachent.',
    noResultsFound: 'Rien à montrer ici.',
    noTrashResults: 'La corbeille est vide.',
    noUpcomingEventsScheduled: 'Rien n’est programmé.',
    noValue: 'Vide',
    none: 'Aucun',
    notFound: 'Page introuvable',
    nothingFound: 'Rien ici',
    of: 'sur',
    pageNotFound: 'Page introuvable',
    payloadSettings: 'Préférences',
    perPage: 'Par page\u00A0: {{limit}}',
    resetPreferences: 'Revenir aux préférences de départ',
    resetPreferencesDescription:
      'Colonnes, tris et filtres que vous avez choisis reviendront comme au départ.',
    save: 'Enregistrer',
    saving: 'Enregistrement…',
    schedulePublishFor: 'Programmer la publication de «\u00A0{{title}}\u00A0»',
    selectAll: 'Tout cocher ({{count}}\u00A0{{label}})',
    selectAllRows: 'Tout cocher',
    selectLabel: 'Choisir\u00A0: {{label}}',
    selectValue: 'Choisir',
    selectedCount: 'Cochés\u00A0: {{count}} ({{label}})',
    showAllLabel: 'Voir la liste\u00A0: {{label}}',
    sorryNotFound: 'Cette page n’existe pas, ou elle n’est pas pour vous.',
    submit: 'Envoyer',
    successfullyCreated: 'Enregistré\u00A0: {{label}}.',
    successfullyDuplicated: 'Copie faite\u00A0: {{label}}.',
    takeOver: 'Reprendre la main',
    time: 'Heure',
    titleDeleted: 'Supprimé\u00A0: {{title}}.',
    titleRestored: 'Sorti de la corbeille\u00A0: {{title}}.',
    titleTrashed: 'Dans la corbeille\u00A0: {{title}}.',
    true: 'Oui',
    unsavedChanges:
      'Ce que vous avez changé n’est pas enregistré. Enregistrez-le avant de continuer.',
    unsavedChangesDuplicate:
      'Ce que vous avez changé n’est pas enregistré. Faire la copie quand même\u00A0?',
    upcomingEvents: 'Ce qui est programmé',
    updatedCountSuccessfully: 'Enregistrés\u00A0: {{count}} ({{label}}).',
    updatedLabelSuccessfully: 'Enregistré\u00A0: {{label}}.',
    updatedSuccessfully: 'Enregistré.',
    viewReadOnly: 'Lire sans modifier',
    changesNotSaved:
      'Ce que vous avez changé n’est pas enregistré\u00A0: en quittant, vous le perdrez.',
  },
  operators: {
    exists: 'est rempli',
    intersects: 'touche',
    isGreaterThan: 'est après',
    isGreaterThanOrEqualTo: 'est égal ou après',
    isIn: 'est l’un de',
    isLessThan: 'est avant',
    isLessThanOrEqualTo: 'est égal ou avant',
    isLike: 'contient les mots',
    isNotEqualTo: 'n’est pas',
    isNotIn: 'n’est aucun de',
    isNotLike: 'ne contient pas les mots',
  },
  upload: {
    bulkUpload: 'Ajouter plusieurs images',
    dragAndDropHere: 'ou déposez un fichier ici',
    filesToUpload: 'Fichiers à ajouter',
    fileToUpload: 'Fichier à ajouter',
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
    emailAddress: 'Cette adresse e-mail n’est pas valide.',
    enterNumber: 'Donnez un nombre.',
    limitReached: '{{max}} au plus.',
    longerThanMin: '{{minLength}} caractères au moins.',
    notValidDate: '«\u00A0{{value}}\u00A0» n’est pas une date.',
    required: 'Ce champ est requis.',
    requiresAtLeast: 'Il en faut au moins {{count}}.',
    requiresNoMoreThan: 'Il en faut {{count}} au plus.',
    shorterThanMax: 'C’est trop long\u00A0: {{maxLength}} caractères au plus.',
  },
  version: {
    aboutToRestore:
      'Revenir à ce qui était enregistré le {{versionDate}} ({{label}})\u00A0? Ce qui est là maintenant reste dans les versions.',
    aboutToRevertToPublished:
      'Ce que vous avez changé depuis la version en ligne sera perdu. Continuer\u00A0?',
    changed: 'Changé',
    comparingAgainst: 'Comparé à',
    confirmRevertToSaved: 'Revenir à la version en ligne',
    confirmVersionRestoration: 'Restaurer cette version',
    preview: 'Voir la page en ligne',
    currentDraft: 'Brouillon actuel',
    currentPublishedVersion: 'Version en ligne',
    currentlyPublished: 'En ligne maintenant',
    currentlyViewing: 'Vous regardez',
    draftHasPublishedVersion: 'Brouillon (une version est en ligne)',
    draftSavedSuccessfully: 'Brouillon enregistré.',
    modifiedOnly: 'Seulement ce qui a changé',
    moreVersions: 'Autres versions…',
    noFurtherVersionsFound: 'Pas d’autre version',
    noRowsFound: 'Rien ici ({{label}})',
    noRowsSelected: 'Aucune sélection ({{label}})',
    previouslyDraft: 'Ancien brouillon',
    previouslyPublished: 'A été en ligne',
    previousVersion: 'Version d’avant',
    problemRestoringVersion: 'Cette version n’a pas pu être restaurée.',
    publishing: 'Publication en cours…',
    restoredSuccessfully: 'Version restaurée.',
    reverting: 'Retour à la version en ligne…',
    revertToPublished: 'Revenir à la version en ligne',
    revertUnsuccessful: 'Il n’y a pas de version en ligne à laquelle revenir.',
    scheduledSuccessfully: 'C’est programmé.',
    showingVersionsFor: 'Versions de\u00A0:',
    specificVersion: 'Une version précise',
    status: 'État',
    unpublish: 'Retirer du site',
    unpublishing: 'Retrait en cours…',
    unpublishedSuccessfully: 'C’est enregistré\u00A0: la page va quitter le site.',
    confirmUnpublish: 'Retirer du site',
    aboutToUnpublish: 'Cette page ne sera plus sur le site. Continuer\u00A0?',
    viewingVersion: 'Une version\u00A0: {{documentTitle}} ({{entityLabel}})',
    viewingVersions: 'Versions\u00A0: {{documentTitle}} ({{entityLabel}})',
  },
} as const

/** Said when a file is refused for its weight. */
export const FILE_TOO_HEAVY = 'Image trop lourde\u00A0: 10\u00A0Mo au plus.'

/** What the browser's tab and a bookmark say. */
export const ADMIN_META = {
  titleSuffix: ' · infos-droits',
  description: 'Le bureau d’infos-droits.',
  siteName: 'infos-droits',
} as const

/** Said to who calls the CMS by a name that is not its own. */
export const WRONG_HOST =
  'Cette adresse n’est pas celle de l’espace de travail. Ouvrez-le par le lien de votre courriel, ou par l’adresse que vous a donnée le chef de projet.\n'

/** Said of an address that cannot be read. */
export const BROKEN_ADDRESS =
  'Cette adresse est mal écrite\u00A0: il y manque une lettre ou un chiffre après un %. Si vous veniez d’un courriel, ouvrez à nouveau son lien, en entier.\n'
