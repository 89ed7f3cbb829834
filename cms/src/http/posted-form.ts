import { AppError } from '@infos-droits/shared'

/** How far a body is read, in bytes, and what is said of one that is longer. */
export type BodyLimit = {
  most: number
  tooLarge: { code: string; message: string; status: number }
}

/** The body of a request, read no further than its limit: nobody can fill the memory. @throws AppError as told. */
export const bodyOf = async (
  request: Pick<Request, 'body'>,
  { most, tooLarge }: BodyLimit,
): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    length += part.value.byteLength
    if (length > most) {
      await reader?.cancel()
      throw new AppError(tooLarge)
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}

/** The fields and files of a posted form; empty when it is none or not whole. @throws AppError as told. */
export const postedForm = async (
  { body, headers }: { body?: Request['body'] | undefined; headers: Headers },
  limit: BodyLimit,
): Promise<FormData> => {
  const bytes = await bodyOf({ body: body ?? null }, limit)
  const type = headers.get('content-type') ?? ''
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => new FormData())
}
