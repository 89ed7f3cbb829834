/**
 * Lines that a telephone, a webmail or a virus scanner writes below the words of a person, most of them
 * without the « -- » of RFC 3676. A whole line must say nothing else: « Envoyé avec accusé de réception le
 * 3 mars » is an answer.
 */

const DEVICE =
  '(?:iphone|ipad|ipod|android|galaxy|samsung|xiaomi|redmi|huawei|honor|oppo|pixel|smartphone|t[ée]l[ée]phone|mobile|portable|tablette|phone|tablet|appareil|device|blackberry)'
const PROGRAM =
  '(?:(?:yahoo|orange|sfr|free|proton|gmx|la ?poste|laposte\\.net|bouygues|blue|k-9|spark) ?mail|mail orange|outlook|gmail|yahoo|bluemail|thunderbird|la ?poste|laposte\\.net|protonmail|tutanota|tuta|hotmail|courrier|mail|messagerie|webmail)'
const SENT =
  "(?:(?:ce |mon )?(?:message|mail|e-?mail|courriel) )?envoy[ée]e?s? (?:à partir (?:de |du |d[’'])|à l[’']aide (?:de |du |d[’'])|de |du |depuis |avec |par |via |d[’'])"
const SENT_IN_ENGLISH = '(?:mail |message )?sent (?:from|with|via|using) '
/** Small words between « envoyé de » and what it was sent with. */
const OWN =
  "(?:(?:mon|ma|my|an?|le|la|l[’'](?:app(?:li(?:cation)?)?)|app(?:lication)?|the|secure|mobile|appareil|t[ée]l[ée]phone|smartphone|samsung|new) ?){0,4}"
/** What may follow its name: more of it, never a sentence. */
const MORE =
  '(?: (?:pour|for|sur|on|de|du|s[ée]curis[ée]e|secure|e-?mail|mail|orange|sfr|free|bouygues|la poste|proton|samsung|galaxy|android|ios|iphone|ipad|windows|mobile|outlook|[a-z]?\\d{1,3}\\w{0,3}|5g|pro|plus|ultra|max|note|app(?:lication)?)){0,5}'
const GET = '(?:obtenir|obtenez|t[ée]l[ée]charge[rz]|get|download)'

const ADDED = [
  `(?:${SENT}|${SENT_IN_ENGLISH})${OWN}(?:${DEVICE}|${PROGRAM})${MORE}`,
  `(?:${SENT})${OWN}(?:${PROGRAM})\\. ${GET} l[’']app(?:li(?:cation)?)?`,
  `${GET} (?:l[’']app(?:li(?:cation)?)? )?(?:${PROGRAM})${MORE}`,
  'yahoo mail ?: .{0,120}',
  'provenance ?: (?:courrier|outlook).{0,60}',
  '(?:\\[[^\\]]{0,60}\\] ?)?(?:garanti sans virus|virus-free|sans virus)\\.? ?(?:www\\.avast\\.com)?.{0,40}',
  "(?:cet? (?:e-?mail|courrier [ée]lectronique|message)|l[’']absence de virus dans ce courrier [ée]lectronique) (?:a [ée]t[ée] v[ée]rifi[ée]e?|ne contient aucun virus).{0,120}",
  '(?:https?://)?www\\.avast\\.com\\S{0,200}',
].map((line) => new RegExp(`^${line}[.!]?$`, 'iu'))

/** An address behind the words, or the whole line: `<https://aka.ms/…>`. */
const LINK_BEHIND = /[<(]\s*https?:\/\/[^\s<>()]+\s*[>)]\s*$/i
/** Characters of a line beyond which it is none of these. */
const LONGEST = 600

/** Where these programs are fetched: such an address alone on a line is theirs, any other is an answer. */
const WHERE_TO_GET_IT = /^<https?:\/\/(?:aka\.ms|[\w.]*onelink\.me|[\w.]*mail\.yahoo\.com)\//i

/** Whether a program added the line. */
export const isAddedLine = (line: string): boolean => {
  if (line.length > LONGEST) return false
  const words = line.replace(/[\s\u00A0\u202F]+/g, ' ').trim()
  const said = words.replace(LINK_BEHIND, '').trim()
  if (said === '') return WHERE_TO_GET_IT.test(words)
  return ADDED.some((pattern) => pattern.test(said))
}
