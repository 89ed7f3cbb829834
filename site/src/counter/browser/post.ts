/** Status and JSON of an answer of the site; null without a network, or when it is not JSON. */
export const postJson = async (
  path: string,
  body: object,
): Promise<{ status: number; body: unknown } | null> => {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      // A page that is left still sends what it has begun to.
      keepalive: true,
    })
    return { status: response.status, body: await response.json() }
  } catch {
    return null
  }
}
