/** Encoded words of a head (RFC 2047, section 2) of one set that follow one another. */
const RUN =
  /=\?([^?\s]{1,40})\?b\?[A-Za-z0-9+/=]{0,200}\?=(?:(?:\r?\n)?[ \t]+=\?\1\?b\?[A-Za-z0-9+/=]{0,200}\?=)+/gi
const WORD = /\?b\?([A-Za-z0-9+/=]*)\?=/gi

/**
 * The same message with one word in place of several, so that a character whose bytes stand in two of them is
 * whole again. Section 5 (3) forbids such words; many programs write them.
 */
export const joinTornWords = (raw: Uint8Array): Uint8Array => {
  const latin1 = Buffer.from(raw).toString('latin1')
  const joined = latin1.replace(RUN, (run, charset: string) => {
    const pieces = [...run.matchAll(WORD)].map(([, coded = '']) => Buffer.from(coded, 'base64'))
    return `=?${charset}?B?${Buffer.concat(pieces).toString('base64')}?=`
  })
  return Buffer.from(joined, 'latin1')
}
