import { Resend } from 'resend'

/** Bytes of a mail beyond which it is not taken: 25 MB of files, coded, and some words. */
export const RAW_MAX = 40_000_000
const SECONDS = 60

/** Fetches a whole raw mail by its id at the service. Throws when that does not work now. */
export type FetchRaw = (emailId: string) => Promise<Buffer>

/** From Resend, or from what speaks the same protocol. */
export const fetchFromResend =
  ({ apiKey, baseUrl }: { apiKey: string; baseUrl: string | undefined }): FetchRaw =>
  async (emailId) => {
    const resend = new Resend(apiKey, baseUrl === undefined ? {} : { baseUrl })
    const { data, error } = await resend.emails.receiving.get(emailId, { html_format: 'cid' })
    if (error !== null) throw new Error(`receiving: ${String(error.statusCode)} ${error.name}`)
    const address = data.raw?.download_url
    if (address === undefined) throw new Error('receiving: no raw mail')
    const isOurs = baseUrl !== undefined && address.startsWith(`${baseUrl}/`)
    if (!isOurs && !address.startsWith('https://')) throw new Error('receiving: odd address')
    const response = await fetch(address, { signal: AbortSignal.timeout(SECONDS * 1000) })
    if (!response.ok) throw new Error(`receiving: raw ${String(response.status)}`)
    return bytesOf(response)
  }

const bytesOf = async ({ body }: Response): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    const bytes = chunk as Uint8Array
    size += bytes.length
    if (size > RAW_MAX) throw new Error('receiving: too large')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
