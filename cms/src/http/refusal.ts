/** What a refusal says, and its code; as `respond` writes it. */
export type Refusal = { code: string; message: string }

/** The refusal that a JSON body is, or null when it says nothing to a person. */
export const refusalIn = (body: unknown): Refusal | null => {
  if (typeof body !== 'object' || body === null || !('message' in body)) return null
  if (typeof body.message !== 'string') return null
  return { code: 'code' in body ? String(body.code) : '', message: body.message }
}
