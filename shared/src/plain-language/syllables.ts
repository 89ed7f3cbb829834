/** `qu` and `gu` before a vowel: the u is not said. */
const SILENT_U = /([qg])u(?=[aàâeéèêëiîïoôy])/g
/** Between two vowels y is said as a consonant: « payer », « loyer ». */
const CONSONANT_Y = /([aàâeéèêioôuù])y(?=[aàâeéèêioôuù])/g
/** « crier », « client », « priorité »: after two consonants i stands alone. */
const LONE_I = /([bcdfgptv][lr]i)(?=[aàâeéèêoôu])/g
/** « créer », « théâtre »: é stands apart from the vowel that follows, unless that is a mute e. */
const LONE_E = /(é)(?=[aàâiouéèê]|er|en|ez)/g
/** The two dots of « maïs », « Noël ». */
const DOTTED = /([aeiouéo])(?=[ïëü])/g
const VOWELS = /[aàâäeéèêëiîïoôöuùûüyœæ]+/g
/** Not said when the word has another vowel: « aide », « aides », « verse ». */
const MUTE_END = /(?:[^aàâäeéèêëiîïoôöuùûüyœæ.]|[aeiouéù](?=es?$)\B)es?$/
const IMPERFECT = /aient$/

/**
 * Syllables of a French word, counted on its letters: groups of vowels, without the mute e at its end.
 * « -ent » counts, since letters alone do not tell « souvent » from « versent ». At least 1.
 */
export const countSyllables = (word: string): number => {
  const spaced = word
    .toLowerCase()
    .normalize('NFC')
    .replace(IMPERFECT, 'ait')
    .replace(SILENT_U, '$1')
    .replace(CONSONANT_Y, '$1j')
    .replace(LONE_I, '$1.')
    .replace(LONE_E, '$1.')
    .replace(DOTTED, '$1.')
  const groups = spaced.match(VOWELS) ?? []
  const last = groups.at(-1) ?? ''
  const isMute = groups.length > 1 && MUTE_END.test(spaced) && last === 'e'
  return Math.max(1, groups.length - (isMute ? 1 : 0))
}
