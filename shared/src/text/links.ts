/** A part of a text, and where it leads. */
export type LinkedPiece = { text: string; href: string | null }

const ADDRESS = 'https?:\\/\\/[^\\s<>"«»]*[^\\s<>"«».,;:!?)\\]’\']'
/** French numbers of ten figures, as people write them. */
const PHONE =
  '(?<![\\d+./-])(?:0|\\+33[ .\\u00A0\\u202F]?(?:\\(0\\)[ ]?)?)[1-9](?:[ .\\-\\u00A0\\u202F]?\\d{2}){4}(?![\\d/])'
const FOLLOWED = new RegExp(`(${ADDRESS})|(${PHONE})`, 'gu')

/** A text cut where an address of the web or a telephone number begins and ends; no word of it is lost. */
export const piecesWithLinks = (text: string): LinkedPiece[] => {
  const pieces: LinkedPiece[] = []
  const add = (piece: string, href: string | null) => {
    if (piece !== '') pieces.push({ text: piece, href })
  }
  let last = 0
  for (const match of text.matchAll(FOLLOWED)) {
    const [found, address] = match
    add(text.slice(last, match.index), null)
    add(found, address === undefined ? dialled(found) : URL.canParse(address) ? address : null)
    last = match.index + found.length
  }
  add(text.slice(last), null)
  return pieces
}

const dialled = (phone: string): string => {
  const digits = phone.replace('(0)', '').replace(/\D/g, '')
  return `tel:+33${digits.slice(digits.startsWith('33') && digits.length > 10 ? 2 : 1)}`
}
