/** Words of the reading tools: alone, so that the script of pages stays small. */
export const READING = {
  tools: 'Outils de lecture',
  listen: 'Écouter',
  pause: 'Pause',
  resume: 'Reprendre',
  stop: 'Arrêter',
  size: 'Taille du texte',
  sizes: ['Texte normal', 'Texte grand', 'Texte très grand'],
} as const
