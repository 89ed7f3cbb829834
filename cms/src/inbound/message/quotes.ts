import { isAddedLine } from './added-lines.ts'

/**
 * What a person wrote anew in a mail, without what they answer to and what their program adds. Line by
 * line and in one pass, so that no text can make it slow. It only decides what is shown first: the whole
 * message is kept.
 */

const FORWARDED_SUBJECT = /^\s*(?:tr|fw|fwd|trans|wg|rv)\s*:/i
const FORWARDED = [
  /^\s*>?\s*-{2,}\s*(?:forwarded message|message transf[ée]r[ée]|message r[ée]exp[ée]di[ée])\s*-{2,}/i,
  /^\s*>?\s*(?:d[ée]but du message (?:transf[ée]r[ée]|r[ée]exp[ée]di[ée])|begin forwarded message)\s*:/i,
]
const ORIGINAL =
  /^\s*-{2,}\s*(?:original message|message d['’ ]?origine|message original|mensaje original|urspr[üu]ngliche nachricht)\s*-{2,}$/i
/** As telephones draw it above the head of what they answer to. */
const RULE = /^\s*_{20,}\s*$/
/** « Le jeu. 5 mars 2026 à 10:12, Accueil <a@b.fr> a écrit : », on one to four lines; never « m’a écrit ». */
const WROTE_BEGINS = /^\s*(?:Le|Il|On|El|Am|Op)\s(?=.*\d|.*,|\p{L})/u
const WROTE_ENDS =
  /(?:(?<!['’]|[nv]ous )a [ée]crit|wrote|escribi[óo]|ha scritto|schrieb.*|schreef.*)[\s\u00A0\u202F]*:\s*$/i
const WROTE_LINES = 4
/** « De : », « Envoyé : », « À : », « Objet : »: at least three of them close together. */
const HEADER_LINE =
  /^\s*\*?(?:de|from|envoy[ée](?: le)?|sent|date|[àa]|to|cc|objet|subject|von|gesendet|an|betreff)[\s\u00A0\u202F]*:\*?\s*\S?/i
const SENDER_LINE = /^\s*\*?(?:de|from|von)[\s\u00A0\u202F]*:/i

/** Lines in which something that belongs together stands. */
const NEAR = 8
/** Lines of a signature; what is longer is no signature. */
const SIGNATURE_MOST = 8

const isQuoted = (line: string) => /^\s{0,3}>/.test(line)
const isBlank = (line: string) => line.trim() === ''

const nextWords = (lines: readonly string[], from: number): string | undefined =>
  lines.slice(from, from + NEAR).find((line) => !isBlank(line))

/** How many lines the announcement of a quotation takes from `at`, or 0. */
const announcement = (lines: readonly string[], at: number): number => {
  const line = (lines[at] ?? '').slice(0, 500)
  if (ORIGINAL.test(line)) return 1
  if (RULE.test(line)) return SENDER_LINE.test(nextWords(lines, at + 1) ?? '') ? 1 : 0
  if (WROTE_BEGINS.test(line))
    for (let more = 1; more <= WROTE_LINES; more += 1) {
      const last = (lines[at + more - 1] ?? '').slice(0, 500)
      if (WROTE_ENDS.test(last)) return more
      if (isBlank(last)) break
    }
  if (!SENDER_LINE.test(line)) return 0
  const near = lines.slice(at, at + NEAR)
  return near.filter((other) => HEADER_LINE.test(other.slice(0, 200))).length >= 3 ? 1 : 0
}

/**
 * The part of a text that is shown first. Never empty unless the text is. What answers nothing quotes
 * nothing that its reader knows: a letter that it cites is a part of the question.
 */
export const withoutQuotes = (written: Written): string => {
  const { text, isAnswer } = written
  const own = unquoted(written)
  const shown = (isAnswer ? withoutSignature(own) : withoutShortSignature(own))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return shown === '' ? text.trim() : shown
}

/** Whether an answer says anything itself, a signature said not to be; any other mail does when it has words. */
export const saysSomething = (written: Written): boolean => {
  if (!written.isAnswer) return written.text.trim() !== ''
  const own = unquoted(written)
  const at = own.findIndex((line) => SIGNATURE.test(line))
  const said = at === -1 ? own : own.slice(0, at)
  return said.some((line) => !isBlank(line) && !isAddedLine(line))
}

type Written = { text: string; subject: string; isAnswer: boolean }

const unquoted = ({ text, subject, isAnswer }: Written): string[] => {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const isForwarded =
    FORWARDED_SUBJECT.test(subject) ||
    lines.some((line) => FORWARDED.some((mark) => mark.test(line.slice(0, 200))))
  return isForwarded ? lines : isAnswer ? ownLines(lines) : withoutQuotedEnd(lines)
}

const lastIndex = (lines: readonly string[], isWanted: (line: string) => boolean): number =>
  lines.findLastIndex((line) => !isBlank(line) && isWanted(line))

const withoutQuotedEnd = (lines: readonly string[]): string[] =>
  lines.slice(0, lastIndex(lines, (line) => !isQuoted(line)) + 1)

/** Less than of an answer: only what surely is one, and the line of a telephone at the very end. */
const withoutShortSignature = (lines: readonly string[]): string[] => {
  const at = lines.findLastIndex((line) => SIGNATURE.test(line))
  const tail = lines.slice(at + 1)
  const isSignature = at > 0 && tail.length <= SIGNATURE_MOST && !tail.join(' ').includes('?')
  const before = isSignature ? lines.slice(0, at) : lines
  return before.slice(0, lastIndex(before, (line) => !isAddedLine(line)) + 1)
}

const ownLines = (lines: readonly string[]): string[] => {
  const own: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (isQuoted(line)) continue
    const announced = announcement(lines, at)
    if (announced === 0) {
      own.push(line)
      continue
    }
    const next = lines.slice(at + announced).find((other) => !isBlank(other))
    // Nothing marks the lines of it: all that follows is quoted.
    if (next === undefined || !isQuoted(next)) break
    at += announced - 1
  }
  return own
}

/** RFC 3676, section 4.3, and the lines that telephones add. */
const SIGNATURE = /^-- ?$/
const withoutSignature = (lines: readonly string[]): string[] => {
  const at = lines.findIndex((line) => SIGNATURE.test(line))
  const before = at > 0 ? lines.slice(0, at) : lines
  const kept = before.some((line) => !isBlank(line)) ? before : lines
  return kept.filter((line) => !isAddedLine(line))
}
