import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)

/** As releases are compressed (`site/src/release/compress.ts`): an index is worth the time. */
const QUALITY = { index: 11, other: 9 }

/** Bytes as they travel. */
export const toBrotli = (bytes: Uint8Array, what: keyof typeof QUALITY): Promise<Buffer> =>
  compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY[what],
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })

/** Writes an index and, beside it, what travels of it; answers the bytes that do. */
export const writeIndex = async ({
  file,
  bytes,
}: {
  file: string
  bytes: Uint8Array
}): Promise<number> => {
  const travelling = await toBrotli(bytes, 'index')
  await writeFile(file, bytes)
  await writeFile(`${file}.br`, travelling)
  return travelling.length
}
