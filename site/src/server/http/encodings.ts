import { constants, type BrotliOptions } from 'node:zlib'

/** Encodings that a client takes, in lower case. Source: RFC 9110, 12.5.3. */
export const encodingsTaken = (accepted: string | undefined): Set<string> =>
  new Set(
    (accepted ?? '')
      .toLowerCase()
      .split(',')
      .map((item) => item.trim().split(/\s*;\s*/))
      .filter(([, quality]) => quality === undefined || Number(quality.replace('q=', '')) > 0)
      .map(([name = '']) => name),
  )

/** Brotli while somebody waits: nearly as small as can be, in a millisecond or two. */
export const brotliInHaste = ({
  isText,
  bytes,
}: {
  isText: boolean
  bytes: number
}): BrotliOptions => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_MODE]: isText
      ? constants.BROTLI_MODE_TEXT
      : constants.BROTLI_MODE_GENERIC,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
  },
})
