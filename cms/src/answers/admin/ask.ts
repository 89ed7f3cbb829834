import { PUBLIC_ANSWER as fr } from '../labels.fr.ts'

type Answer = { isWell: true; body: unknown } | { isWell: false; message: string }

/** Posts to the CMS; what is wrong comes back as a sentence. */
export const ask = async (path: string, body: object): Promise<Answer> => {
  const headers = { 'Content-Type': 'application/json' }
  const request = { method: 'POST', headers, body: JSON.stringify(body) }
  const response = await fetch(path, request).catch(() => null)
  const told: unknown =
    response === null || response.status === 204 ? null : await response.json().catch(() => null)
  if (response?.ok === true) return { isWell: true, body: told }
  const message =
    told !== null && typeof told === 'object' && 'message' in told
      ? String(told.message)
      : fr.network
  return { isWell: false, message }
}
