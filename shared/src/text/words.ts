/** Words too common to tell pages apart, without accents; elided letters (l’, d’, qu’) with them. */
const STOP_WORDS = new Set(
  `a ai aie ait alors apres as au aucun aussi autre aux avant avec avez avoir avons bien bonjour c ca car ce cela
  ces cet cette ceux chez ci comme comment d dans de depuis des deux doit dois donc dont du elle elles en encore
  entre es est et etait ete etre eu eux fait faire fais faut il ils j jai je juste l la le les leur leurs lui m ma
  mais me meme mes merci moi mon n ne ni non nos notre nous on ont ou oui par parce pas peu peut peux plus pour
  pourquoi pouvez puis qu quand que quel quelle quelles quels qui quoi quil s sa se sera ses si son sont suis
  sur t ta te tes toi ton tous tout toute toutes tres trop tu un une va vais vers veut veux voir vos votre voudrais
  vous y`.split(/\s+/),
)

/** Lower case, no accents, only letters and digits: « L’été, œuvre ! » → « l ete oeuvre ». */
export const normalise = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** All words of a text, normalised. */
export const wordsOf = (text: string): string[] =>
  normalise(text)
    .split(' ')
    .filter((word) => word !== '')

/** The words of a query that tell pages apart, each once; all its words when every one is common. */
export const meaningfulWords = (query: string): string[] => {
  const words = [...new Set(wordsOf(query))]
  const meaningful = words.filter((word) => !STOP_WORDS.has(word))
  return meaningful.length > 0 ? meaningful : words
}
