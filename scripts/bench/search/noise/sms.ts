/** Words and groups as they are written in a hurry; longer groups first. */
const SHORT: readonly (readonly [said: string, written: string])[] = [
  ["qu'est-ce que", 'kes ke'],
  ["qu'est-ce qu'", "kes k'"],
  ['est-ce que', 'esk'],
  ["est-ce qu'", "esk'"],
  ["s'il vous plaît", 'svp'],
  ["s'il te plaît", 'stp'],
  ["j'ai", 'g'],
  ["c'est", 'c'],
  ["n'ai", 'né'],
  ["quelqu'un", 'qqn'],
  ['quelque chose', 'qqch'],
  ['rendez-vous', 'rdv'],
  ["aujourd'hui", 'ajd'],
  ['je suis', 'chui'],
  ['je ne sais pas', 'jsp'],
  ['je sais pas', 'jsp'],
  ['parce que', 'pcq'],
  ['tout le monde', 'tlm'],
  ['pourquoi', 'pk'],
  ['comment', 'cmt'],
  ['combien', 'cb'],
  ['beaucoup', 'bcp'],
  ['toujours', 'tjs'],
  ['longtemps', 'lgtps'],
  ['maintenant', 'mtn'],
  ['problème', 'pb'],
  ['problèmes', 'pb'],
  ['question', 'kestion'],
  ['questions', 'kestions'],
  ['bonjour', 'bjr'],
  ['salut', 'slt'],
  ['quelles', 'kel'],
  ['quelle', 'kel'],
  ['quels', 'kel'],
  ['quel', 'kel'],
  ['quand', 'kan'],
  ['dans', 'ds'],
  ['avec', 'avc'],
  ['pour', 'pr'],
  ['vous', 'vs'],
  ['nous', 'ns'],
  ['plus', 'plu'],
  ['même', 'mm'],
  ['mêmes', 'mm'],
  ['quoi', 'koi'],
  ['qui', 'ki'],
  ['que', 'ke'],
  ['pas', 'pa'],
  ['tout', 'tt'],
  ['tous', 'ts'],
  ['suis', 'sui'],
  ['faire', 'fer'],
  ['mois', 'moi'],
  ['est', 'é'],
  ['et', 'é'],
]

const RULES = SHORT.map(
  ([said, written]) =>
    [
      new RegExp(`(?<![\\p{L}'])${said}${said.endsWith("'") ? '' : "(?![\\p{L}'])"}`, 'gu'),
      written,
    ] as const,
)

/** A text in lower case with straight apostrophes → the same in the style of short messages. */
export const inShort = (text: string): string =>
  RULES.reduce((all, [said, written]) => all.replace(said, written), text)

/** A long word cut where the rest can be guessed: « agrément » → « agrem ». */
export const cutShort = (word: string): string => {
  const cut = word.replace(/(?<=.{3})(ement|ent|ment|ation|tion|ique|aire|elle)s?$/u, '')
  if (cut !== word) return cut
  return word.length >= 9 ? word.slice(0, -3) : word
}
