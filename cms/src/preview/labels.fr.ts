/** The preview of a draft as the page it will be. */
export const PREVIEW = {
  banner: 'Aperçu du brouillon',
  bannerHelp: 'Telle qu’elle sera une fois publiée. Les liens s’ouvrent sur le site public.',
  frame: 'La page telle qu’elle sera',
  choose: 'Version montrée',
  /** On a narrow screen, one at a time. */
  sides: { label: 'À l’écran', form: 'Le formulaire', page: 'La page' },
  busy: 'Mise à jour…',
  fresh: 'À jour avec ce que vous écrivez.',
  seePage: 'Voir la page en ligne',
  views: { page: 'La page', easyRead: 'Facile à lire' },
  notYetTitle: 'L’aperçu n’est pas encore possible',
  missing: 'Il manque ou il faut corriger\u00A0:',
  at: (place: string, problem: string) => `${place}\u00A0: ${problem}`,
  /** « Étapes, ligne 2, Titre ». */
  row: (list: string, index: number) => `${list}, ligne ${index}`,
  within: (outer: string, inner: string) => (outer === '' ? inner : `${outer}, ${inner}`),
  unfitTitle: 'Le site ne peut pas montrer cette page telle quelle',
  elsewhereTitle: 'Une autre page du site empêche de montrer celle-ci',
  silentTitle: 'Le site public ne répond pas',
  silent:
    'L’aperçu est fabriqué par le serveur du site, qui est peut-être arrêté ou en train de démarrer. Votre brouillon n’est pas en cause. L’aperçu revient dès que vous modifiez quelque chose.',
  notShown:
    'Cette page ne serait pas sur le site\u00A0: un événement en est retiré trente jours après sa fin.',
  failed: 'L’aperçu n’a pas pu être fait. Modifiez quelque chose ou rechargez la page.',
  leadOnly: 'Seul le chef de projet peut voir l’aperçu d’un brouillon.',
  gone: 'Ce document n’existe plus.',
  unreadable: 'La demande d’aperçu n’est pas lisible.',
  tooLarge: 'Ce texte est trop long pour l’aperçu.',
  answer: 'L’aperçu fait par le site',
} as const

/** Widths offered above the preview. */
export const BREAKPOINTS = [
  { name: 'phone', label: 'Téléphone', width: 360, height: 740 },
  { name: 'tablet', label: 'Tablette', width: 768, height: 1024 },
  { name: 'desktop', label: 'Ordinateur', width: 1280, height: 800 },
]
