/** By the selector of an element that has no name in Payload, or an English one. */
export const NAMES: readonly (readonly [selector: string, name: string])[] = [
  ['.nav__mobile-close', 'Fermer le menu'],
  ['.nav-toggler', 'Menu'],
  ['.doc-controls__popup .popup-button', 'Autres actions sur cette page'],
  ['.form-submit .popup-button', 'Autres façons de publier'],
  ['.array-actions .popup-button', 'Actions sur cette ligne'],
  ['.clipboard-action__popup .popup-button', 'Copier ou coller toute la liste'],
  ['.list-header .popup-button, .list-controls .popup-button', 'Autres actions sur cette liste'],
  ['.restore-version .popup-button', 'Autres façons de restaurer'],
  ['.collapsible__drag', 'Déplacer cette ligne'],
  ['.clickable-arrow--left', 'Page précédente'],
  ['.clickable-arrow--right', 'Page suivante'],
  ['.date-time-picker__clear-button', 'Effacer la date'],
  ['.clear-indicator', 'Vider ce choix'],
  ['.condition__actions-remove', 'Retirer ce filtre'],
  ['.condition__actions-add', 'Ajouter un filtre'],
  ['[data-button-key="bold"]', 'Gras'],
  ['[data-button-key="italic"]', 'Italique'],
  ['[data-button-key="link"]', 'Lien'],
  ['[data-dropdown-key="text"]', 'Paragraphe ou liste'],
  ['.link-edit', 'Modifier le lien'],
  ['.link-trash', 'Retirer le lien'],
  ['.draggable-block-menu', 'Déplacer ce paragraphe'],
  ['.add-block-menu', 'Ajouter un paragraphe'],
  ['.insert-paragraph-at-end', 'Ajouter un paragraphe à la fin'],
  ['.select-row__checkbox input', 'Cocher cette ligne'],
  ['.select-all__checkbox input', 'Tout cocher'],
  ['[name="live-preview-width"]', 'Largeur de l’aperçu'],
  ['[name="live-preview-height"]', 'Hauteur de l’aperçu'],
]

/** Words that Payload writes in English in a text of its own, whole. */
export const WORDS: Readonly<Record<string, string>> = {
  Responsive: 'Toute la largeur',
  'Loading...': 'Chargement…',
  'No columns selected': 'Aucune colonne choisie',
}

/** A field without a label. */
export const CHOICE = 'Choix'
export const DATE = 'Date'

export const SORT = (column: string): string => `Trier par ${column}`
export const EDIT = (title: string): string => `Modifier ${title}`

/** What Payload puts in place of a title that is empty. */
export const UNTITLED = '[Sans titre]'
