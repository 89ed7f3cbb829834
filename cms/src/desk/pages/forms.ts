const BODY_MAX = 128 * 1024

/** The fields of a posted form; the last one wins when a name comes twice; none when it is too big. */
export const formFields = async (request: Request): Promise<Record<string, string>> => {
  const length = Number(request.headers.get('content-length') ?? '0')
  const type = request.headers.get('content-type') ?? ''
  if (length > BODY_MAX || !type.startsWith('application/x-www-form-urlencoded')) return {}
  const text = await request.text()
  if (text.length > BODY_MAX) return {}
  return Object.fromEntries(new URLSearchParams(text))
}

/** True when another site sent the form. */
export const isCrossSite = (request: Request): boolean => {
  const site = request.headers.get('sec-fetch-site')
  return site !== null && site !== 'same-origin' && site !== 'none'
}
