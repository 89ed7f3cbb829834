/** Tests of our own that a criterion may name: where they stand, and what they see, for the public. */
export const TESTS = {
  valid: {
    file: 'site/test/pages.test.ts',
    name: '%s is valid HTML, with nothing inline',
    label: 'code valide, sans style ni script dans la page',
  },
  head: {
    file: 'site/test/pages.test.ts',
    name: '%s answers with the right status, a title, a description and one h1',
    label: 'langue, titre de la page et titre principal présents',
  },
  noScript: {
    file: 'site/test/pages.test.ts',
    name: 'loads at most the reading tools and the state of places on a page that is only read',
    label: 'aucun script nécessaire sur les pages de lecture',
  },
  links: {
    file: 'site/test/pages.test.ts',
    name: 'leads only to pages and places that exist',
    label: 'aucun lien interne cassé',
  },
  narrow: {
    file: 'site/test/pages.test.ts',
    name: 'has no axe violation, no sideways scrolling and no outside request',
    label: 'aucun défilement horizontal à 320 pixels (zoom de 400 %)',
  },
  large: {
    file: 'site/test/every-page.test.ts',
    name: 'is in sight with letters twice as large',
    label: 'rien ne sort de l’écran avec un texte à 200 %',
  },
  spacing: {
    file: 'site/test/every-page.test.ts',
    name: 'is in sight with the spacing that a person may want',
    label: 'rien n’est coupé avec un texte plus espacé',
  },
  pictures: {
    file: 'site/test/pictures.test.ts',
    name: 'of %s says what it shows, who made it and on what terms',
    label: 'chaque image a une alternative, et sa légende lui est reliée',
  },
  landmarks: {
    file: 'site/test/every-page.test.ts',
    name: 'has a header, a menu, one main part and a footer',
    label: 'en-tête, menus, contenu principal et pied de page balisés',
  },
  sameMenus: {
    file: 'site/test/every-page.test.ts',
    name: 'has the same menus in the same order',
    label: 'mêmes menus, dans le même ordre, sur chaque page',
  },
  legends: {
    file: 'site/test/every-page.test.ts',
    name: 'puts its radio buttons under a legend',
    label: 'choix regroupés sous une légende',
  },
  absent: {
    file: 'site/test/every-page.test.ts',
    name: 'has nothing of what a criterion is said not to apply to',
    label: 'éléments absents',
  },
  kioskAsks: {
    file: 'site/test/kiosk.test.ts',
    name: 'asks after a minute and a half, and stays with who answers',
    label: 'la borne demande avant de s’effacer, et attend qui répond',
  },
  window: {
    file: 'site/test/every-page.test.ts',
    name: 'has no script that opens a window',
    label: 'aucun script n’ouvre de fenêtre',
  },
  tab: {
    file: 'site/test/keyboard.test.ts',
    name: 'is gone through in the order of reading, each place in sight and marked',
    label: 'parcours au clavier : ordre, repère visible, aucun piège',
  },
  skip: {
    file: 'site/test/every-page.test.ts',
    name: 'begins with the link that leads to the content',
    label: 'lien vers le contenu, en premier et qui fonctionne',
  },
  journey: {
    file: 'site/test/keyboard.test.ts',
    name: 'leads from the home page to a rubric, a guide and the form',
    label: 'de l’accueil à la question, au clavier seul',
  },
  fieldOrder: {
    file: 'site/test/form.test.ts',
    name: 'goes through the fields in the order they are read, never to the trap',
    label: 'ordre des champs du formulaire',
  },
  formWithout: {
    file: 'site/test/form.test.ts',
    name: 'has every field of the question contract without JavaScript, and posts to the endpoint',
    label: 'formulaire complet sans JavaScript',
  },
  mistakes: {
    file: 'site/test/form.test.ts',
    name: 'tells each mistake beside its field, tied to it for screen readers',
    label: 'chaque erreur dite à côté de son champ',
  },
  trap: {
    file: 'site/test/form.test.ts',
    name: 'hides the trap from people and from screen readers',
    label: 'champ contre les robots caché à tous',
  },
  aloud: {
    file: 'site/test/search.test.ts',
    name: 'come without leaving the page, the best first, and are told aloud once',
    label: 'résultats de recherche annoncés',
  },
  searchWithout: {
    file: 'site/test/search.test.ts',
    name: 'is answered by the server without JavaScript',
    label: 'recherche sans JavaScript',
  },
  keys: {
    file: 'site/test/search.test.ts',
    name: 'takes no key of its own outside the results',
    label: 'aucune touche détournée hors de la liste de résultats',
  },
} as const

/** Name of a test in the table. */
export type TestName = keyof typeof TESTS

/** The names, for the schema. */
export const TEST_NAMES = Object.keys(TESTS) as [TestName, ...TestName[]]
