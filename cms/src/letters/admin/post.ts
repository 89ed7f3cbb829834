import { LETTERS_PAGE as fr } from '../labels.fr.ts'

type Answer = { isWell: true; body: unknown } | { isWell: false; lines: string[] }

/** Asks the CMS something of a letter; what is wrong comes back in sentences. */
export const post = async (path: string, body: object): Promise<Answer> => {
  const headers = { 'Content-Type': 'application/json' }
  const request = { method: 'POST', headers, body: JSON.stringify(body) }
  const response = await fetch(`/api/letterTemplates/${path}`, request).catch(() => null)
  if (response === null) return { isWell: false, lines: [fr.network] }
  const told: unknown = response.status === 204 ? null : await response.json().catch(() => null)
  if (response.ok) return { isWell: true, body: told }
  const message =
    told !== null && typeof told === 'object' && 'message' in told
      ? String(told.message)
      : fr.network
  return { isWell: false, lines: message.split('\n') }
}
