/** Words of the reading tools: alone, so that the script of pages stays small. */
export const READING = {
  listen: 'Écouter',
  pause: 'Pause',
  resume: 'Reprendre',
  stop: 'Arrêter',
  print: 'Imprimer cette fiche',
  size: 'Taille du texte',
  sizes: ['Texte normal', 'Texte grand', 'Texte très grand'],
} as const

/** Of their place: said by the page, and no weight in the script. */
export const READING_PLACE = 'Outils de lecture'
