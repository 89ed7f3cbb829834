import { paths } from '@infos-droits/shared'
import { keyedHash } from '@infos-droits/shared/crypto'
import { CALL_FIRST } from '../../views.ts'

/** Names the lines in the address of a receipt. */
const LINES_PARAM = 'n'
/** Characters of a mark: of some ten lines, no two are the same. */
const MARK_LENGTH = 8

const markOf = ({ secret, token, line }: { secret: string; token: string; line: string }): string =>
  keyedHash({ key: secret, purpose: 'call-first', text: `${token} ${line}` }).slice(0, MARK_LENGTH)

/**
 * The address of a receipt that begins with whom to call. The lines stand in it as marks that differ from
 * one receipt to the next: nothing is kept of what was written, and the address tells nothing of it.
 */
export const receiptToCallFirst = ({
  secret,
  token,
  lines,
}: {
  secret: string
  token: string
  /** Ids of hotline documents. */
  lines: readonly string[]
}): string => {
  const receipt = paths.receipt(token)
  if (lines.length === 0) return receipt
  const marks = lines.map((line) => markOf({ secret, token, line }))
  return `${receipt}?${LINES_PARAM}=${marks.join('.')}#${CALL_FIRST}`
}

/** Which of the lines that are there an address names, in its order; none of any other text. */
export const linesToCallFirst = ({
  secret,
  token,
  params,
  lines,
}: {
  secret: string
  token: string
  params: URLSearchParams
  lines: readonly string[]
}): string[] => {
  const marks = (params.get(LINES_PARAM) ?? '').split('.').slice(0, lines.length)
  const byMark = new Map(lines.map((line) => [markOf({ secret, token, line }), line]))
  return [...new Set(marks)].flatMap((mark) => byMark.get(mark) ?? [])
}
